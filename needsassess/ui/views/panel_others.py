"""The text of the tab Others: what the other institutions said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from needsassess.ui.views import panel_text as shape
from needsassess.ui.wording import evidence_text, labelled, response_text

if TYPE_CHECKING:
    from needsassess.assessment.things import Answer

translate = QCoreApplication.translate


def of_answers(answers: list[tuple[str, Answer]]) -> list[str]:
    """(institution, what it said) each: the heading, then a part for each."""
    parts = [shape.heading(translate("Others", "Others in this assessment"))]
    for name, answer in answers:
        asides = []
        if answer.desired is not None:
            asides.append(translate("Others", "desired {level}").format(level=answer.desired))
        if answer.evidence:
            asides.append(evidence_text(answer.evidence))
        if answer.parked:
            asides.append(translate("Others", "parked"))
        line = labelled(name, response_text(answer.response))
        note = shape.paragraph(answer.note, muted=True) if answer.note else ""
        parts.append(shape.entries([(line, " · ".join(asides))]) + note)
    if not answers:
        parts.append(
            shape.paragraph(translate("Others", "No other institution has answered this yet."), muted=True)
        )
    return parts
