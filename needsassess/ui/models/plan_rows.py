"""What lists of needs, activities and measures say, from an analysis, in the screen's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui.models.table import Row
from needsassess.ui.planned_words import called, progress_text
from needsassess.ui.value_words import day
from needsassess.ui.wording import NONE

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis

_IN_HAND = ("active", "planned", "ended", "cancelled")


class PlanRows(QObject):
    """Made for one assessment and one language."""

    def __init__(self, file: Any, language: str) -> None:
        super().__init__()
        self._file = file
        self.words = file.instrument.words(language)

    def title(self, code: str) -> str:
        return f"{code}  {self.words.items[code].title}"

    def codes(self, analysis: Analysis, which: str) -> list[str]:
        """Items of one of the choices of the list, gaps in the order of their priority."""
        state, gaps = self._file.state, [gap.item.code for gap in analysis.gaps]
        return {
            "gaps": lambda: gaps,
            "orphans": lambda: [gap.item.code for gap in analysis.orphans],
            "overlaps": lambda: list(analysis.overlaps),
            "unplanned": lambda: [code for code in gaps if not state.measures(code)],
            "planned": lambda: [c for c in analysis.values if state.activities(c) or state.measures(c)],
            "all": lambda: list(analysis.values),
        }[which]()

    def need_heads(self) -> tuple[str, ...]:
        return self.tr("Need"), self.tr("Gap"), self.tr("Assistance"), self.tr("Measures")

    def needs(self, analysis: Analysis, codes: list[str]) -> list[Row]:
        gaps = {gap.item.code: gap for gap in analysis.gaps}
        orphans = {gap.item.code for gap in analysis.orphans}
        return [self._need(code, gaps.get(code), analysis, code in orphans) for code in codes]

    def _need(self, code: str, gap: Any, analysis: Analysis, orphan: bool) -> Row:
        measures = len(self._file.state.measures(code))
        texts = (
            self.title(code),
            str(gap.size) if gap else NONE,
            self.helped(code, analysis, orphan=orphan),
            str(measures) if measures else NONE,
        )
        return Row(code, texts)

    def helped(self, code: str, analysis: Analysis, *, orphan: bool) -> str:
        """In a word or two: overlap, nobody, or how many activities are how far."""
        if code in analysis.overlaps:
            return self.tr("overlap: %n", "", len(analysis.overlaps[code]))
        if orphan:
            return self.tr("nobody")
        said = [str(one.status) for one in self._file.state.activities(code).values()]
        first = next((status for status in _IN_HAND if status in said), "")
        return f"{said.count(first)} {progress_text(first)}" if first else NONE

    def counts(self, analysis: Analysis) -> str:
        """Above the list."""
        parts = (
            self.tr("%n gap(s)", "", len(analysis.gaps)),
            self.tr("%n priority gap(s) without assistance", "", len(analysis.orphans)),
            self.tr("%n overlap(s)", "", len(analysis.overlaps)),
        )
        return " · ".join(parts)

    def levels(self, code: str, analysis: Analysis) -> str:
        """Of the need: current, desired, gap, urgency."""
        value = analysis.values.get(code)
        gap = next((gap for gap in analysis.gaps if gap.item.code == code), None)
        if value is None:
            return self.tr("This item is not asked now: a condition or the depth leaves it out.")
        current = NONE if value.level is None else str(value.level)
        desired = NONE if value.desired is None else str(value.desired.level)
        parts = [
            self.tr("current {level}").format(level=current),
            self.tr("desired {level}").format(level=desired),
        ]
        if gap:
            parts.append(self.tr("gap {size}, rank {rank}").format(size=gap.size, rank=gap.rank))
        return " · ".join(parts)

    def notice(self, code: str, analysis: Analysis) -> str:
        """What is to be looked at; empty where nothing is."""
        if names := analysis.overlaps.get(code):
            told = self.tr("Several providers work on this need: {names}. See that they know of each other.")
            return told.format(names=", ".join(names))
        if any(gap.item.code == code for gap in analysis.orphans):
            return self.tr("For this priority gap no activity is active or planned.")
        return ""

    def entry_heads(self, kind: str) -> tuple[str, ...]:
        if kind == "activity":
            return (
                self.tr("Provider"),
                self.tr("What it does"),
                self.tr("Type"),
                self.tr("From – to"),
                self.tr("Status"),
                self.tr("Marked"),
            )
        return (
            self.tr("Measure"),
            self.tr("Lead"),
            self.tr("Type"),
            self.tr("From – to"),
            self.tr("Marked"),
        )

    def entries(self, kind: str, found: dict[str, Any]) -> list[Row]:
        row = self._activity if kind == "activity" else self._measure
        return [Row(key, row(one)) for key, one in found.items()]

    def _activity(self, one: Any) -> tuple[str, ...]:
        status = progress_text(str(one.status))
        name = one.provider or called()
        return name, one.title or NONE, self._type(one), self._days(one), status, self._mark(one)

    def _measure(self, one: Any) -> tuple[str, ...]:
        lead = self.institution(one.lead) or NONE
        return one.action or called(), lead, self._type(one), self._days(one), self._mark(one)

    def _mark(self, one: Any) -> str:
        """A word, which is heard too."""
        return self.tr("sensitive") if one.sensitive else NONE

    def _type(self, one: Any) -> str:
        return self.words.assistance.get(one.assistance, NONE)

    def _days(self, one: Any) -> str:
        """Either may be open."""
        if not (one.first or one.last):
            return NONE
        return " – ".join(day(at.isoformat()) if at else "…" for at in (one.first, one.last))

    def institutions(self) -> dict[str, str]:
        """Key → name of those of the assessment."""
        kinds = self.words.institutions
        return {k: one.name or kinds.get(one.kind, k) for k, one in self._file.state.institutions.items()}

    def institution(self, lead: str) -> str:
        return self.institutions().get(lead, lead)
