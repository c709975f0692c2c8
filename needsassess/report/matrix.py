"""Rows against columns: a box for each cell with its number, in the hue of its level, over several pages."""

from __future__ import annotations

from typing import Any, NamedTuple

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines, rule
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import FAINT, HEADS, INK, LEVELS, ON_LEVELS, RULE, TYPES, Type
from needsassess.report.pieces import Headed
from needsassess.services.report_blocks import Span
from needsassess.services.report_colours import level_of
from needsassess.services.report_figures import Matrix, MatrixCell

LABEL = Type(8.2, 10)
VALUE = Type(8, 9.5)
NOTE = TYPES["small"]
LEAST_CELL, MOST_CELL = 24.0, 58.0
LEAST_LABEL, MOST_LABEL = 90.0, 190.0
LEAST_UPRIGHT = 120.0  # so narrow a label may become lest heads have to be turned
GAP = 1.6  # between boxes
BOX = 16.0  # least height of a box
PADDING = 3.0
HIGHEST_HEAD = 110.0  # of a head that is turned
LOWEST_CUT = 180.0  # points of a matrix that goes on over pages


class _Laid(NamedTuple):
    label: list[Line]
    cells: tuple[list[Line], ...]
    shown: tuple[MatrixCell, ...]

    @property
    def height(self) -> float:
        words = max(len(self.label) * LABEL.leading, *(len(lines) * VALUE.leading for lines in self.cells))
        return max(BOX, words + PADDING) + GAP


class MatrixGrid(Headed):
    """Heads stand again on every page; notes close the last part."""

    def __init__(self, matrix: Matrix, width: float) -> None:
        super().__init__()
        self.matrix, self.width = matrix, width
        self.columns = max(1, len(matrix.heads) - 1)
        wanted = _widest([matrix.heads[0], *(label for label, _ in matrix.rows)], LABEL) + 6
        room = min(max(wanted, LEAST_LABEL), MOST_LABEL)
        upright = max((_widest(head.split(), HEADS) for head in matrix.heads[1:]), default=0.0) + 3.1
        if width - upright * self.columns >= LEAST_UPRIGHT:
            room = min(room, width - upright * self.columns)
        self.cell = min(max((width - room) / self.columns, LEAST_CELL), MOST_CELL)
        self.label = width - self.cell * self.columns
        self.turned = upright > self.cell
        self.heads = [self._head(head, at) for at, head in enumerate(matrix.heads)]
        self.rows = [self._row(*row) for row in matrix.rows]
        self.notes = [lines_of((Span(note),), NOTE.size, width) for note in matrix.notes]

    def _head(self, head: str, at: int) -> list[Line]:
        widths = (HIGHEST_HEAD if self.turned else self.cell - 3) if at else self.label - 6
        return lines_of((Span(head, "strong"),), HEADS.size, widths)

    def _row(self, label: str, cells: tuple[MatrixCell, ...]) -> _Laid:
        words = tuple(lines_of((Span(cell.text),), VALUE.size, self.cell - GAP - 3) for cell in cells)
        return _Laid(lines_of((Span(label),), LABEL.size, self.label - 6), words, cells)

    @property
    def head_height(self) -> float:
        first, *others = self.heads
        lines = max([len(first), *([] if self.turned else map(len, others))])
        longest = max((line.width for lines in others for line in lines), default=0.0) if self.turned else 0.0
        return max(lines * HEADS.leading, longest) + 5

    @property
    def notes_height(self) -> float:
        return sum(len(lines) * NOTE.leading + 2 for lines in self.notes) + (6 if self.notes else 0)

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 12.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        rows = sum(row.height for row in self.rows)
        self.height = self.head_height + GAP + rows + self.notes_height
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """The last rows stay with the notes; a low one waits for a page that it fits on."""
        if self.wrap(0, height)[1] < LOWEST_CUT:
            return []
        return self.cut(self.head_height + GAP, height, notes=[])

    def draw(self) -> None:
        canvas: Any = self.canv
        if self.continued:
            canvas.repeated(" ".join(self.matrix.heads))
        self._draw_heads()
        top = self.height - self.head_height
        rule(canvas, 0, top, self.width, INK, thickness=0.7)
        top -= GAP
        for row in self.rows:
            self._draw_row(row, top)
            top -= row.height
        top -= 6
        for lines in self.notes:
            put_lines(canvas, lines, NOTE, (0, top, self.width))
            top -= len(lines) * NOTE.leading + 2

    def _draw_heads(self) -> None:
        foot = self.height - self.head_height + 4
        first, *others = self.heads
        put_lines(self.canv, first, HEADS, (0, foot + len(first) * HEADS.leading, self.label))
        for at, lines in enumerate(others):
            left = self.label + at * self.cell
            if self.turned:
                self._draw_turned(lines, left, foot)
            else:
                _put_middle(self.canv, lines, HEADS, left + self.cell / 2, foot + len(lines) * HEADS.leading)

    def _draw_turned(self, lines: list[Line], left: float, foot: float) -> None:
        """Read from below, where a word is wider than its column."""
        canvas = self.canv
        canvas.saveState()
        canvas.translate(left + self.cell / 2 - len(lines) * HEADS.leading / 2, foot)
        canvas.rotate(90)
        put_lines(canvas, lines, HEADS, (0, 0, HIGHEST_HEAD))
        canvas.restoreState()

    def _draw_row(self, row: _Laid, top: float) -> None:
        middle = top - (row.height - GAP) / 2
        label_top = middle + len(row.label) * LABEL.leading / 2
        put_lines(self.canv, row.label, LABEL, (0, label_top, self.label - 6))
        for at, (cell, lines) in enumerate(zip(row.shown, row.cells, strict=True)):
            x = self.label + at * self.cell
            self._draw_cell(cell, (x, top - row.height + GAP, self.cell - GAP, row.height - GAP))
            kind = VALUE._replace(colour=_ink(cell))
            word_top = middle + len(lines) * VALUE.leading / 2
            _put_middle(self.canv, lines, kind, x + (self.cell - GAP) / 2, word_top)

    def _draw_cell(self, cell: MatrixCell, box: tuple[float, float, float, float]) -> None:
        """What rests on little has a dashed frame inside its box."""
        canvas, (x, y, width, height) = self.canv, box
        canvas.setLineWidth(0.4)
        canvas.setStrokeColor(FAINT if cell.share is None else RULE)
        canvas.setFillColor(LEVELS[0 if cell.share is None else level_of(cell.share)])
        canvas.rect(x, y, width, height, stroke=1, fill=1)
        if cell.faint and cell.text:
            canvas.setStrokeColor(_ink(cell))
            canvas.setLineWidth(0.7)
            canvas.setDash(1.6, 1.4)
            canvas.rect(x + 1.4, y + 1.4, width - 2.8, height - 2.8, stroke=1, fill=0)
            canvas.setDash()


def _ink(cell: MatrixCell) -> Any:
    return INK if cell.share is None else ON_LEVELS[level_of(cell.share)]


def _widest(texts: list[str], kind: Type) -> float:
    """The longest line, when nothing breaks."""
    found = (lines_of((Span(text, kind.look),), kind.size, 1000.0) for text in texts)
    return max((line.width for lines in found for line in lines), default=0.0)


def _put_middle(canvas: Any, lines: list[Line], kind: Type, middle: float, top: float) -> None:
    for line in lines:
        put_lines(canvas, [line], kind, (middle - line.width / 2, top, line.width))
        top -= kind.leading
