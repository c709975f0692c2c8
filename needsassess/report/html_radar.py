"""The radar as a drawing with its words in it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin
from xml.etree.ElementTree import Element

from needsassess.report.html_elements import element
from needsassess.report.html_marks import LEADING, label, label_lines, svg
from needsassess.services.report_charts import Axis, Radar

RADIUS, CENTRE = 120.0, (340.0, 180.0)
SIZE = (680, 360)
LETTERS = 26  # in a line of a label
_RINGS = (0.25, 0.5, 0.75, 1.0)
Point = tuple[float, float]


def radar(chart: Radar, alt: str) -> Element:
    """Current as a filled shape, desired as a dashed outline; the first axis points up."""
    turns = [2 * pi * place / len(chart.axes) for place in range(len(chart.axes))]
    rings = [_shape([_point(turn, share) for turn in turns], "ring") for share in _RINGS]
    arms = [_straight(_point(turn, 0), _point(turn, 1), "ring") for turn in turns]
    ticks = [
        label(f"{share * 100:.0f}", CENTRE[0] + 3, CENTRE[1] - RADIUS * share + 11, "tick")
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
        aria_label=alt,
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
    return label_lines(lines, x, top, anchor)


def _keys(chart: Radar) -> list[Element]:
    drawn = []
    for at, (look, words) in enumerate((("now", chart.current_label), ("wanted", chart.desired_label))):
        y = SIZE[1] - 30 + at * 18
        drawn += [_straight((4, y), (30, y), look), label(words, 38, y + 4, "name")]
    return drawn
