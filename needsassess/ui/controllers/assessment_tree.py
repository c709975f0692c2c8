"""Behaviour of the left pane: filters, search, and going from one question to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from needsassess.services import preferences
from needsassess.ui.controllers.assessment_filling import TreeFilling
from needsassess.ui.controllers.assessment_filters import Filters
from needsassess.ui.models.item_tree import Role, Row

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.views.assessment_tree import TreePane

_SEARCH_MS = 120


class TreeController(QObject):
    """`chosen(code)` when a question is chosen; `left()` when Esc leaves the search."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, pane: TreePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._session: Session | None = None
        self._filters = Filters(None)
        self._filling = TreeFilling(pane)
        self._filling.filled.connect(self._filled)
        self._matches: list[str] = []
        self._order: list[str] = []
        self.current = ""
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self._narrow)
        pane.search.textChanged.connect(lambda _: self._timer.start())
        pane.search.next_wanted.connect(self._next_match)
        pane.search.left.connect(self._leave_search)
        pane.filter.activated.connect(self._filter_chosen)
        pane.tree.selectionModel().currentChanged.connect(self._current_changed)

    def set_session(self, session: Session | None) -> None:
        self._session, self._filters, self.current = session, Filters(session), ""
        self._filling.set_session(session)
        if session:
            session.former_read.connect(self._begin)
        self._begin()

    def _begin(self) -> None:
        """Anew where there is a former round to hold against; its levels are in the rows."""
        self._fill(preferences.get("filter"))

    def _fill(self, name: str) -> None:
        """Filters, of which this one is chosen, and rows."""
        self._pane.filter.fill(self._filters.titles())
        self._pane.filter.choose(name)
        self._filling.fill()

    def _filled(self) -> None:
        """What was chosen stays so."""
        self._narrow()
        if self.current:
            self._select(self.current)

    def _filter_chosen(self) -> None:
        preferences.set("filter", self._pane.filter.currentData() or "")
        self._narrow()

    def _narrow(self) -> None:
        """Show what the filter and the search let through; the question on the screen always stays."""
        pane = self._pane
        name, sought = pane.filter.currentData() or "", pane.search.text().strip()
        accepted = None
        if self._session and (name or sought):
            codes = [code for code in pane.model.codes() if self._passes(code, name)]
            self._matches = [code for code in codes if self._filters.finds(code, sought)]
            accepted = frozenset((*self._matches, self.current)) if not sought else frozenset(self._matches)
        changed = self._let_through(accepted)
        self._order = []
        if changed and accepted is not None:
            pane.tree.expandAll()
        self._show_count(sought, accepted)
        if changed and self.current:
            self._select(self.current)

    def _let_through(self, accepted: frozenset[str] | None) -> bool:
        """True where other rows are shown now; one that goes would hand the question on to its neighbour."""
        selection = self._pane.tree.selectionModel()
        blocked = selection.blockSignals(True)
        changed = self._pane.shown.accept(accepted)
        selection.blockSignals(blocked)
        return changed

    def _show_count(self, sought: str, accepted: frozenset[str] | None) -> None:
        pane = self._pane
        count = len(self._matches) if accepted is not None else 0
        pane.count.setVisible(accepted is not None)
        text = self.tr("%n found", "", count) if sought else self.tr("%n question(s)", "", count)
        pane.count.setText(text)
        pane.empty.setVisible(accepted is not None and not count)

    def _passes(self, code: str, name: str) -> bool:
        return self._filters.passes(self._pane.model.index_of(code).data(Role.THING), name)

    def _next_match(self) -> None:
        self._timer.stop()
        self._narrow()
        exact = self._pane.search.text().strip().upper()
        if exact in self._matches and exact != self.current:
            self.choose(exact)
        elif self._matches:
            place = self._matches.index(self.current) + 1 if self.current in self._matches else 0
            self.choose(self._matches[place % len(self._matches)])

    def _leave_search(self) -> None:
        self._pane.search.clear()
        self._timer.stop()
        self._narrow()
        self.reveal()
        self.left.emit()

    def walk(self, by: int) -> bool:
        """To the next or the previous of the rows that are let through; False at the end."""
        order = self.order()
        if not order:
            return False
        place = order.index(self.current) + by if self.current in order else 0
        if not 0 <= place < len(order):
            return False
        self.choose(order[place])
        return True

    def next_unanswered(self) -> bool:
        """After the question on the screen, then from the top; False where none is left."""
        order = self.order()
        start = order.index(self.current) + 1 if self.current in order else 0
        for code in (*order[start:], *order[:start]):
            if code != self.current and self._passes(code, "unanswered"):
                self.choose(code)
                return True
        return False

    def order(self) -> list[str]:
        """Codes as the tree shows them, opened or not; found once for each filling and filter."""
        if not self._order:
            shown, model = self._pane.shown, self._pane.model
            self._order = [c for c in model.codes() if shown.mapFromSource(model.index_of(c)).isValid()]
        return self._order

    def choose(self, code: str) -> bool:
        """Show a question; where the filter hides it, the filter gives way. False where it is shown already."""
        changed = code != self.current
        if code not in self.order():
            self._pane.filter.choose("")
            self._pane.search.clear()
            self._timer.stop()
            self.current = code
            self._narrow()
        self.current = code
        self._select(code)
        if changed:
            self.chosen.emit(code)
        return changed

    def _select(self, code: str) -> None:
        """No row where the search hides it."""
        pane = self._pane
        index = pane.shown.mapFromSource(pane.model.index_of(code))
        if pane.tree.currentIndex() != index:
            pane.tree.setCurrentIndex(index)
            self.reveal()

    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        if isinstance(index.data(Role.THING), Row):
            self._take(index.data(Role.CODE))

    def _take(self, code: str) -> None:
        if code != self.current:
            self.current = code
            self.chosen.emit(code)

    def reveal(self, *, again: bool = False) -> None:
        """Where the question on the screen is out of sight, bring it to the middle, with what is around it."""
        tree = self._pane.tree
        index = tree.currentIndex()
        if again or not tree.viewport().rect().contains(tree.visualRect(index)):
            tree.scrollTo(index, tree.ScrollHint.PositionAtCenter)

    def focus_search(self) -> None:
        self._pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._pane.search.selectAll()

    def retranslate(self) -> None:
        self._fill(self._pane.filter.currentData())
