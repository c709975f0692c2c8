"""How answers, statuses and strengths of evidence are named on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from fractions import Fraction

translate = QCoreApplication.translate
NONE = "–"


def percent_text(number: int) -> str:
    """As the language of the screen writes it, with a blank or without."""
    return translate("Wording", "{number}%").format(number=number)


def percent(part: Fraction | None) -> str:
    return NONE if part is None else percent_text(round(part * 100))


def between(low: Fraction | None, high: Fraction | None) -> str:
    return NONE if low is None or high is None else f"{round(low * 100)}–{percent(high)}"


def status_text(status: str) -> str:
    return {
        "unanswered": translate("Wording", "unanswered"),
        "answered": translate("Wording", "answered"),
        "dont_know": translate("Wording", "don't know"),
        "refused": translate("Wording", "refused"),
        "not_applicable": translate("Wording", "not applicable"),
    }[status]


def evidence_text(strength: str) -> str:
    return {
        "claimed": translate("Wording", "claimed"),
        "seen": translate("Wording", "document seen"),
        "copy": translate("Wording", "copy held"),
        "verified": translate("Wording", "verified"),
    }[strength]


def level_text(level: int | None) -> str:
    return (
        translate("Wording", "no level")
        if level is None
        else translate("Wording", "level {level}").format(level=level)
    )


def response_text(value: Any) -> str:
    """Of a Response or its JSON: “level 2”, “don't know”, “not applicable: why”."""
    from needsassess.assessment.values import Response, Status

    response = value if isinstance(value, Response) else Response.from_json(value)
    if response.status is Status.ANSWERED:
        told = level_text(response.level) if response.level is not None else value_text(response.value)
    else:
        told = status_text(str(response.status))
    return labelled(told, response.reason) if response.reason else told


def labelled(label: str, text: str) -> str:
    """A label and what it is of, with the blank that the language wants before a colon."""
    return translate("Wording", "{label}: {text}").format(label=label, text=text)


def value_text(value: Any) -> str:
    """Of a fact's value."""
    if isinstance(value, bool):
        return translate("Wording", "yes") if value else translate("Wording", "no")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)
