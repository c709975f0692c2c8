"""The radar: current as a filled shape, desired as a dashed outline, each labelled on the chart itself."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_text
from needsassess.report.lines import lines_of
from needsassess.report.paper import ACCENT, FAINT, GREY, INK, LEVELS, Type
from needsassess.services.report_blocks import Span
from needsassess.services.report_charts import Axis, Radar

RADIUS = 92.0
LABEL = Type(8, 10)
TICK = Type(6.5, 8, GREY)
KEY = Type(8, 10, INK, "strong")
ROOM = 125.0  # for the labels at the sides
Point = tuple[float, float]


class RadarChart(Flowable):  # type: ignore[misc]
    """Rings at 25, 50, 75 and 100 per cent; the first axis points up, the others follow clockwise."""

    def __init__(self, radar: Radar, width: float) -> None:
        super().__init__()
        self.radar, self.width = radar, width
        self.height = 2 * RADIUS + 56

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas, axes = self.canv, self.radar.axes
        canvas.saveState()
        canvas.translate(self.width / 2, self.height / 2)
        for axis, turn in zip(axes, _turns(axes), strict=True):
            _label(canvas, axis.label, turn)
        for share in (0.25, 0.5, 0.75, 1.0):
            _shape(canvas, [_point(turn, share) for turn in _turns(axes)], FAINT, 0.5)
        for turn in _turns(axes):
            canvas.line(0, 0, *_point(turn, 1.0))
        self._series()
        for share in (50, 100):
            put_text(canvas, str(share), 2.5, RADIUS * share / 100 - 6.5, TICK)
        canvas.restoreState()
        self._key()

    def _series(self) -> None:
        canvas, axes = self.canv, self.radar.axes
        current = _points(axes, [axis.current for axis in axes])
        desired = _points(axes, [axis.desired for axis in axes])
        canvas.setFillColor(LEVELS[2])
        canvas.setFillAlpha(0.55)
        _outline(canvas, current, ACCENT, 1.6, fill=1)
        canvas.setFillAlpha(1)
        canvas.setDash(3, 2)
        _outline(canvas, desired, INK, 1.1)
        canvas.setDash()
        canvas.setFillColor(ACCENT)
        for x, y in filter(None, current):
            canvas.circle(x, y, 2, stroke=0, fill=1)

    def _key(self) -> None:
        canvas = self.canv
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(1.6)
        canvas.line(0, 20, 18, 20)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.1)
        canvas.setDash(3, 2)
        canvas.line(0, 8, 18, 8)
        canvas.setDash()
        put_text(canvas, self.radar.current_label, 23, 17, KEY)
        put_text(canvas, self.radar.desired_label, 23, 5, KEY)


def _turns(axes: tuple[Axis, ...]) -> list[float]:
    return [pi / 2 - 2 * pi * at / len(axes) for at in range(len(axes))]


def _point(turn: float, share: float) -> Point:
    return RADIUS * share * cos(turn), RADIUS * share * sin(turn)


def _points(axes: tuple[Axis, ...], shares: list[float | None]) -> list[Point | None]:
    return [None if s is None else _point(t, s) for s, t in zip(shares, _turns(axes), strict=True)]


def _outline(canvas: Any, points: list[Point | None], colour: Any, thickness: float, fill: int = 0) -> None:
    """Closed where every axis is known; else only the sides between neighbours that are."""
    known = [point for point in points if point]
    if len(known) == len(points):
        _shape(canvas, known, colour, thickness, fill)
        return
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(thickness)
    for one, other in zip(points, [*points[1:], points[0]], strict=True):
        if one and other:
            canvas.line(*one, *other)


def _shape(canvas: Any, points: list[Point], colour: Any, thickness: float, fill: int = 0) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(thickness)
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=1, fill=fill)


def _label(canvas: Any, text: str, turn: float) -> None:
    """Beside the end of its axis, on as many lines as it takes."""
    x, y = (RADIUS + 8) * cos(turn), (RADIUS + 8) * sin(turn)
    lines = lines_of((Span(text),), LABEL.size, ROOM)
    align = "centre" if abs(cos(turn)) < 0.1 else "left" if cos(turn) > 0 else "right"
    top = y + (len(lines) - 1) * LABEL.leading * (0.5 + 0.5 * sin(turn)) - 3
    for at, line in enumerate(lines):
        said = "".join(letters for part in line.parts for _, letters in part.runs)
        put_text(canvas, said, x, top - at * LABEL.leading, LABEL, align=align)
