"""Charts of one line for each label: the words and numbers of a row, then the same drawn on one scale.

Heads and scale stand again on every page that the rows run on to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines, put_text, rule
from needsassess.report.line_widths import GUTTER, LABEL, STRONG, ChartLine, Widths
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import FAINT, HEADS, INK
from needsassess.report.pieces import Headed
from needsassess.services.report_blocks import Span

REACH = 8.0  # of a head into the blank before its column
KEY = 9.0  # room for what stands before a head
PADDING = 3.5
TICKS = ((0.0, "left"), (0.5, "centre"), (1.0, "right"))
Drawing = Callable[[Any, int, tuple[float, float, float]], None]


class _Row(NamedTuple):
    """A line of the chart with its lines of text, and its place in the chart."""

    at: int
    cells: tuple[list[Line], ...]

    @property
    def height(self) -> float:
        return max(map(len, self.cells)) * LABEL.leading + 2 * PADDING


class LineChart(Headed):
    """`drawing(canvas, row, (left, middle, width))` draws the line of a row; `ticks` asks for the scale."""

    def __init__(
        self,
        heads: Sequence[str],
        lines: Sequence[ChartLine],
        drawing: Drawing,
        width: float,
        *,
        strong: int = 0,
        ticks: bool = True,
        key: Callable[[Any, int, float, float], None] | None = None,
    ) -> None:
        """`strong`: the value to stand out; `key(canvas, value, right, base)` draws what is before a head."""
        super().__init__()
        self.heads, self.width, self.drawing, self.ticks, self.key = heads, width, drawing, ticks, key
        self.reach = REACH - (KEY if key else 0.0)
        self.widths = Widths.of(heads, lines, width, self.reach)
        self.kinds = [STRONG if at and at == strong else LABEL for at in range(len(heads))]
        self.rows = [_Row(at, self._cells(line)) for at, line in enumerate(lines)]
        self.head_lines = self._head_lines()

    def _cells(self, line: ChartLine) -> tuple[list[Line], ...]:
        widths = (self.widths.label, *self.widths.values)
        texts = zip((line.label, *line.values), self.kinds, widths, strict=True)
        return tuple(lines_of((Span(text, kind.look),), kind.size, width) for text, kind, width in texts)

    def _head_lines(self) -> list[list[Line]]:
        """Heads reach into the blank before their column rather than break."""
        widths = (self.widths.label, *(width + self.reach for width in self.widths.values))
        return [
            lines_of((Span(head, "strong"),), HEADS.size, w) for head, w in zip(self.heads, widths, strict=True)
        ]

    @property
    def head_height(self) -> float:
        return max(map(len, self.head_lines)) * HEADS.leading + 5

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 12.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = self.head_height + sum(row.height for row in self.rows) + 2
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        return self.cut(self.head_height + 2, height)

    def _edges(self) -> list[float]:
        """Where the label and each value end."""
        edges = [self.widths.label]
        for width in self.widths.values:
            edges.append(edges[-1] + GUTTER + width)
        return edges

    def draw(self) -> None:
        canvas: Any = self.canv
        if self.continued:
            canvas.repeated(" ".join(self.heads) + ("050100" if self.ticks else ""))
        self._draw_head()
        top = self.height - self.head_height
        rule(canvas, 0, top, self.width, INK, thickness=0.7)
        left = self.width - self.widths.drawn
        for at, row in enumerate(self.rows):
            if at:
                rule(canvas, 0, top, self.width, FAINT, thickness=0.5)
            self._draw_cells(row, top)
            middle = top - PADDING - LABEL.leading / 2
            self.drawing(canvas, row.at, (left, middle, self.widths.drawn))
            top -= row.height
        rule(canvas, 0, top, self.width, FAINT, thickness=0.5)

    def _draw_cells(self, row: _Row, top: float) -> None:
        for at, (lines, edge, kind) in enumerate(zip(row.cells, self._edges(), self.kinds, strict=True)):
            width = self.widths.values[at - 1] if at else self.widths.label
            align = "right" if at else "left"
            put_lines(self.canv, lines, kind, (edge - width, top - PADDING, width), align=align)

    def _draw_head(self) -> None:
        """Heads stand on one base line, each over its column; then the scale."""
        for at, (lines, edge) in enumerate(zip(self.head_lines, self._edges(), strict=True)):
            top = self.height - self.head_height + 4 + len(lines) * HEADS.leading
            room = self.widths.values[at - 1] + self.reach if at else self.widths.label
            put_lines(self.canv, lines, HEADS, (edge - room, top, room), align="right" if at else "left")
            if at and self.key:
                self.key(self.canv, at - 1, edge - lines[0].width, top - HEADS.leading)
        if self.ticks:
            self._draw_ticks()

    def _draw_ticks(self) -> None:
        left, base = self.width - self.widths.drawn, self.height - self.head_height + 6.2
        for share, align in TICKS:
            x = left + self.widths.drawn * share
            put_text(self.canv, f"{share * 100:.0f}", x, base, HEADS, align=align)
