"""The feasible level with its day, and the recommended actions of the need that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.assessment.planned import Measure
from needsassess.services import planning
from needsassess.ui import language
from needsassess.ui.models.table import Row

if TYPE_CHECKING:
    from needsassess.ui.models.plan_rows import PlanRows
    from needsassess.ui.session import Session
    from needsassess.ui.views.plan_feasible import FeasibleBox, RecommendedBox


class FeasibleController(QObject):
    """`taken(Measure)`: a recommended action is to be planned."""

    taken = Signal(object)

    def __init__(self, box: FeasibleBox, recommended: RecommendedBox) -> None:
        super().__init__(box)
        self._box, self._recommended = box, recommended
        self._session: Session | None = None
        self._rows: PlanRows | None = None
        self._item = ""
        box.level.given.connect(lambda _: self._take())
        box.by.given.connect(lambda _: self._take())
        box.by.faulty.connect(lambda error: box.blame(language.told(error)))
        recommended.taken.connect(self._take_over)

    def begin(self, session: Session | None, rows: PlanRows | None) -> None:
        self._session, self._rows = session, rows
        if rows:
            self._box.offer(rows.words.levels)

    def show(self, item: str) -> None:
        self.flush()
        self._item = item
        self._box.blame("")
        for control in (self._box.level, self._box.by):
            control.begin(None)
        self.refresh()

    @property
    def _now(self) -> Any:
        return self._session.file.state.settlement(self._item).feasible

    def refresh(self) -> None:
        if not (self._session and self._item):
            return
        if self._now:
            self._box.level.show_value(self._now.level)
            self._box.by.show_value(self._now.by)
        self._fill()

    def _fill(self) -> None:
        """Each recommended action, and whether a measure has taken it over."""
        instrument = self._session.file.instrument
        item, told = instrument.item_by_code[self._item], self._rows.words.items[self._item]
        planned = {one.action for one in self._session.file.state.measures(self._item).values()}
        rows = [
            Row(str(at), (text, self._rows.words.assistance[a.assistance], self._mark(text in planned)))
            for at, (a, text) in enumerate(zip(item.actions, told.actions, strict=True))
        ]
        heads = (self.tr("Action"), self.tr("Type of assistance"), self.tr("In the plan"))
        self._recommended.list.model().fill(heads, rows)
        self._recommended.take.setEnabled(bool(rows))
        if rows and not self._recommended.list.currentIndex().isValid():
            self._recommended.list.selectRow(0)

    def _mark(self, planned: bool) -> str:
        return self.tr("yes") if planned else ""

    def _take(self) -> None:
        """Both are needed; one of them alone waits for the other, none clears what was said."""
        level, by = self._box.level.currentData(), self._box.by.text().strip()
        if bool(level) != bool(by):
            missing = (
                self.tr("Say by when the level can be reached.") if level else self.tr("Choose the level.")
            )
            self._box.blame(missing)
            return
        self._box.blame("")
        day = planning.day(by, last=True)
        self._session.do(planning.feasible(self._item, int(level) if level else None, day))

    def _take_over(self, place: int) -> None:
        item = self._session.file.instrument.item_by_code[self._item]
        action = self._rows.words.items[self._item].actions[place]
        self.taken.emit(Measure(action=action, assistance=item.actions[place].assistance))

    def flush(self) -> None:
        if self._session and self._item:
            self._box.by.flush()
