"""What the overview's table of assistance says: needs with their providers, then priority gaps with nobody."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.assessment.assistance import providers
from needsassess.assessment.values import Progression
from needsassess.ui.models.table import Row
from needsassess.ui.planned_words import progress_text
from needsassess.ui.wording import NONE

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis


class AssistanceRows(QObject):
    """Made for one assessment and one language."""

    def __init__(self, file: Any, language: str) -> None:
        super().__init__()
        self._file = file
        self._words = file.instrument.words(language)

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Need"),
            self.tr("Gap"),
            self.tr("Providers"),
            self.tr("Activities"),
            self.tr("To look at"),
        )

    def helped(self, analysis: Analysis) -> list[Row]:
        """Needs with activities: those on which several are active first, else in the questionnaire's order."""
        there = [code for code in analysis.values if self._file.state.activities(code)]
        ordered = sorted(there, key=lambda code: code not in analysis.overlaps)
        gaps = {gap.item.code: str(gap.size) for gap in analysis.gaps}
        nobody = {gap.item.code for gap in analysis.orphans}
        return [self._helped(c, gaps.get(c, NONE), analysis, c in nobody) for c in ordered]

    def _helped(self, code: str, gap: str, analysis: Analysis, nobody: bool) -> Row:
        found = list(self._file.state.activities(code).values())
        counts = Counter(one.status for one in found)
        said = [f"{counts[status]} {progress_text(status)}" for status in Progression if counts[status]]
        look = self.tr("overlap") if code in analysis.overlaps else ""
        names = ", ".join(providers(found, *Progression))
        look = look or (self.tr("nobody now") if nobody else "")
        return Row(code, (self._title(code), gap, names or NONE, ", ".join(said), look))

    def orphans(self, analysis: Analysis) -> list[Row]:
        """Priority gaps without any activity, in their order; those with ended ones are among the helped."""
        return [
            Row(gap.item.code, (self._title(gap.item.code), str(gap.size), NONE, NONE, self.tr("nobody")))
            for gap in analysis.orphans
            if not self._file.state.activities(gap.item.code)
        ]

    def counts(self, analysis: Analysis, helped: int) -> str:
        parts = (
            self.tr("%n need(s) with activities", "", helped),
            self.tr("%n overlap(s)", "", len(analysis.overlaps)),
            self.tr("%n priority gap(s) without assistance", "", len(analysis.orphans)),
        )
        return " · ".join(parts)

    def _title(self, code: str) -> str:
        return f"{code}  {self._words.items[code].title}"
