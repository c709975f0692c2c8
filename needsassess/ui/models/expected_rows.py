"""What the list of whom is expected says against what came, silence first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from needsassess.ui.days import when
from needsassess.ui.models.merge_rows import country_name
from needsassess.ui.models.table import Row
from needsassess.ui.views.marked_cells import Look

if TYPE_CHECKING:
    from needsassess.services.expected import Report

EXPECTED_NUMBERS = (5,)
_ORDER = ("nothing_yet", "not_expected", "reported")
_MARKS = {
    "nothing_yet": ("unanswered", "warning"),
    "not_expected": ("information", "muted"),
    "reported": ("answered", "accent"),
}


class ExpectedRows(QObject):
    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Outcome"),
            self.tr("State"),
            self.tr("Institution"),
            self.tr("Person"),
            self.tr("Installation"),
            self.tr("Answers"),
            self.tr("Last change"),
        )

    def rows(self, reports: list[Report]) -> list[Row]:
        """Each stands for the first assessment it was found in, for none where nothing came."""
        return [self._row(report) for report in sorted(reports, key=lambda one: _ORDER.index(one.outcome))]

    def _row(self, report: Report) -> Row:
        line, held = report.expected, report.held
        country = line.country if line else held[0].country
        texts = (
            self.outcome(report.outcome),
            country_name(country) if country else self.tr("any"),
            line.institution if line else "",
            line.person if line else ", ".join(filter(None, held[0].persons)),
            line.replica if line else "",
            str(report.answers) if held else "",
            when(report.changed) if report.changed else "",
        )
        look = Look(((0, *_MARKS[report.outcome]),), weak=report.outcome == "reported")
        return Row(held[0].id.hex() if held else "", texts, look)

    def outcome(self, outcome: str) -> str:
        return {
            "nothing_yet": self.tr("nothing yet"),
            "not_expected": self.tr("not expected"),
            "reported": self.tr("reported"),
        }[outcome]
