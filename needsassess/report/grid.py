"""Tables: light rules, heads repeated, rows kept whole, long texts under a row run on over pages."""

from __future__ import annotations

from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import rule
from needsassess.report.grid_cuts import along_from, height_of, opening_of, with_what_follows
from needsassess.report.grid_place import Place
from needsassess.report.grid_rows import (
    PADDING,
    Laid,
    LaidCells,
    LaidText,
    laid_again,
    laid_head,
    laid_row,
)
from needsassess.report.paper import FAINT, INK
from needsassess.report.pieces import Piece
from needsassess.services.report_blocks import Table

BELOW_HEAD = 2.0


class Grid(Piece):
    """One table, or what is left of it on a later page; head and rows are laid out once.

    `again` says on a later page what its first rows belong to; a `whole` piece waits for an empty page.
    """

    def __init__(self, table: Table, size: tuple[float, float]) -> None:
        """`size`: width of the column of text and height of an empty page, in points."""
        super().__init__()
        self.size = size
        self.width, self.full_height = size
        self.place = Place.of(table.columns, self.width)
        self.head: LaidCells = laid_head(table.columns, self.place)
        self.continued, self.whole = False, False
        self.word = table.continued
        self.again: LaidCells | None = None
        self.rows: list[Laid] = [laid_row(row, self.place) for row in table.rows]

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 10.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = self._above() + height_of(self.rows)
        return self.width, self.height

    @property
    def opening(self) -> float:
        """Height of what has to stand together where it begins."""
        return self._above() + opening_of(self.rows)

    def _above(self) -> float:
        """Head, what it goes on with, or the blank that a text needs below a head."""
        beneath = PADDING if self.continued and isinstance(self.rows[0], LaidText) else 0.0
        return self.head.height + BELOW_HEAD + (self.again.height if self.again else beneath)

    def split(self, _width: float, height: float) -> list[Flowable]:
        """As many rows as fit; nothing where not even the first does, so that the next page is tried."""
        if self.whole and height < self.full_height - 1:
            return []
        count, room = self._fitting(height - self._above())
        before, after = self.rows[:count], self.rows[count:]
        along = along_from(self.rows, count, self.full_height)
        if along:
            return self._cut(self.rows[:along], self.rows[along:], whole=True)
        parts = after[0].split(room)
        if parts:
            return self._cut([*before, parts[0]], [parts[1], *after[1:]])
        before, after = with_what_follows(before, after)
        if before:
            return self._cut(before, after)
        return self._at_any_price(count, room) if height >= self.full_height - 1 else []

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

    def _cut(self, before: list[Laid], after: list[Laid], *, whole: bool = False) -> list[Flowable]:
        again = None if after[0].opens else self._head_of(before)
        return [
            self.piece(rows=before, whole=False),
            self.piece(rows=after, continued=True, whole=whole, again=again),
        ]

    def _head_of(self, rows: list[Laid]) -> LaidCells | None:
        """What the rows after these belong to."""
        heads = [row for row in rows if isinstance(row, LaidCells) and row.opens]
        return laid_again(heads[-1], self.word, self.place) if heads and self.word else self.again

    def draw(self) -> None:
        canvas: Any = self.canv
        if self.continued:
            canvas.repeated(self.head.text())
        y = self.height
        self.head.draw(canvas, y, self.place)
        y -= self.head.height
        rule(canvas, 0, y + 1, self.width, INK, thickness=0.7)
        if self.again:
            canvas.repeated(self.again.text())
            self.again.draw(canvas, y, self.place)
        y = self.height - self._above()
        for at, row in enumerate(self.rows):
            if at and row.opens:
                rule(canvas, 0, y, self.width, FAINT, thickness=0.5)
            row.draw(canvas, y, self.place)
            y -= row.height
        rule(canvas, 0, y, self.width, FAINT, thickness=0.5)
