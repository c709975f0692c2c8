"""Scores on one scale: a line from the lowest to the highest they could be, a mark where they are."""

from __future__ import annotations

from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines, put_text, rule
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import ACCENT, FAINT, GREY, HEADS, INK, LEVELS, Type
from needsassess.services.report_blocks import Span
from needsassess.services.report_charts import Bar, Bars

SCORE = Type(30, 36, INK, "strong")
WORDS = Type(9, 12, GREY)
LABEL = Type(9, 12)
NUMBER = Type(9, 12, INK, "strong")
ROW, LARGE = 19.0, 62.0
LABEL_SHARE = 0.36


class ScoreBars(Flowable):  # type: ignore[misc]
    """One row for each score, or one large score at the head of a section."""

    def __init__(self, bars: Bars, width: float) -> None:
        super().__init__()
        self.bars, self.width = bars, width
        self.labels = [lines_of((Span(bar.label),), LABEL.size, width * LABEL_SHARE) for bar in bars.bars]

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 12.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = LARGE if not self.bars.heads else sum(map(_row_height, self.labels)) + 32
        return self.width, self.height

    def draw(self) -> None:
        if not self.bars.heads:
            _large(self.canv, self.bars.bars[0], self.width)
            return
        self._heads()
        y = self.height - 16
        for bar, label in zip(self.bars.bars, self.labels, strict=True):
            self._row(bar, label, y)
            y -= _row_height(label)
        self._ticks()

    def _heads(self) -> None:
        for at, head in zip((0, 0.46, 0.57, 0.67), self.bars.heads, strict=True):
            put_text(self.canv, head, self.width * at, self.height - 9, HEADS, align="right" if at else "left")
        rule(self.canv, 0, self.height - 14, self.width, INK, thickness=0.7)

    def _row(self, bar: Bar, label: list[Line], top: float) -> None:
        """Label, score, range, coverage, then the line."""
        width, y = self.width, top - 12
        put_lines(self.canv, label, LABEL, (0, y + 9.2, width * LABEL_SHARE))
        put_text(self.canv, bar.score_text, width * 0.46, y, NUMBER, align="right")
        put_text(self.canv, bar.range_text, width * 0.57, y, WORDS, align="right")
        put_text(self.canv, bar.coverage_text, width * 0.67, y, WORDS, align="right")
        _line(self.canv, bar, (width * 0.70, y + 3, width * 0.30), 6)

    def _ticks(self) -> None:
        for percent in (0, 50, 100):
            x = self.width * (0.70 + 0.30 * percent / 100)
            align = {0: "left", 50: "centre", 100: "right"}[percent]
            put_text(self.canv, str(percent), x, 4, HEADS, align=align)


def _row_height(label: list[Line]) -> float:
    return ROW + (len(label) - 1) * LABEL.leading


def _large(canvas: Any, bar: Bar, width: float) -> None:
    """The score in large type, its range and coverage in words, the line below."""
    put_text(canvas, bar.label, 0, 54, Type(8.2, 11, GREY, "strong"))
    end = put_text(canvas, bar.score_text, 0, 22, SCORE)
    put_text(canvas, bar.range_text, end + 12, 34, WORDS)
    put_text(canvas, bar.coverage_text, end + 12, 22, WORDS)
    _line(canvas, bar, (0, 8, width), 8)


def _line(canvas: Any, bar: Bar, place: tuple[float, float, float], height: float) -> None:
    """`place`: left, middle, width. The range is a band, the score a dark stroke that grey print keeps."""
    left, middle, width = place
    rule(canvas, left, middle, width, FAINT, thickness=1)
    canvas.setFillColor(LEVELS[2])
    span = max(bar.high - bar.low, 0.004)
    canvas.rect(left + bar.low * width, middle - height / 2, span * width, height, stroke=0, fill=1)
    if bar.score is not None:
        canvas.setFillColor(ACCENT)
        canvas.rect(left + bar.score * width - 1.2, middle - height / 2 - 2, 2.4, height + 4, stroke=0, fill=1)
