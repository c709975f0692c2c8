"""Charts of several institutions, rounds or countries: see `report_charts` for what each of them gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from needsassess.services.report_charts import Numbers, Texts

Thing = TypeVar("Thing")


class MatrixCell(NamedTuple):
    """`share` (0-1) asks for the hue of a level; `faint` marks what rests on little; None: nothing is known."""

    text: str
    share: float | None = None
    faint: bool = False


@dataclass(frozen=True)
class Matrix:
    """Rows against columns, as countries × domains or items × institutions; the number stands in each cell.

    `heads`: the first is that of the labels; `notes` say what shades and marks mean.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[MatrixCell, ...]], ...]
    notes: tuple[str, ...] = ()
    alt: str = ""

    def texts(self) -> Texts:
        yield from self.heads
        yield from (" ".join((label, *(cell.text for cell in cells))) for label, cells in self.rows)
        yield from self.notes

    def numbers(self) -> Numbers:
        return Numbers(self.heads, tuple((label, *(cell.text for cell in cells)) for label, cells in self.rows))


def beside(columns: Sequence[Thing], most: int) -> Iterator[Sequence[Thing]]:
    """What stands in each matrix of `most` columns: as few of these as need be, of equal width or one less."""
    parts = -(-len(columns) // most)
    edges = [-(-at * len(columns) // max(parts, 1)) for at in range(parts + 1)]
    yield from (columns[start:end] for start, end in pairwise(edges))


class Strip(NamedTuple):
    """How values lie between 0 and 1: each as a point, with lowest, median and highest in words."""

    label: str
    points: tuple[float, ...]
    median: float | None
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Strips:
    """Distributions on one scale; `heads`: of the labels, then of the texts of a strip."""

    strips: tuple[Strip, ...]
    heads: tuple[str, ...]
    alt: str = ""

    def texts(self) -> Texts:
        yield " ".join(self.heads)
        yield from (" ".join((strip.label, *strip.texts)) for strip in self.strips)

    def numbers(self) -> Numbers:
        return Numbers(self.heads, tuple((strip.label, *strip.texts) for strip in self.strips))


class Arrow(NamedTuple):
    """From one value to another, as fractions of 1 and in words: before, after, change."""

    label: str
    before: float | None
    after: float | None
    texts: tuple[str, str, str]


@dataclass(frozen=True)
class Arrows:
    """What moved, on one scale; `heads`: of the labels, then before, after, change."""

    arrows: tuple[Arrow, ...]
    heads: tuple[str, str, str, str]
    alt: str = ""

    def texts(self) -> Texts:
        yield " ".join(self.heads)
        yield from (" ".join((arrow.label, *arrow.texts)) for arrow in self.arrows)

    def numbers(self) -> Numbers:
        return Numbers(self.heads, tuple((arrow.label, *arrow.texts) for arrow in self.arrows))


@dataclass(frozen=True)
class Stacks:
    """Counts that add up, as one bar for each label: agreement, or what moved up, stayed, moved down.

    `heads`: of the labels, then of the parts from left to right, dark to light.
    """

    rows: tuple[tuple[str, tuple[int, ...]], ...]
    heads: tuple[str, ...]
    alt: str = ""

    def texts(self) -> Texts:
        yield " ".join(self.heads)
        yield from (" ".join((label, *map(str, counts))) for label, counts in self.rows)

    def numbers(self) -> Numbers:
        return Numbers(self.heads, tuple((label, *map(str, counts)) for label, counts in self.rows))
