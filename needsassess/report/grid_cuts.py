"""Where a table is cut at the foot of a page: rows stay with what belongs to them, and no line is left over."""

from __future__ import annotations

from needsassess.report.grid_rows import FEWEST, Laid

LEAST = 80.0  # points of rows that may stand alone on the last page of a table
MOST_ALONG = 0.4  # of a page, that goes along with fewer


def height_of(rows: list[Laid]) -> float:
    return sum(row.height for row in rows)


def opening_of(rows: list[Laid]) -> float:
    """Height of the rows that have to stay with the first; of a long text only its first lines do."""
    height = 0.0
    for row in rows:
        if row.split(row.height):
            return height + FEWEST * row.kind.leading
        height += row.height
        if not row.keep:
            break
    return height


def along_from(rows: list[Laid], count: int, page: float) -> int:
    """From where on rows go to the last page of a table, lest a line be left over; 0: all that fit stay."""
    at = count
    while height_of(rows[at:]) < LEAST and (before := _start_before(rows, at)):
        at = before
    return at if at < count and height_of(rows[at:]) <= page * MOST_ALONG else 0


def _start_before(rows: list[Laid], at: int) -> int:
    """Where the rows before this one begin that belong together."""
    at -= 1
    while at > 0 and (not rows[at].opens or rows[at - 1].keep):
        at -= 1
    return max(at, 0)


def with_what_follows(before: list[Laid], after: list[Laid]) -> tuple[list[Laid], list[Laid]]:
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
