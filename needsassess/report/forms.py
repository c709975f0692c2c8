"""What is filled in by hand: boxes to tick, lines to write on, places to sign."""

from __future__ import annotations

from math import ceil
from typing import Any, NamedTuple

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines, rule
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import GREY, INK, RULE, Type
from needsassess.report.pieces import Piece, fitting
from needsassess.services.report_blocks import Span
from needsassess.services.report_forms import Boxes, Signatures, WriteLines

LABEL = Type(8.2, 11.2, GREY, "strong")
OPTION = Type(8.4, 11.2)
MARK = Type(8.4, 11.2, INK, "strong")
BOX, BESIDE = 9.0, 5.0  # side of a box, blank beside it
GUTTER, BETWEEN = 10.0, 2.6
WRITING = 19.0  # from line to line: a hand writes larger than print
ROLE = Type(9, 12, INK, "strong")
CAPTION = Type(7.4, 9.5, GREY)
SIGNING = 34.0  # height left to write above a caption
LONGEST = 440.0
COLUMNS = 12  # of the grid
LABEL_SHARE = 2 / COLUMNS  # of the width, for labels beside what they ask for
SHORT_LABEL = 0.5  # of the width, up to which a label stands on the line it asks for


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


class Ruled(Piece):
    """Empty lines to write on; a short label stands at the head of the first, a long one above it."""

    def __init__(self, lines: WriteLines, width: float) -> None:
        super().__init__()
        self.width, self.count = width, lines.count
        self.label = lines_of((Span(lines.label, "strong"),), LABEL.size, LONGEST)
        wide = self.label[0].width + BESIDE
        short = len(self.label) == 1 and wide < width * SHORT_LABEL and not self.label[0].rtl
        columns = max(2, ceil(wide * COLUMNS / width))  # of the grid, so that lines begin below each other
        self.before = columns * width / COLUMNS if short else 0.0

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 5.0

    @property
    def above(self) -> float:
        return 0.0 if self.before else len(self.label) * LABEL.leading

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = self.above + self.count * WRITING
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        fit = min(int((height - self.above) // WRITING), self.count)
        if fit < 1:
            return []
        return [self.piece(count=fit), self.piece(count=self.count - fit, label=[], before=0.0)]

    def draw(self) -> None:
        top = self.height - (WRITING - LABEL.leading if self.before else 0.0)
        put_lines(self.canv, self.label, LABEL, (0, top, LONGEST))
        y = self.height - self.above
        for at in range(self.count):
            left = 0.0 if at else self.before
            rule(self.canv, left, y - (at + 1) * WRITING + 2, self.width - left, RULE, thickness=0.5)


class Signing(Flowable):  # type: ignore[misc]
    """One role with its lines side by side, each over what goes on it; never cut."""

    def __init__(self, role: str, form: Signatures, width: float) -> None:
        super().__init__()
        self.width = width
        self.step = (width + 2 * GUTTER) / max(1, len(form.captions))
        self.role = lines_of((Span(role, "strong"),), ROLE.size, LONGEST)
        self.captions = [
            lines_of((Span(said),), CAPTION.size, self.step - 2 * GUTTER) for said in form.captions
        ]

    def getSpaceBefore(self) -> float:  # noqa: N802 (platypus's name)
        return 8.0

    def getSpaceAfter(self) -> float:  # noqa: N802
        return 8.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        words = max(map(len, self.captions), default=0) * CAPTION.leading
        self.height = len(self.role) * ROLE.leading + SIGNING + words + 3
        return self.width, self.height

    def draw(self) -> None:
        put_lines(self.canv, self.role, ROLE, (0, self.height, LONGEST))
        y = self.height - len(self.role) * ROLE.leading - SIGNING
        for at, lines in enumerate(self.captions):
            left, width = at * self.step, self.step - 2 * GUTTER
            rule(self.canv, left, y, width, INK, thickness=0.6)
            put_lines(self.canv, lines, CAPTION, (left, y - 2, width))
