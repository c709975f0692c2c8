"""Where the columns of a table stand, and the room of the marks beside their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from needsassess.report.drawing import PIP
from needsassess.services.report_blocks import Column

GUTTER = 8.0
SWATCH = 7.0
SCALE = 48.0  # width of a bar of three marks
MARKED = 48.0  # least width of the words beside it, `1 → 3 → 4`
# Room for the marks beside the words of a column.
BESIDE = {"": 0.0, "level": SWATCH + 3.5, "gap": 4 * (PIP + 1.2) + 2.5, "marks": SCALE + 5}


class Place(NamedTuple):
    """Left edges of the columns, widths of their texts and of the marks beside these, in points."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    marks: tuple[float, ...]
    aligns: tuple[str, ...]

    @classmethod
    def of(cls, columns: Sequence[Column], width: float) -> Place:
        shares = _shares(columns, width + GUTTER)
        lefts = tuple(sum(shares[:at]) for at in range(len(shares)))
        marks = tuple(BESIDE[column.mark] for column in columns)
        widths = tuple(share - GUTTER - mark for share, mark in zip(shares, marks, strict=True))
        return cls(lefts, widths, marks, tuple(column.align for column in columns))

    def reaching(self, taken: Sequence[int]) -> tuple[float, ...]:
        """Widths of texts that take so many columns each; without `taken`, one each."""
        ends = [left + width for left, width in zip(self.lefts, self.widths, strict=True)]
        return (
            tuple(ends[at + max(count, 1) - 1] - self.lefts[at] for at, count in enumerate(taken))
            or self.widths
        )

    @property
    def right(self) -> float:
        return self.lefts[-1] + self.widths[-1] + self.marks[-1]


def _shares(columns: Sequence[Column], room: float) -> list[float]:
    """Each its share; what a bar of marks and its words need beyond that, the others give."""
    whole = sum(column.width for column in columns)
    shares = [column.width / whole * room for column in columns]
    needed = [GUTTER + MARKED + BESIDE["marks"] if column.mark == "marks" else 0.0 for column in columns]
    given = sum(share for share, least in zip(shares, needed, strict=True) if not least)
    missing = sum(max(least - share, 0.0) for share, least in zip(shares, needed, strict=True))
    kept = 1 - min(missing, given / 2) / given if given else 1.0
    return [max(share, least) if least else share * kept for share, least in zip(shares, needed, strict=True)]
