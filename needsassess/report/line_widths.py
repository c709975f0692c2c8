"""How wide the columns of a chart of lines are: labels, values, and what is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from needsassess.report.lines import lines_of
from needsassess.report.paper import HEADS, INK, Type
from needsassess.services.report_blocks import Span

LABEL = Type(9, 12)
STRONG = Type(9, 12, INK, "strong")
GUTTER = 14.0
LEAST_VALUE = 34.0
LEAST_LABEL, MOST_LABEL = 0.2, 0.36  # shares of the width
MOST_VALUE = 0.18
LEAST_DRAWN = 0.24


class ChartLine(NamedTuple):
    """The words of a row: its label, then its values."""

    label: str
    values: tuple[str, ...]


class Widths(NamedTuple):
    """Of the label, of each value, and of what is drawn, in points; blanks between them not counted."""

    label: float
    values: tuple[float, ...]
    drawn: float

    @classmethod
    def of(cls, heads: Sequence[str], lines: Sequence[ChartLine], width: float, reach: float) -> Widths:
        """Values take what their words need, the label what it needs of the rest, the drawing all else.

        Where that is too much, heads are broken between words.
        """
        wanted = _widest([heads[0], *(line.label for line in lines)], LABEL)
        wanted = min(max(wanted, width * LEAST_LABEL), width * MOST_LABEL)
        columns = [_widest(column, STRONG) for column in zip(*(line.values for line in lines), strict=True)]
        values = _values(columns, [_widest([head], HEADS) - reach for head in heads[1:]], width)
        room = width - sum(values) - GUTTER * len(heads)
        if room - width * LEAST_DRAWN < wanted:
            broken = [max(_widest(head.split(), HEADS) - reach, LEAST_VALUE) for head in heads[1:]]
            values = _values(columns, broken, width)
            room = width - sum(values) - GUTTER * len(heads)
        label = max(min(wanted, room - width * LEAST_DRAWN), min(width * LEAST_LABEL, room / 2))
        return cls(label, values, room - label)


def _values(columns: Sequence[float], heads: Sequence[float], width: float) -> tuple[float, ...]:
    """Each as wide as its widest value and its head."""
    pairs = zip_longest(columns, heads, fillvalue=0.0)
    return tuple(min(max(pair), width * MOST_VALUE) for pair in pairs)


def _widest(texts: Sequence[str], kind: Type) -> float:
    """The longest line, when nothing breaks; a little more, so that rounding does not."""
    lines = (lines_of((Span(text, kind.look),), kind.size, 1000.0) for text in texts)
    return max((line.width for found in lines for line in found), default=0.0) + 0.1
