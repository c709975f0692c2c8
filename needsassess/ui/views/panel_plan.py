"""The text of the tab Plan: who helps with the need, what is planned, and where it is entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from needsassess.ui.models.table import Row
from needsassess.ui.value_words import day
from needsassess.ui.views import panel_text as shape

if TYPE_CHECKING:
    from needsassess.assessment.state import State
    from needsassess.services.analysis import Analysis
    from needsassess.ui.models.plan_rows import PlanRows

translate = QCoreApplication.translate


def of_item(code: str, rows: PlanRows, state: State, analysis: Analysis) -> str:
    notice, feasible = rows.notice(code, analysis), state.settlement(code).feasible
    parts = [shape.framed([shape.paragraph(notice)])] if notice else []
    parts.append(shape.heading(translate("PlanPanel", "Technical assistance")))
    parts.append(_listed(rows.entries("activity", state.activities(code))))
    parts.append(shape.heading(translate("PlanPanel", "Action plan")))
    if feasible:
        told = translate("PlanPanel", "Level {level} can be reached by {day}.")
        parts.append(shape.paragraph(told.format(level=feasible.level, day=day(feasible.by.isoformat()))))
    parts.append(_listed(rows.entries("measure", state.measures(code))))
    how = translate("PlanPanel", "Ctrl+6 opens the page on which both are entered, at this question.")
    parts.append(shape.paragraph(how, muted=True))
    return "".join(parts)


def _listed(found: list[Row]) -> str:
    if not found:
        return shape.paragraph(translate("PlanPanel", "Nothing noted yet."), muted=True)
    said = [[text for text in row.texts if text != "–"] for row in found]
    return shape.entries([(f"– {first}", " · ".join(others)) for first, *others in said])
