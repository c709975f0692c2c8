"""Rows of a table after their lines are broken: heights, drawing, and cutting long ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from needsassess.report.drawing import PIP, chip, level_marks, pips, put_lines
from needsassess.report.grid_place import GUTTER, SCALE, SWATCH, Place
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import CELL, HEADS, Type
from needsassess.services.report_blocks import Cell, Column, Row, Span, TextRow

PADDING = 3.2
LONGEST_LINE = 410.0
FEWEST = 2
BETWEEN = 7.0  # least blank between two heads: a little less than between two columns


@dataclass(frozen=True)
class LaidCells:
    """Cells with their lines and widths; `marks` are levels and gaps drawn beside the number."""

    cells: tuple[list[Line], ...]
    marks: tuple[Cell, ...]
    kind: Type
    opens: bool
    keep: bool
    widths: tuple[float, ...]

    @cached_property
    def height(self) -> float:
        return max(map(len, self.cells)) * self.kind.leading + 2 * PADDING

    def text(self) -> str:
        return " ".join(mark.text for mark in self.marks)

    def split(self, room: float, fewest: int = FEWEST) -> tuple[LaidCells, LaidCells] | None:
        """Only where a page could not hold it otherwise (`fewest` of 1)."""
        fit = int((room - 2 * PADDING) // self.kind.leading)
        if fewest > 1 or fit < 1:
            return None
        first = tuple(lines[:fit] for lines in self.cells)
        rest = tuple(lines[fit:] for lines in self.cells)
        blank = tuple(Cell("") for _ in self.marks)
        return replace(self, cells=first, keep=False), replace(self, cells=rest, marks=blank, opens=False)

    def draw(self, canvas: Any, top: float, place: Place) -> None:
        for at, (lines, mark) in enumerate(zip(self.cells, self.marks, strict=True)):
            if not mark.text and not (lines and lines[0].parts):
                continue
            left, width = place.lefts[at], self.widths[at]
            put_lines(canvas, lines, self.kind, (left, top - PADDING, width), align=place.aligns[at])
            base = top - PADDING - self.kind.leading / 2
            if mark.level is not None:
                chip(canvas, left + width + 3.5, base - SWATCH / 2, mark.level, SWATCH)
            elif mark.gap:
                pips(canvas, left + width + 3.5, base - PIP / 2, mark.gap)
            elif mark.marks:
                level_marks(canvas, left + width + 5, base, SCALE, mark.marks)


@dataclass(frozen=True)
class LaidText:
    """A text below a row; cut between any two lines."""

    lines: list[Line]
    left: float
    width: float
    keep: bool
    ends: bool = True
    opens: bool = False
    kind: Type = CELL

    @cached_property
    def height(self) -> float:
        return len(self.lines) * self.kind.leading + (PADDING if self.ends else 0)

    def split(self, room: float, fewest: int = FEWEST) -> tuple[LaidText, LaidText] | None:
        fit = min(int(room // self.kind.leading), len(self.lines) - fewest)
        if fit < fewest:
            return None
        first, rest = self.lines[:fit], self.lines[fit:]
        return replace(self, lines=first, keep=False, ends=False), replace(self, lines=rest)

    def draw(self, canvas: Any, top: float, _place: Place) -> None:
        put_lines(canvas, self.lines, self.kind, (self.left, top, self.width))


Laid = LaidCells | LaidText


def laid_row(row: Row | TextRow, place: Place) -> Laid:
    if isinstance(row, Row):
        taken = row.columns()
        return laid_cells(row.cells, place, CELL, opens=row.opens, keep=row.keep, taken=taken)
    left = place.lefts[row.indent]
    width = min(place.right - left, LONGEST_LINE)
    return LaidText(lines_of(row.spans, CELL.size, width), left, width, row.keep)


def laid_again(head: LaidCells, word: str, place: Place) -> LaidCells:
    """What names the head of some rows, its strong words at the left, for the page that goes on with them."""
    pairs = [*zip(head.marks, place.aligns, strict=True)]
    named = " ".join(cell.text for cell, align in pairs if align == "left" and cell.look == "strong")
    cells = [Cell("")] * len(pairs)
    cells[place.aligns.index("left")] = Cell(f"{named} ({word})", look="soft")
    return laid_cells(
        cells, place, CELL, opens=True, keep=True, taken=Row(tuple(cells), reaches=True).columns()
    )


def laid_cells(
    cells: Sequence[Cell],
    place: Place,
    kind: Type,
    *,
    opens: bool,
    keep: bool,
    over: Sequence[float] = (),
    taken: Sequence[int] = (),
) -> LaidCells:
    """Lines may be wider than their column by the points of `over`, or reach over the columns `taken`."""
    widths, over = place.reaching(taken), over or (0,) * len(cells)
    lines = tuple(
        lines_of((Span(cell.text, cell.look or kind.look),), kind.size, widths[at] + over[at])
        for at, cell in enumerate(cells)
    )
    return LaidCells(lines, tuple(cells), kind, opens, keep, widths)


def laid_head(columns: Sequence[Column], place: Place) -> LaidCells:
    """Heads reach into the blank beside their column rather than break, but never to one another."""
    cells = [Cell(column.title) for column in columns]
    reaching = laid_cells(cells, place, HEADS, opens=False, keep=True, over=_beside(place))
    if _apart(reaching, place):
        return reaching
    return laid_cells(cells, place, HEADS, opens=False, keep=True)


def _beside(place: Place) -> list[float]:
    """How far the head of each column may reach: not over the edge of the table."""
    edges = {0: "right", len(place.aligns) - 1: "left"}
    return [0 if edges.get(at) == align else GUTTER + 3 for at, align in enumerate(place.aligns)]


def _apart(head: LaidCells, place: Place) -> bool:
    ends = [_ends(lines, place, at) for at, lines in enumerate(head.cells) if head.marks[at].text]
    return all(end + BETWEEN <= start for (_, end), (start, _) in pairwise(ends))


def _ends(lines: list[Line], place: Place, at: int) -> tuple[float, float]:
    """Where the longest line of a head begins and ends."""
    wide, left = max(line.width for line in lines), place.lefts[at]
    if place.aligns[at] == "right":
        return left + place.widths[at] - wide, left + place.widths[at]
    return left, left + wide
