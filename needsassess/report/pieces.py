"""What is laid out once and may be cut into pieces for several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from typing import Any, Self

from reportlab.platypus.flowables import Flowable

TALL = 150.0  # points of a row that may stand alone on a page
_OF_PLATYPUS = ("canv", "_postponed")  # noted while it tries a page; nothing of a piece


class Piece(Flowable):  # type: ignore[misc]
    def piece(self, **changes: Any) -> Self:
        """Itself with some of its parts."""
        part = copy(self)
        part.__dict__.update(changes)
        for name in _OF_PLATYPUS:
            part.__dict__.pop(name, None)
        return part


class Headed(Piece):
    """Rows under heads that stand again on every page that these run on to.

    `left`: room below the part that was cut from it. That is still the same page, where its heads would stand
    twice: it goes on with the next one.
    """

    rows: Sequence[Any]
    continued, left = False, 0.0

    def cut(self, above: float, height: float, **first: Any) -> list[Flowable]:
        """In two where its heads are `above` high; the first part has the changes `first`."""
        count = 0 if height <= self.left else _to_cut([row.height for row in self.rows], height - above)
        if not count:
            return []
        part = self.piece(rows=self.rows[:count], **first)
        left = height - part.wrap(0, height)[1]
        return [part, self.piece(rows=self.rows[count:], continued=True, left=left)]


def _to_cut(heights: Sequence[float], room: float) -> int:
    """After how many rows: the last stay together, and of more than three low ones none stands alone."""
    least = 2 if len(heights) > 3 and max(heights) < TALL else 1
    count = fitting(heights[:-least], room)
    return count if count >= least else 0


def fitting(heights: Iterable[float], room: float) -> int:
    """How many of these heights fit one after the other."""
    fit = 0
    for height in heights:
        room -= height
        if room < 0:
            break
        fit += 1
    return fit
