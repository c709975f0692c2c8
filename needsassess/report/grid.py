"""Tables: light rules, heads repeated, rows kept whole, long texts under a row run on over pages."""

from __future__ import annotations

from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import rule
from needsassess.report.grid_place import Place
from needsassess.report.grid_rows import FEWEST, Laid, LaidCells, laid_head, laid_row
from needsassess.report.paper import FAINT, INK
from needsassess.report.pieces import Piece
from needsassess.services.report_blocks import Table

BELOW_HEAD = 2.0
SHORT = 90.0  # height of two rows of which none goes on to a page without the other


class Grid(Piece):
    """One table, or what is left of it on a later page; head and rows are laid out once."""

    def __init__(self, table: Table, size: tuple[float, float]) -> None:
        """`size`: width of the column of text and height of an empty page, in points."""
        super().__init__()
        self.size = size
        self.width, self.full_height = size
        self.place = Place.of(table.columns, self.width)
        self.head: LaidCells = laid_head(table.columns, self.place)
        self.continued = False
        self.rows: list[Laid] = [laid_row(row, self.place) for row in table.rows]

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 10.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = self.head.height + sum(row.height for row in self.rows) + BELOW_HEAD
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """As many rows as fit; nothing where not even the first does, so that the next page is tried."""
        empty = height >= self.full_height - 1
        if self.continued and _few(self.rows) and not empty:
            return []
        count, room = self._fitting(height - self.head.height - BELOW_HEAD)
        before, after = self.rows[:count], self.rows[count:]
        parts = after[0].split(room)
        if parts:
            return self._cut([*before, parts[0]], [parts[1], *after[1:]])
        before, after = _not_alone(*_with_what_follows(before, after))
        if before:
            return self._cut(before, after)
        return self._at_any_price(count, room) if empty else []

    def _fitting(self, room: float) -> tuple[int, float]:
        """How many whole rows fit, and the room left after them."""
        for count, row in enumerate(self.rows):
            if row.height > room:
                return count, room
            room -= row.height
        return len(self.rows), room

    def _at_any_price(self, count: int, room: float) -> list[Flowable]:
        """On an empty page even rows that belong together part, and a row taller than a page is cut."""
        if count:
            return self._cut(self.rows[:count], self.rows[count:])
        parts = self.rows[0].split(room, fewest=1)
        return self._cut([parts[0]], [parts[1], *self.rows[1:]]) if parts else []

    def _cut(self, before: list[Laid], after: list[Laid]) -> list[Flowable]:
        return [self.piece(rows=before), self.piece(rows=after, continued=True)]

    def draw(self) -> None:
        canvas: Any = self.canv
        if self.continued:
            canvas.repeated(self.head.text())
        y = self.height
        self.head.draw(canvas, y, self.place)
        y -= self.head.height
        rule(canvas, 0, y + 1, self.width, INK, thickness=0.7)
        for at, row in enumerate(self.rows):
            if at and row.opens:
                rule(canvas, 0, y, self.width, FAINT, thickness=0.5)
            row.draw(canvas, y, self.place)
            y -= row.height
        rule(canvas, 0, y, self.width, FAINT, thickness=0.5)


def _with_what_follows(before: list[Laid], after: list[Laid]) -> tuple[list[Laid], list[Laid]]:
    """Rows that have to stay with the next go along; of a text its last lines do, where that is enough.

    So what goes on to the next page never finds room for its beginning on this one.
    """
    before, after = list(before), list(after)
    while before and before[-1].keep:
        last = before.pop()
        parts = last.split(last.height)
        if parts:
            return [*before, parts[0]], [parts[1], *after]
        after.insert(0, last)
    return before, after


def _not_alone(before: list[Laid], after: list[Laid]) -> tuple[list[Laid], list[Laid]]:
    """One short row does not go on to a page of its own: the one before it goes along, if others stay."""
    starts = [at for at, row in enumerate(before) if row.opens]
    if len(starts) > FEWEST and not any(row.opens for row in after[1:]):
        split = starts[-1]
        if _few([*before[split:], *after]):
            return before[:split], [*before[split:], *after]
    return before, after


def _few(rows: list[Laid]) -> bool:
    return sum(row.opens for row in rows) <= FEWEST and sum(row.height for row in rows) < SHORT
