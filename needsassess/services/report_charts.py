"""Blocks that are drawn as charts: what they show as numbers, and all their words.

Of every chart, `texts()` gives its words in the order of drawing, `numbers()` the same as a table, and `alt`
says in a sentence what it shows, for who cannot see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

Texts = Iterator[str]


class Numbers(NamedTuple):
    """A chart as a table: heads, and rows of as many texts."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Bar(NamedTuple):
    """A score with its range, as fractions of 1 and in words; without a score only the words."""

    label: str
    score: float | None
    low: float
    high: float
    score_text: str
    range_text: str
    coverage_text: str
    desired: float | None = None
    desired_text: str = ""


@dataclass(frozen=True)
class Bars:
    """Scores on one scale under heads (label, score, range, coverage, desired); without heads one, large."""

    bars: tuple[Bar, ...]
    heads: tuple[str, ...] = ()
    alt: str = ""

    def texts(self) -> Texts:
        yield " ".join(self.heads)
        yield from (" ".join(filter(None, row)) for row in self._rows())

    def numbers(self) -> Numbers:
        return Numbers(self.heads, self._rows())

    def _rows(self) -> tuple[tuple[str, ...], ...]:
        texts = [(b.label, b.score_text, b.range_text, b.coverage_text, b.desired_text) for b in self.bars]
        return tuple(row[: len(self.heads) or 4] for row in texts)


class Axis(NamedTuple):
    """One arm of the radar: fractions of 1, None where nothing is known; the same in words."""

    label: str
    current: float | None
    desired: float | None
    current_text: str = ""
    desired_text: str = ""


@dataclass(frozen=True)
class Radar:
    """Current and desired on each axis; three axes at least. `head` names what the axes are.

    Its numbers are printed beside it or below it.
    """

    axes: tuple[Axis, ...]
    current_label: str
    desired_label: str
    head: str = ""
    alt: str = ""

    def texts(self) -> Texts:
        yield from (axis.label for axis in self.axes)
        yield from (self.current_label, self.desired_label)
        yield from (" ".join(filter(None, row)) for row in self.numbers().rows)

    def numbers(self) -> Numbers:
        rows = tuple((axis.label, axis.current_text, axis.desired_text) for axis in self.axes)
        return Numbers((self.head, self.current_label, self.desired_label), rows)


class HeatCell(NamedTuple):
    """An item: its number within the domain, and its level or the glyph of its state."""

    code: str
    text: str
    level: int | None


@dataclass(frozen=True)
class HeatMap:
    """A row for each domain, a cell for each item."""

    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]
    legend: tuple[HeatCell, ...]
    heads: tuple[str, str, str] = ("", "", "")  # domain, item, level: of the table of numbers
    alt: str = ""

    def texts(self) -> Texts:
        for label, cells in self.rows:
            yield label
            yield " ".join(f"{cell.code} {cell.text}" for cell in cells)
        yield " ".join(f"{cell.text} {cell.code}" for cell in self.legend)

    def numbers(self) -> Numbers:
        return Numbers(
            self.heads, tuple((label, cell.code, cell.text) for label, cells in self.rows for cell in cells)
        )
