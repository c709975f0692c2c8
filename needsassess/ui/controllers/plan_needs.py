"""The list of needs: which are shown, the search, and the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.base.alike import folded

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis
    from needsassess.ui.models.plan_rows import PlanRows
    from needsassess.ui.views.plan_needs import NeedsPane


class NeedsController(QObject):
    """`chosen(code)` when another need is to be shown; `left()` on Enter: on to what is done about it."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, pane: NeedsPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._rows: PlanRows | None = None
        self._analysis: Analysis | None = None
        self.code = ""
        pane.list.selectionModel().currentRowChanged.connect(lambda *_: self._row_chosen())
        pane.list.activated.connect(lambda _: self.left.emit())
        pane.which.activated.connect(lambda _: self._narrow())
        pane.search.textChanged.connect(lambda _: self._narrow())
        pane.search.next_wanted.connect(pane.list.setFocus)
        pane.search.left.connect(pane.list.setFocus)

    def begin(self, rows: PlanRows | None) -> None:
        self._rows = rows

    def show(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._pane.counts.setText(self._rows.counts(analysis))
        self._fill()

    def choose(self, code: str) -> None:
        """A need that the list does not hold now widens it to all."""
        self._pane.search.clear()
        codes = self._codes()
        if code not in codes:
            self._pane.which.choose("all")
        self.code = code
        self._fill()

    def _codes(self) -> list[str]:
        if self._analysis is None:
            return []
        return self._rows.codes(self._analysis, self._pane.which.currentData() or "gaps")

    def _fill(self) -> None:
        """What was chosen stays chosen where it is still there, and on the screen in any case."""
        if self._analysis is None:
            return
        words = folded(self._pane.search.text()).split()
        codes = [c for c in self._codes() if all(word in folded(self._rows.title(c)) for word in words)]
        model = self._pane.list.model()
        model.fill(self._rows.need_heads(), self._rows.needs(self._analysis, codes))
        self._pane.show_there(some=bool(codes))
        self._pane.none.setText(self._why_none())
        if not self.code and codes:
            self.code = codes[0]
        row = model.row_of(self.code)
        self._pane.list.setCurrentIndex(model.index(row, 0))
        self.chosen.emit(self.code)

    def _narrow(self) -> None:
        """Another list begins at its top, unless what is being worked on is in it."""
        self._pane.list.scrollToTop()
        self._fill()

    def _why_none(self) -> str:
        if self._pane.search.text().strip():
            return self.tr("No need matches. Press Esc and search for another word.")
        which: Any = self._pane.which.currentData()
        return {
            "orphans": self.tr("There is no priority gap without an activity that is active or planned."),
            "overlaps": self.tr("On no need are several providers active."),
            "unplanned": self.tr("Every gap has a measure."),
            "planned": self.tr("Nothing is noted yet. Choose a gap, and add an activity or a measure."),
        }.get(
            which,
            self.tr(
                "No gap yet: a gap needs a current and a higher desired level. "
                "Answer questions first, or choose “All items” above."
            ),
        )

    def _row_chosen(self) -> None:
        code = self._pane.list.model().code(self._pane.list.currentIndex().row())
        if code and code != self.code:
            self.code = code
            self.chosen.emit(code)
