"""Puts broken lines, rules and level marks on a canvas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color

from needsassess.report.fonts import face, printable
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import ACCENT, GREY, INK, LEVELS, ON_LEVELS, RULE, Type
from needsassess.services.report_blocks import Marks, Span

WIDEST = 10_000.0  # of a line that is not to be broken
LEAST = 8  # letters of a text that is cut
CHIP = 11.0  # width of a level's box
PIP = 3.4  # side of a gap's square
REACH = 4.6  # of a diamond from its middle


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


def put_line(canvas: Any, text: str, x: float, y: float, kind: Type) -> None:
    """What a person typed, on the base line `y` at the right of `x`, in the order in which it reads."""
    for line in lines_of((Span(text, kind.look),), kind.size, WIDEST)[:1]:
        put_lines(canvas, [line], kind, (x, y + kind.leading * 0.5 + kind.size * 0.36, line.width))


def cut(text: str, kind: Type, width: float) -> str:
    """As much of a text as fits on one line, as it is printed."""
    said = " ".join(printable(text).split())
    while said and lines_of((Span(said, kind.look),), kind.size, WIDEST)[0].width > width:
        said = f"{said.removesuffix('…')[:-4].rstrip()}…" if len(said) > LEAST else ""
    return said


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


def disc(canvas: Any, x: float, y: float, radius: float, colour: Color = ACCENT) -> None:
    canvas.setFillColor(colour)
    canvas.circle(x, y, radius, stroke=0, fill=1)


def ring(canvas: Any, x: float, y: float, radius: float, colour: Color = INK) -> None:
    """Open, so that what lies under it is seen."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.1)
    canvas.circle(x, y, radius, stroke=1, fill=0)


def diamond(canvas: Any, x: float, y: float, reach: float) -> None:
    """What is wanted: white with a dark outline, on any ground."""
    canvas.setFillColor(LEVELS[0])
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1)
    path = canvas.beginPath()
    path.moveTo(x, y + reach)
    for dx, dy in ((reach, 0), (0, -reach), (-reach, 0)):
        path.lineTo(x + dx, y + dy)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def level_marks(canvas: Any, left: float, middle: float, width: float, marks: Marks) -> None:
    """Three levels on a line from 0 to 4: current a disc, feasible a ring, desired a diamond around both."""
    step = (width - 2 * REACH) / 4
    rule(canvas, left + REACH, middle, 4 * step, RULE, thickness=0.7)
    for level in range(5):
        disc(canvas, left + REACH + level * step, middle, 0.9, RULE)
    places = [None if level is None else left + REACH + level * step for level in marks]
    current, feasible, desired = places
    if desired is not None:
        diamond(canvas, desired, middle, REACH)
    if feasible is not None:
        ring(canvas, feasible, middle, 3.1)
    if current is not None:
        disc(canvas, current, middle, 2.1, ACCENT)
