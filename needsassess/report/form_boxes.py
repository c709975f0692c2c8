"""Boxes to tick, each before its mark and its words."""

from __future__ import annotations

from typing import Any, NamedTuple

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import GREY, INK, Type
from needsassess.report.pieces import Piece, fitting
from needsassess.services.report_blocks import Span
from needsassess.services.report_forms import Boxes

LABEL = Type(8.2, 11.2, GREY, "strong")
OPTION = Type(8.4, 11.2)
MARK = Type(8.4, 11.2, INK, "strong")
BOX, BESIDE = 9.0, 5.0  # side of a box, blank beside it
GUTTER, BETWEEN = 10.0, 2.6
LONGEST = 440.0
COLUMNS = 12  # of the grid
LABEL_SHARE = 2 / COLUMNS  # of the width, for labels beside what they ask for


class _Option(NamedTuple):
    mark: list[Line]
    words: list[Line]

    @property
    def height(self) -> float:
        return max(len(self.mark), len(self.words)) * OPTION.leading + BETWEEN


class Ticks(Piece):
    """Options in rows from left to right, a box before each; cut between rows only, their label at the left."""

    def __init__(self, boxes: Boxes, width: float) -> None:
        super().__init__()
        self.width, self.columns = width, max(1, boxes.columns)
        self.left = width * LABEL_SHARE if boxes.label else 0.0
        self.step = (width - self.left + GUTTER) / self.columns
        marks = (lines_of((Span(mark, "strong"),), MARK.size, 1000.0) for mark, _ in boxes.options)
        widest = max((line.width for lines in marks for line in lines), default=0.0)
        self.marked = min(widest, self.step / 3)  # width of the marks
        self.indent = BOX + BESIDE + (self.marked + BESIDE if self.marked else 0.0)
        said = (Span(boxes.label, "strong"),)
        self.label = lines_of(said, LABEL.size, self.left - GUTTER) if boxes.label else []
        options = [self._option(*option) for option in boxes.options]
        self.rows = [options[at : at + self.columns] for at in range(0, len(options), self.columns)]

    def _option(self, mark: str, words: str) -> _Option:
        room = min(self.step - GUTTER - self.indent, LONGEST)
        marked = lines_of((Span(mark, "strong"),), MARK.size, self.marked + 0.1) if mark else []
        return _Option(marked, lines_of((Span(words),), OPTION.size, room))

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 4.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = max(sum(map(_height_of, self.rows)), len(self.label) * LABEL.leading)
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        fit = fitting(map(_height_of, self.rows), height)
        if not fit or height < len(self.label) * LABEL.leading:
            return []
        return [self.piece(rows=self.rows[:fit]), self.piece(rows=self.rows[fit:], label=[])]

    def draw(self) -> None:
        put_lines(self.canv, self.label, LABEL, (0, self.height, LONGEST))
        top = self.height
        for row in self.rows:
            for at, option in enumerate(row):
                self._draw_option(option, self.left + at * self.step, top)
            top -= _height_of(row)

    def _draw_option(self, option: _Option, left: float, top: float) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.7)
        canvas.rect(left, top - OPTION.leading / 2 - BOX / 2, BOX, BOX, stroke=1, fill=0)
        put_lines(canvas, option.mark, MARK, (left + BOX + BESIDE, top, self.indent))
        room = self.step - GUTTER - self.indent
        put_lines(canvas, option.words, OPTION, (left + self.indent, top, room))


def _height_of(row: list[_Option]) -> float:
    return max(option.height for option in row)
