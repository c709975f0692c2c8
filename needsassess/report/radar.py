"""The radar: current as a filled shape, desired as a dashed outline; its numbers stand beside it as a table."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_text
from needsassess.report.grid import Grid
from needsassess.report.paper import ACCENT, FAINT, GREY, INK, LEVELS, Type
from needsassess.report.radar_labels import RADIUS, axis_label
from needsassess.services.report_blocks import Cell, Column, Row, Table
from needsassess.services.report_charts import Axis, Radar

TICK = Type(6.5, 8, GREY)
KEY = Type(8, 10, INK, "strong")
DRAWN = 0.65  # share of the width that the drawing takes; the table has the rest
GUTTER = 18.0
KEYS = 22.0  # height of the line below that says what strokes mean
Point = tuple[float, float]


class RadarChart(Flowable):  # type: ignore[misc]
    """Rings at 25, 50, 75 and 100 per cent; the first axis points up, the others follow clockwise."""

    def __init__(self, radar: Radar, body: tuple[float, float]) -> None:
        """`body`: width of the column of text and height of an empty page, in points."""
        super().__init__()
        self.radar, self.width = radar, body[0]
        self.drawn = self.width * DRAWN
        self.labels = [axis_label(axis.label, turn, self.drawn) for axis, turn in _turned(radar.axes)]
        self.table = Grid(_numbers(radar), (self.width - self.drawn - GUTTER, body[1]))
        self.above = max(RADIUS, *(label.top for label in self.labels))
        self.below = max(RADIUS, *(-label.foot for label in self.labels))

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 10.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        beside = self.table.wrap(*self.table.size)[1]
        self.height = max(self.above + self.below + KEYS, beside)
        return self.width, self.height

    def draw(self) -> None:
        canvas, axes = self.canv, self.radar.axes
        canvas.saveState()
        canvas.translate(self.drawn / 2, self.height - self.above)
        for label in self.labels:
            label.draw(canvas)
        for share in (0.25, 0.5, 0.75, 1.0):
            _shape(canvas, [_point(turn, share) for turn in _turns(axes)], FAINT, 0.5)
        for turn in _turns(axes):
            canvas.line(0, 0, *_point(turn, 1.0))
        self._series()
        for share in (50, 100):
            put_text(canvas, str(share), 2.5, RADIUS * share / 100 - 6.5, TICK)
        canvas.restoreState()
        self._key(self.height - self.above - self.below - KEYS)
        self.table.drawOn(canvas, self.drawn + GUTTER, self.height - self.table.height)

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

    def _key(self, foot: float) -> None:
        canvas, base = self.canv, foot + 4
        end = _sample(canvas, 0, base, self.radar.current_label)
        canvas.setDash(3, 2)
        _sample(canvas, end + 20, base, self.radar.desired_label, dashed=True)


def _numbers(radar: Radar) -> Table:
    """Labels get what the numbers leave."""
    head, *others = radar.numbers().heads
    columns = (Column(head, 0.52), *(Column(other, 0.24, "right") for other in others))
    return Table(columns, tuple(Row(tuple(map(Cell, row))) for row in radar.numbers().rows))


def _sample(canvas: Any, x: float, base: float, words: str, *, dashed: bool = False) -> float:
    """A stroke as it is drawn above, and what it means; gives where that ends."""
    canvas.setStrokeColor(INK if dashed else ACCENT)
    canvas.setLineWidth(1.1 if dashed else 1.6)
    canvas.line(x, base + 3, x + 18, base + 3)
    canvas.setDash()
    return x + 23 + put_text(canvas, words, x + 23, base, KEY)


def _turned(axes: tuple[Axis, ...]) -> Iterator[tuple[Axis, float]]:
    return zip(axes, _turns(axes), strict=True)


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
