"""What is wrong with a row of a file, cell by cell, so that all of it is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext

from needsassess.assessment import subjects
from needsassess.assessment.values import Json
from needsassess.assessment.versions import Versions
from needsassess.base.errors import Refused


class BadCell(Refused):
    """What is wrong with a row, and in which of its columns."""

    def __init__(self, column: str, why: Refused) -> None:
        super().__init__("{why}", why=why)
        self.column = column


@contextmanager
def in_column(column: str) -> Iterator[None]:
    """What is refused here is refused of that column."""
    try:
        yield
    except BadCell:
        raise
    except Refused as why:
        raise BadCell(column, why) from why


class RowFaults:
    """Of one row; what comes after a fault is looked at too."""

    def __init__(self) -> None:
        self.found: list[Refused] = []

    @contextmanager
    def of(self, column: str = "") -> Iterator[None]:
        """What is refused here is kept, as a fault of that column where one is named."""
        try:
            with in_column(column) if column else nullcontext():
                yield
        except Refused as why:
            self.found.append(why)

    def has(self, *columns: str) -> bool:
        """Whether one of these is faulty."""
        return any(isinstance(why, BadCell) and why.column in columns for why in self.found)


def check_values(values: Mapping[str, Json], versions: Versions, faults: RowFaults, **columns: str) -> None:
    """Whether subjects can have these values; `columns`: kind_field → its column, where it has another."""
    for path, value in values.items():
        subject = subjects.parse(path)
        column = columns.get(f"{subject.kind}_{subject.field}", subject.field)
        with faults.of(column):
            try:
                versions.check(path, value)
            except Refused as why:
                raise _named(column, why) from why


def _named(column: str, why: Refused) -> Refused:
    """By its column, where it would be named by its path."""
    return Refused(why.message, **why.values | {"subject": column}) if "subject" in why.values else why
