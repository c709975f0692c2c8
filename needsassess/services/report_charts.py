"""Blocks that are drawn as charts: what they show as numbers, and all their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

Texts = Iterator[str]


class Bar(NamedTuple):
    """A score with its range, as fractions of 1 and in words; without a score only the words."""

    label: str
    score: float | None
    low: float
    high: float
    score_text: str
    range_text: str
    coverage_text: str


@dataclass(frozen=True)
class Bars:
    """Scores on one scale under their heads (label, score, range, coverage); without heads one, large."""

    bars: tuple[Bar, ...]
    heads: tuple[str, ...] = ()

    def texts(self) -> Texts:
        yield " ".join(self.heads)
        yield from (f"{bar.label} {bar.score_text} {bar.range_text} {bar.coverage_text}" for bar in self.bars)


class Axis(NamedTuple):
    """One arm of the radar: fractions of 1, None where nothing is known."""

    label: str
    current: float | None
    desired: float | None


@dataclass(frozen=True)
class Radar:
    """Current and desired on each axis; three axes at least."""

    axes: tuple[Axis, ...]
    current_label: str
    desired_label: str

    def texts(self) -> Texts:
        yield from (axis.label for axis in self.axes)
        yield from (self.current_label, self.desired_label)


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

    def texts(self) -> Texts:
        for label, cells in self.rows:
            yield label
            yield " ".join(f"{cell.code} {cell.text}" for cell in cells)
        yield " ".join(f"{cell.text} {cell.code}" for cell in self.legend)
