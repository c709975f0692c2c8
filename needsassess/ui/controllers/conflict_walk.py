"""The list of conflicts that are left: narrowed by the search, and walked from one to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

if TYPE_CHECKING:
    from needsassess.ui.controllers.conflict_listing import Listing

_SEARCH_MS = 120
_MANY = 1000  # conflicts whose list takes longer than one notices


class ConflictWalk(QObject):
    """`came(path)`: this conflict, or none, is the one to show. Nothing is listed while the page is hidden."""

    came = Signal(str)

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._listing: Listing | None = None
        self._stale = True
        self.current = ""
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self.refresh)
        page.search.textChanged.connect(lambda _: self._timer.start())
        page.search.next_wanted.connect(self._leave_search)
        page.search.left.connect(lambda: (page.search.clear(), self._leave_search()))
        page.list.selectionModel().currentChanged.connect(self._current_changed)
        page.list.taken.connect(self._enter_cards)
        page.bar.next.clicked.connect(lambda: self.by(1))
        page.bar.previous.clicked.connect(lambda: self.by(-1))

    def begin(self, listing: Listing | None, current: str = "") -> None:
        """Anew, at that one."""
        self._listing, self.current, self._stale = listing, current, True
        self.came.emit(current)
        if self._page.isVisible():
            self.refresh()

    def shown(self) -> None:
        """The page is seen before a long list is made."""
        if self._stale and self._listing and self._listing.count > _MANY:
            self._page.left_count.setText("…")
            QTimer.singleShot(0, self, self.refresh)
        elif self._stale:
            self.refresh()
        QTimer.singleShot(0, self, self.focus)

    def changed(self, paths: Iterable[str], wanted: str) -> None:
        """These subjects changed; `wanted` is one of them to go to, or nothing."""
        self._stale = True
        self._listing.forget(paths)
        if self._page.isVisible():
            self.refresh(wanted)

    def refresh(self, wanted: str = "") -> None:
        """List what is left; the one on the screen stays, else the next one comes."""
        page, listing = self._page, self._listing
        self._timer.stop()
        if listing is None:
            return
        self._stale = False
        before, left = page.model.paths, listing.left()
        found = listing.sought(left, page.search.text())
        self._fill(found)
        page.show_layer(desk=bool(left))
        page.none_found.setVisible(bool(left) and not found)
        page.left_count.setText(self.tr("%n left", "", len(left)))
        self._select(wanted if wanted in found else _next(before, self.current, found))

    def _fill(self, paths: list[str]) -> None:
        """The list anew, without a jump."""
        view = self._page.list
        place = view.verticalScrollBar().value()
        blocked = view.selectionModel().blockSignals(True)
        self._page.model.fill(self._listing.rows(paths), self._listing.entry)
        view.selectionModel().blockSignals(blocked)
        view.verticalScrollBar().setValue(place)

    def _select(self, path: str) -> None:
        page = self._page
        index = page.model.place(path)
        if index.isValid():
            blocked = page.list.selectionModel().blockSignals(True)
            page.list.setCurrentIndex(index)
            page.list.selectionModel().blockSignals(blocked)
            page.list.scrollTo(index)
            page.list.viewport().update()
        self.current = path if index.isValid() else ""
        self.came.emit(self.current)

    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        path = self._page.model.path(index)
        if path and path != self.current:
            self.current = path
            self.came.emit(path)

    def choose(self, path: str) -> None:
        """Show that one; where the search hides it, the search gives way."""
        if path and not self._page.model.place(path).isValid():
            self._page.search.clear()
            self.refresh(path)
        elif path:
            self._select(path)

    def by(self, steps: int) -> None:
        """On or back, round and round."""
        paths = self._page.model.paths
        if paths:
            place = paths.index(self.current) + steps if self.current in paths else 0
            self._select(paths[place % len(paths)])
            self.focus()

    def focus(self) -> None:
        (self._page.list if self._page.model.paths else self._page.back).setFocus()

    def _enter_cards(self) -> None:
        if self.current:
            self._page.cards.cards[0].take.setFocus()

    def _leave_search(self) -> None:
        self.refresh()
        self.focus()


def _next(before: list[str], current: str, now: list[str]) -> str:
    """Where the one on the screen is gone, the one that came after it; else the one before, else the first."""
    there = set(now)
    if current in there:
        return current
    place = before.index(current) if current in before else 0
    later = next((path for path in before[place:] if path in there), "")
    return later or (now[-1] if current in before and now else next(iter(now), ""))
