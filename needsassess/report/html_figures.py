"""The radar and the heat map as drawings, each with its words in it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin
from xml.etree.ElementTree import Element

from needsassess.report.html_elements import element
from needsassess.report.html_marks import svg
from needsassess.services.report_charts import Axis, HeatCell, HeatMap, Radar

RADIUS, CENTRE = 120.0, (340.0, 180.0)
SIZE = (680, 360)
LEADING, LETTERS = 14, 26  # of a label: pixels from line to line, letters in a line
HEAT_WIDTH, HEAT_LABEL, STEP, BOX, ROW = 760, 210, 25, 21, 42
_RINGS = (0.25, 0.5, 0.75, 1.0)
Point = tuple[float, float]


def radar(chart: Radar, label: str) -> Element:
    """Current as a filled shape, desired as a dashed outline; the first axis points up."""
    turns = [2 * pi * place / len(chart.axes) for place in range(len(chart.axes))]
    rings = [_shape([_point(turn, share) for turn in turns], "ring") for share in _RINGS]
    arms = [_straight(_point(turn, 0), _point(turn, 1), "ring") for turn in turns]
    ticks = [
        _text(f"{share * 100:.0f}", CENTRE[0] + 3, CENTRE[1] - RADIUS * share + 11, "tick")
        for share in (0.5, 1)
    ]
    return svg(
        *(_axis_label(axis, turn) for axis, turn in zip(chart.axes, turns, strict=True)),
        *rings,
        *arms,
        *_outline(turns, [axis.current for axis in chart.axes], "now"),
        *_outline(turns, [axis.desired for axis in chart.axes], "wanted"),
        *ticks,
        *_keys(chart),
        role="img",
        aria_label=label,
        viewBox=f"0 0 {SIZE[0]} {SIZE[1]}",
        class_="figure",
    )


def _point(turn: float, share: float) -> Point:
    return CENTRE[0] + RADIUS * share * sin(turn), CENTRE[1] - RADIUS * share * cos(turn)


def _shape(points: Sequence[Point], look: str) -> Element:
    return element("polygon", points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points), class_=look)


def _straight(start: Point, end: Point, look: str) -> Element:
    ends = zip(("x1", "y1", "x2", "y2"), (*start, *end), strict=True)
    return element("line", class_=look, **{name: f"{value:.1f}" for name, value in ends})


def _outline(turns: list[float], shares: list[float | None], look: str) -> list[Element]:
    """Closed where every axis is known; else only the sides between neighbours that are."""
    points = [None if share is None else _point(turn, share) for turn, share in zip(turns, shares, strict=True)]
    known = [point for point in points if point]
    if len(known) == len(points):
        sides = [_shape(known, look)]
    else:
        pairs = pairwise([*points, points[0]])
        sides = [_straight(one, other, look) for one, other in pairs if one and other]
    return [*sides, *(_dot(point, look) for point in known)]


def _dot(point: Point, look: str) -> Element:
    return element("circle", cx=f"{point[0]:.1f}", cy=f"{point[1]:.1f}", r="3", class_=f"dot {look}")


def _axis_label(axis: Axis, turn: float) -> Element:
    """Beside the end of its axis, on as many lines as it takes."""
    lines = textwrap.wrap(axis.label, LETTERS) or [""]
    x, y = CENTRE[0] + (RADIUS + 12) * sin(turn), CENTRE[1] - (RADIUS + 12) * cos(turn)
    anchor = "middle" if abs(sin(turn)) < 0.1 else "start" if sin(turn) > 0 else "end"
    top = y + 4 - (len(lines) - 1) * LEADING * (0.5 + 0.5 * cos(turn))
    return _lines(lines, x, top, anchor)


def _lines(lines: list[str], x: float, top: float, anchor: str) -> Element:
    spans = [
        element("tspan", line, x=f"{x:.1f}", y=f"{top + at * LEADING:.1f}") for at, line in enumerate(lines)
    ]
    return element("text", *spans, text_anchor=anchor)


def _text(words: str, x: float, y: float, look: str, anchor: str = "start") -> Element:
    return element("text", words, x=f"{x:.1f}", y=f"{y:.1f}", class_=look, text_anchor=anchor)


def _keys(chart: Radar) -> list[Element]:
    drawn = []
    for at, (look, words) in enumerate((("now", chart.current_label), ("wanted", chart.desired_label))):
        y = SIZE[1] - 30 + at * 18
        drawn += [_straight((4, y), (30, y), look), _text(words, 38, y + 4, "name")]
    return drawn


def heat(chart: HeatMap, label: str) -> Element:
    """A row for each domain, as many as it needs; the number of the item above its box."""
    per_row = (HEAT_WIDTH - HEAT_LABEL) // STEP
    drawn: list[Element] = []
    y = 0
    for name, cells in chart.rows:
        drawn.append(_heat_label(name, y))
        for start in range(0, max(1, len(cells)), per_row):
            drawn += [
                part
                for at, cell in enumerate(cells[start : start + per_row])
                for part in _box(cell, HEAT_LABEL + at * STEP, y)
            ]
            y += ROW
    return svg(*drawn, role="img", aria_label=label, viewBox=f"0 0 {HEAT_WIDTH} {y}", class_="figure heat")


def _heat_label(name: str, y: float) -> Element:
    lines = textwrap.wrap(name, LETTERS + 4) or [""]
    return _lines(lines, 0, y + 29 - (len(lines) - 1) * LEADING / 2, "start")


def _box(cell: HeatCell, x: float, y: float) -> tuple[Element, Element, Element]:
    look = "unknown" if cell.level is None else f"l{cell.level}"
    middle = x + BOX / 2
    square = element("rect", x=str(x), y=str(y + 14), width=str(BOX), height=str(BOX), class_=f"box {look}")
    return (
        square,
        _text(cell.code, middle, y + 10, "tick", "middle"),
        _text(cell.text, middle, y + 29, look, "middle"),
    )


def legend(chart: HeatMap) -> Element:
    """Levels and marks with their names."""
    shown = element("p", class_="legend")
    for cell in chart.legend:
        look = "unknown" if cell.level is None else f"l{cell.level}"
        pair = element("span", element("span", cell.text, class_=f"chip {look}"), f" {cell.code}")
        pair.tail = " "
        shown.append(pair)
    return shown
