"""The labels about a radar: each beside the end of its axis, on as many lines as it takes."""

from __future__ import annotations

from math import cos, sin
from typing import Any, NamedTuple

from needsassess.report.drawing import put_lines
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import Type
from needsassess.services.report_blocks import Span

RADIUS = 80.0  # of the chart
LABEL = Type(7.6, 9.4)


class AxisLabel(NamedTuple):
    """Lines beside the end of an axis; `top` and `foot` above the middle of the chart."""

    lines: list[Line]
    left: float
    top: float
    width: float
    align: str

    @property
    def foot(self) -> float:
        return self.top - len(self.lines) * LABEL.leading

    def draw(self, canvas: Any) -> None:
        for at, line in enumerate(self.lines):
            shift = {"left": 0.0, "right": 1.0, "centre": 0.5}[self.align] * (self.width - line.width)
            put_lines(canvas, [line], LABEL, (self.left + shift, self.top - at * LABEL.leading, line.width))


def axis_label(text: str, turn: float, width: float) -> AxisLabel:
    """On as many lines as the place at the end of its axis asks for."""
    x, y = (RADIUS + 7) * cos(turn), (RADIUS + 5) * sin(turn)
    if abs(cos(turn)) < 0.1:
        room, left, align = width * 0.6, -width * 0.3, "centre"
    else:
        room = width / 2 - abs(x)
        left, align = (x, "left") if x > 0 else (x - room, "right")
    lines = lines_of((Span(text),), LABEL.size, room)
    high = len(lines) * LABEL.leading
    return AxisLabel(lines, left, y + high * (0.5 + 0.5 * sin(turn)), room, align)
