"""Behaviour of the conflict desk: the list of what is left, and going from one conflict to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from needsassess.ui import language
from needsassess.ui.controllers.assessment_keys import number_key
from needsassess.ui.controllers.conflict_settling import SettlingController
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.change import Change
    from needsassess.ui.controllers.conflict_listing import Listing
    from needsassess.ui.session import Session
    from needsassess.ui.value_words import ValueWords

_SEARCH_MS = 120
_MANY = 1000  # conflicts whose list takes longer than one notices


class ConflictsController(QObject):
    """Nothing is listed while the page is hidden."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._words: ValueWords | None = None
        self._listing: Listing | None = None
        self._stale = True
        self.current = ""
        self.settling = SettlingController(page)
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self.refresh)
        self._connect()

    def _connect(self) -> None:
        page = self._page
        page.search.textChanged.connect(lambda _: self._timer.start())
        page.search.next_wanted.connect(self._leave_search)
        page.search.left.connect(lambda: (page.search.clear(), self._leave_search()))
        page.list.selectionModel().currentChanged.connect(self._current_changed)
        page.list.taken.connect(self._enter_cards)
        page.bar.next.clicked.connect(lambda: self.walk(1))
        page.bar.previous.clicked.connect(lambda: self.walk(-1))
        page.bar.history.clicked.connect(self._act_history)
        page.rules.clicked.connect(self._act_rules)
        page.thing.clicked.connect(self._go_to_question)
        page.back.clicked.connect(lambda: page.item_requested.emit(""))
        self.settling.left.connect(self.focus_list)
        self.settling.done.connect(self.focus_list)

    def set_session(self, session: Session | None) -> None:
        if self._session:
            self._session.changed.disconnect(self._changed)
        self._session, self.current = session, ""
        if session:
            session.changed.connect(self._changed)
        self._prepare()

    def _prepare(self) -> None:
        """Words of this assessment in the language of the screen."""
        from needsassess.ui.controllers.conflict_listing import Listing
        from needsassess.ui.value_words import ValueWords

        file = self._session.file if self._session else None
        self._words = ValueWords(file, language.current()) if file else None
        self._listing = Listing(file, self._words) if file else None
        self.settling.set_session(self._session, self._words)
        self._stale = True
        self._show_current()
        if self._page.isVisible():
            self.refresh()

    def shown(self) -> None:
        """The page is seen before a long list is made."""
        if self._stale and self._session and self._session.conflicts > _MANY:
            self._page.left_count.setText("…")
            QTimer.singleShot(0, self, self.refresh)
        elif self._stale:
            self.refresh()
        QTimer.singleShot(0, self, self.focus_list)

    def _enter_cards(self) -> None:
        if self.current:
            self._page.cards.cards[0].take.setFocus()

    def focus_list(self) -> None:
        (self._page.list if self._page.model.paths else self._page.back).setFocus()

    def _changed(self, change: Change) -> None:
        """What an undo brought back into conflict is what one wants to see."""
        self._stale = True
        self._listing.forget(change.subjects)
        if self._page.isVisible():
            back = filter(self._session.file.state.in_conflict, change.subjects if change.reverts else ())
            self.refresh(next(back, ""))

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
        self._show_current()

    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        path = self._page.model.path(index)
        if path and path != self.current:
            self.current = path
            self._show_current()

    def _show_current(self) -> None:
        page, path = self._page, self.current
        if path:
            thing = self._words.thing(path)
            page.thing.show_thing(str(thing))
            page.thing.setEnabled(self._words.is_asked(thing.code))
            parts = (self._words.field(path), self._words.where(path))
            page.field.setText(" · ".join(part for part in parts if part))
            page.question.setText(self._question(path, thing.code))
            page.question.setVisible(bool(page.question.text()))
        self.settling.show(path)
        page.conflict_changed.emit()

    def _question(self, path: str, code: str) -> str:
        """In full where the heading gives a title only."""
        return self._words.item(code).question if path.startswith(("answer/", "settled/")) else ""

    def choose(self, path: str) -> None:
        """Show that one; where the search hides it, the search gives way."""
        if path and not self._page.model.place(path).isValid():
            self._page.search.clear()
            self.refresh(path)
        elif path:
            self._select(path)

    def walk(self, by: int) -> None:
        paths = self._page.model.paths
        if paths:
            place = paths.index(self.current) + by if self.current in paths else 0
            self._select(paths[place % len(paths)])
            self.focus_list()

    def act(self, name: str) -> None:
        getattr(self, f"_act_{name}")()

    def _act_next_conflict(self) -> None:
        self.walk(1)

    def _act_previous_conflict(self) -> None:
        self.walk(-1)

    def _act_combine(self) -> None:
        self.settling.combine()

    def _act_write_value(self) -> None:
        self.settling.write()

    def _act_rules(self) -> None:
        from needsassess.ui.views.conflict_rules import RulesDialog

        dialog = RulesDialog(self._session, self._words, self._page.window())
        dialog.applied.connect(self._tell_applied)
        dialog.exec()

    def _tell_applied(self, text: str) -> None:
        self._page.told.emit(Message(text, self.tr("Undo"), self._page.undo_requested.emit))

    def _act_history(self) -> None:
        from needsassess.ui.views.history_dialog import HistoryDialog

        HistoryDialog(self._session, self._words, self.current, self._page.window()).exec()

    def _go_to_question(self) -> None:
        code = self._words.thing(self.current).code
        if self._words.is_asked(code):
            self._page.item_requested.emit(code)

    def _leave_search(self) -> None:
        self.refresh()
        self.focus_list()

    def key(self, event: QKeyEvent) -> bool:
        """1, 2, 3 … choose a value."""
        number = number_key(event)
        if not number or not self.current:
            return False
        self.settling.take(number - 1)
        return True

    def retranslate(self) -> None:
        self.settling.retranslate()
        if self._session:
            current = self.current
            self._prepare()
            self.choose(current)


def _next(before: list[str], current: str, now: list[str]) -> str:
    """Where the one on the screen is gone, the one that came after it; else the one before, else the first."""
    there = set(now)
    if current in there:
        return current
    place = before.index(current) if current in before else 0
    later = next((path for path in before[place:] if path in there), "")
    return later or (now[-1] if current in before and now else next(iter(now), ""))
