"""Puts broken lines, rules and level marks on a canvas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color

from needsassess.report.fonts import face
from needsassess.report.lines import Line
from needsassess.report.paper import ACCENT, GREY, INK, LEVELS, ON_LEVELS, RULE, Type

CHIP = 11.0  # width of a level's box
PIP = 3.4  # side of a gap's square


def put_lines(
    canvas: Any, lines: Sequence[Line], kind: Type, box: tuple[float, float, float], *, align: str = "left"
) -> None:
    """`box`: left edge, top edge, width. Looks other than plain change weight or colour."""
    left, top, width = box
    text = canvas.beginText()
    base = top - kind.leading * 0.5 - kind.size * 0.36  # capitals centred in the leading
    current: tuple[str, str] | None = None
    for line in lines:
        shift = width - line.width if line.rtl or align == "right" else 0
        text.setTextOrigin(left + shift, base)
        for part in line.parts:
            for name, letters in part.runs:
                if current != (name, part.look):
                    text.setFont(name, kind.size)
                    text.setFillColor(GREY if part.look == "soft" else kind.colour)
                    current = (name, part.look)
                text.textOut(letters)
        base -= kind.leading
    canvas.drawText(text)


def put_text(canvas: Any, text: str, x: float, y: float, kind: Type, *, align: str = "left") -> float:
    """One line on the base line `y`, at the left or the right of `x`, or about it; gives its width."""
    width, runs = face(kind.look).measure(text)
    width *= kind.size / 1000
    line = canvas.beginText(x - {"left": 0.0, "right": width, "centre": width / 2}[align], y)
    line.setFillColor(kind.colour)
    for name, letters in runs:
        line.setFont(name, kind.size)
        line.textOut(letters)
    canvas.drawText(line)
    return width


def rule(
    canvas: Any, x: float, y: float, width: float, colour: Color = RULE, *, thickness: float = 0.4
) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(thickness)
    canvas.line(x, y, x + width, y)


def chip(canvas: Any, x: float, y: float, level: int, size: float = CHIP) -> None:
    """The box of a level: one hue, darker for higher; a line around it, so that 0 is seen."""
    canvas.setFillColor(LEVELS[level])
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.4)
    canvas.rect(x, y, size, size, stroke=1, fill=1)


def on_level(level: int | None) -> Color:
    """The ink that reads on a level's box."""
    return INK if level is None else ON_LEVELS[level]


def pips(canvas: Any, left: float, y: float, gap: int) -> None:
    """A gap as so many squares from `left` on: a shape beside the number."""
    canvas.setFillColor(ACCENT)
    for at in range(gap):
        canvas.rect(left + at * (PIP + 1.2), y, PIP, PIP, stroke=0, fill=1)
