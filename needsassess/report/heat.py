"""The heat map: a row for each domain, a box for each item with its number and its level or mark."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import chip, on_level, put_lines, put_text
from needsassess.report.lines import lines_of
from needsassess.report.paper import GREY, INK, Type
from needsassess.services.report_blocks import Span
from needsassess.services.report_charts import HeatCell, HeatMap

BOX, STEP, ROW = 15.0, 17.4, 30.0
LABEL = Type(8.2, 10)
NUMBER = Type(6, 7, GREY)
LEVEL = Type(8.5, 10, INK, "strong")
LEGEND = Type(7.4, 9, GREY)


class Heat(Flowable):  # type: ignore[misc]
    """Numbers above the boxes are those of the item codes; a domain takes as many rows as it needs."""

    def __init__(self, heat: HeatMap, width: float, rows: tuple | None = None) -> None:  # type: ignore[type-arg]
        super().__init__()
        self.heat, self.width = heat, width
        self.label = width * 0.27
        per_row = max(1, int((width - self.label) // STEP))
        self.rows = rows if rows is not None else _rows(heat, per_row)

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 12.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = ROW * len(self.rows) + 30
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        fit = int((height - 30) // ROW)
        if fit < 1 or fit >= len(self.rows):
            return []
        return [Heat(self.heat, self.width, part) for part in (self.rows[:fit], self.rows[fit:])]

    def draw(self) -> None:
        for at, (label, cells) in enumerate(self.rows):
            y = self.height - (at + 1) * ROW + 4
            lines = lines_of((Span(label),), LABEL.size, self.label - 8)
            put_lines(
                self.canv, lines, LABEL, (0, y + BOX / 2 + len(lines) * LABEL.leading / 2, self.label - 8)
            )
            for column, cell in enumerate(cells):
                self._box(cell, self.label + column * STEP, y)
        self._legend()

    def _box(self, cell: HeatCell, x: float, y: float) -> None:
        if cell.level is not None:
            chip(self.canv, x, y, cell.level, BOX)
        put_text(self.canv, cell.code, x + BOX / 2, y + BOX + 2, NUMBER, align="centre")
        kind = LEVEL._replace(colour=on_level(cell.level))
        put_text(self.canv, cell.text, x + BOX / 2, y + 4.4, kind, align="centre")

    def _legend(self) -> None:
        """Levels and marks with their names, on as many lines as they need, below the rows."""
        x, y = 0.0, 16.0
        for cell in self.heat.legend:
            wide = len(cell.code) * 4 + 26
            if x + wide > self.width:
                x, y = 0.0, y - 13
            if cell.level is not None:
                chip(self.canv, x, y - 2.4, cell.level, 9.5)
            kind = Type(6.8, 8, on_level(cell.level), "strong")
            put_text(self.canv, cell.text, x + 4.75, y, kind, align="centre")
            x += 13 + put_text(self.canv, cell.code, x + 13, y, LEGEND) + 11


def _rows(heat: HeatMap, per_row: int) -> tuple[tuple[str, tuple[HeatCell, ...]], ...]:
    return tuple(
        (label if start == 0 else "", cells[start : start + per_row])
        for label, cells in heat.rows
        for start in range(0, max(1, len(cells)), per_row)
    )
