"""Charts of scores: domains beside each other, how values lie, what moved, what adds up; one large score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report import line_marks
from needsassess.report.drawing import put_text
from needsassess.report.line_charts import LineChart
from needsassess.report.line_widths import ChartLine
from needsassess.report.paper import GREY, INK, Type
from needsassess.services.report_charts import Bar, Bars
from needsassess.services.report_figures import Arrows, Stacks, Strips

SCORE = Type(30, 36, INK, "strong")
WORDS = Type(9, 12, GREY)
NAME = Type(8.2, 11, GREY, "strong")
LARGE = 62.0
KEY = 6.0  # side of the square that shows a shade


def bars_of(bars: Bars, width: float) -> Iterator[Flowable]:
    """One row for each score under its heads; without heads each large."""
    if not bars.heads:
        yield from (LargeScore(bar, width) for bar in bars.bars)
        return
    yield LineChart(
        bars.heads,
        _lines(bars),
        lambda canvas, at, place: line_marks.score(canvas, bars.bars[at], place),
        width,
        strong=1,
    )


def strips_of(strips: Strips, width: float) -> Flowable:
    return LineChart(
        strips.heads,
        _lines(strips),
        lambda canvas, at, place: line_marks.points(canvas, strips.strips[at], place),
        width,
    )


def arrows_of(arrows: Arrows, width: float) -> Flowable:
    return LineChart(
        arrows.heads,
        _lines(arrows),
        lambda canvas, at, place: line_marks.arrow(canvas, arrows.arrows[at], place),
        width,
        strong=3,
    )


def stacks_of(stacks: Stacks, width: float) -> Flowable:
    """The shade of each part stands before its head."""
    return LineChart(
        stacks.heads,
        _lines(stacks),
        lambda canvas, at, place: line_marks.stack(canvas, stacks.rows[at][1], place),
        width,
        ticks=False,
        key=_shade,
    )


def _lines(chart: Bars | Strips | Arrows | Stacks) -> list[ChartLine]:
    """The rows of its numbers."""
    return [ChartLine(label, tuple(values)) for label, *values in chart.numbers().rows]


def _shade(canvas: Any, part: int, right: float, base: float) -> None:
    line_marks.shaded(canvas, right - KEY - 3, base + 2.2, (KEY, KEY), part)


class LargeScore(Flowable):  # type: ignore[misc]
    """The score in large type, its range and coverage in words, the line below."""

    def __init__(self, bar: Bar, width: float) -> None:
        super().__init__()
        self.bar, self.width, self.height = bar, width, LARGE

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 12.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas, bar = self.canv, self.bar
        put_text(canvas, bar.label, 0, 54, NAME)
        end = put_text(canvas, bar.score_text, 0, 22, SCORE)
        put_text(canvas, bar.range_text, end + 12, 34, WORDS)
        put_text(canvas, bar.coverage_text, end + 12, 22, WORDS)
        line_marks.score(canvas, bar, (0, 8, self.width), 8)
