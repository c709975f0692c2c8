"""Behaviour of the left pane: filters, search, and going from one question to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.models.item_tree import Role, Row

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis
    from needsassess.services.change import Change
    from needsassess.ui.controllers.assessment_rows import Rows
    from needsassess.ui.session import Session
    from needsassess.ui.views.assessment_tree import TreePane

_SEARCH_MS = 120
FILTERS = ("", "unanswered", "parked", "dont_know", "own", "gaps", "conflicts")
_SINCE = ("changed", "confirmed", "open")  # the former round; what became of its answers


class TreeController(QObject):
    """`chosen(code)` when a question is chosen; `left()` when Esc leaves the search."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, pane: TreePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._session: Session | None = None
        self._rows: Rows | None = None
        self._codes: tuple[str, ...] = ()
        self._texts: dict[str, str] = {}
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
        pane.tree.clicked.connect(self._clicked)

    def set_session(self, session: Session | None) -> None:
        self._session, self._texts, self.current = session, {}, ""
        if session:
            session.changed.connect(self._changed)
            session.analysed.connect(self._analysed)
            session.institution_changed.connect(lambda _: self.fill())
            session.former_read.connect(self._former_read)
        self.retranslate()
        self._pane.filter.choose(preferences.get("filter"))
        self.fill()

    def _former_read(self) -> None:
        """There is something to hold against now: its filters, and its levels in the rows."""
        self.retranslate()
        self._pane.filter.choose(preferences.get("filter"))
        self._narrow()

    def fill(self) -> None:
        """Build the rows anew; what was open and chosen stays so."""
        pane = self._pane
        blocked = pane.tree.selectionModel().blockSignals(True)
        if self._session is None:
            pane.model.fill(())
        else:
            from needsassess.ui.controllers.assessment_rows import Rows

            self._rows = Rows(self._session, language.current())
            self._codes = self._rows.shown_codes()
            opened = self._opened()
            pane.model.fill(self._rows.groups())
            self._open(opened)
        pane.tree.selectionModel().blockSignals(blocked)
        self._narrow()
        if self.current:
            self._select(self.current)

    def _opened(self) -> set[str]:
        tree = self._pane.tree
        return {i.data(Role.CODE) for i in self._groups() if tree.isExpanded(i)}

    def _open(self, codes: set[str]) -> None:
        for index in self._groups():
            self._pane.tree.setExpanded(index, index.data(Role.CODE) in codes)

    def _groups(self) -> list[QModelIndex]:
        shown = self._pane.shown
        tops = [shown.index(row, 0) for row in range(shown.rowCount())]
        below = [shown.index(row, 0, top) for top in tops for row in range(shown.rowCount(top))]
        return [index for index in (*tops, *below) if shown.hasChildren(index)]

    def _changed(self, change: Change) -> None:
        """Mark the rows that the change concerns, and no others."""
        if any(path.startswith(("institution/", "profile/")) for path in change.subjects):
            self.fill()
            return
        codes = {path.split("/")[1] for path in change.subjects if path.count("/") > 1}
        self._pane.model.mark([row for row in map(self._rows.row, sorted(codes)) if row])

    def _analysed(self, _: Analysis) -> None:
        """What follows from answers: which items are asked, and how far each domain is."""
        if self._rows.shown_codes() != self._codes:
            self.fill()
            return
        groups = self._rows.groups()
        self._pane.model.mark([*groups, *(g for top in groups for g in top.rows if not isinstance(g, Row))])

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
            self._matches = [code for code in codes if self._found(code, sought)]
            accepted = frozenset((*self._matches, self.current)) if not sought else frozenset(self._matches)
        changed = pane.shown.accept(accepted)
        self._order = []
        if changed and accepted is not None:
            pane.tree.expandAll()
        self._show_count(sought, accepted)
        if changed and self.current:
            self._select(self.current)

    def _show_count(self, sought: str, accepted: frozenset[str] | None) -> None:
        pane = self._pane
        count = len(self._matches) if accepted is not None else 0
        pane.count.setVisible(accepted is not None)
        text = self.tr("%n found", "", count) if sought else self.tr("%n question(s)", "", count)
        pane.count.setText(text)
        pane.empty.setVisible(accepted is not None and not count)

    def _passes(self, code: str, name: str) -> bool:
        if not name:
            return True
        if name in _SINCE:
            return name in self._rows.became(code)
        row = self._pane.model.index_of(code).data(Role.THING)
        if name == "own":
            return self._is_own(code)
        if name == "gaps":
            return any(gap.item.code == code for gap in self._session.analysis.gaps)
        if name == "conflicts":
            return row.conflict or code in self._session.analysis.unsettled
        return row.parked if name == "parked" else row.mark == name

    def _is_own(self, code: str) -> bool:
        """Is it for the institution in the room?"""
        file = self._session.file
        institution = file.state.institutions.get(self._session.institution)
        thing = file.instrument.item_by_code.get(code) or file.instrument.fact_by_code[code]
        return institution is not None and institution.kind in thing.institutions

    def _found(self, code: str, sought: str) -> bool:
        if not sought:
            return True
        from needsassess.ui.controllers.assessment_rows import folded, search_texts

        self._texts = self._texts or search_texts(self._session)
        return all(word in self._texts[code] for word in folded(sought).split())

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
        pane = self._pane
        index = pane.shown.mapFromSource(pane.model.index_of(code))
        if index.isValid() and pane.tree.currentIndex() != index:
            pane.tree.setCurrentIndex(index)
            self.reveal()

    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        if isinstance(index.data(Role.THING), Row):
            self._take(index.data(Role.CODE))

    def _take(self, code: str) -> None:
        if code != self.current:
            self.current = code
            self.chosen.emit(code)

    def _clicked(self, index: QModelIndex) -> None:
        """A click anywhere on a domain opens or closes it."""
        tree = self._pane.tree
        if self._pane.shown.hasChildren(index):
            tree.setExpanded(index, not tree.isExpanded(index))

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
        texts = (
            self.tr("All questions"),
            self.tr("Unanswered"),
            self.tr("Parked"),
            self.tr("Don't know"),
            self.tr("For the institution in the room"),
            self.tr("With a gap"),
            self.tr("To settle: conflicts and differences"),
        )
        filters = list(zip(texts, FILTERS, strict=True))
        if self._session and self._session.former:
            since = (
                self.tr("Changed since the former round"),
                self.tr("Confirmed since the former round"),
                self.tr("Not yet asked again"),
            )
            filters += zip(since, _SINCE, strict=True)
        self._pane.filter.fill(filters)
        if self._session:
            self.fill()
