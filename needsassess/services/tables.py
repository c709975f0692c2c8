"""What tables of assessments are made of: sheets of typed columns, the same for every kind of file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from needsassess.base.progress import Progress

Cell = None | bool | int | float | Decimal | str | date
Row = tuple[Cell, ...]


class Kind(StrEnum):
    """What the cells of a column are.

    CODE and TEXT: text. LEVEL: 0-4. NUMBER: whole. PERCENT: a fraction of 1, six decimals at most.
    DATE. YES_NO. CHOICE: a code, of which the column has the words. VALUE: of a fact, by its type.
    """

    CODE = "code"
    TEXT = "text"
    LEVEL = "level"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    VALUE = "value"


@dataclass(frozen=True)
class Column:
    """`key` is its name for programs, `title` for people; `width` in characters."""

    key: str
    title: str
    kind: Kind
    width: int
    words: Mapping[str, str] = field(default_factory=dict)

    def shown(self, cell: Cell) -> Cell:
        """A cell as people read it: a code by its word, and nothing for an empty text."""
        if isinstance(cell, bool):
            return self.words["yes" if cell else "no"]
        if self.kind is Kind.CHOICE and cell is not None:
            return self.words.get(str(cell), str(cell))
        return None if cell == "" else cell


@dataclass(frozen=True)
class Sheet:
    """`fixed`: how many columns on the left say what a row is about."""

    key: str
    title: str
    columns: tuple[Column, ...]
    fixed: int


class Tables(Protocol):
    """What is exported: sheets in `language`, their rows, and how much there must be of them.

    `rows` gives (key of a sheet, row): those of a sheet in their order, those of several sheets by turns. Once
    all were read, `expected` is counted, and `latest` is when the last of it was said (ms since 1970 UTC).
    """

    language: str
    sheets: tuple[Sheet, ...]
    expected: Counter[str]
    latest: int

    def rows(self, progress: Progress) -> Iterator[tuple[str, Row]]: ...


@dataclass(frozen=True)
class Counted:
    """How many answers, facts, gaps, measures and activities of how many were found, and the SHA-256.

    `found` and `expected` by the key of a sheet; `expected` is counted in the assessments, not in the tables.
    Of a canonical export, revisions instead of gaps.
    """

    expected: Mapping[str, int]
    found: Mapping[str, int]
    sha256: str
