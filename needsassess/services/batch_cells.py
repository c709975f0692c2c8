"""Cells of CSV files read one by one: rows under a header, levels, statuses, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from needsassess.assessment.values import WITHOUT_LEVEL, Response, Status, answered
from needsassess.assessment.versions import Versions
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import TOP_LEVEL
from needsassess.services.csv_guard import unguarded
from needsassess.services.row_faults import BadCell, in_column

Cells = dict[str, str]
_LEVELS = {str(level): level for level in range(TOP_LEVEL + 1)}


class Row(NamedTuple):
    """One row of a file, with the number of its first line."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A file of rows under a header; `name` is what messages call it.

    Of a workbook also its `sheet`, and the letter of each column; its texts are as they were typed.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    sheet: str = ""
    letters: Mapping[str, str] = MappingProxyType({})


def cells_of(
    table: Table, columns: tuple[str, ...], also: frozenset[str], faults: list[Refused]
) -> Iterator[tuple[int, Cells]]:
    """The rows that have as many cells as the header, with blanks around them removed.

    The header has all of `columns`, and of `also` what it likes.
    """
    header = tuple(name.strip() for name in table.header)
    if sorted(set(header) - (also - {*columns})) != sorted(columns) or len({*header}) != len(header):
        faults.append(
            Refused(
                N_("The first line of “{name}” must be: {columns}"), name=table.name, columns=",".join(columns)
            )
        )
        return
    yield from rows_of(table, faults)


def rows_of(table: Table, faults: list[Refused]) -> Iterator[tuple[int, Cells]]:
    """As `cells_of`, whatever the header names."""
    header = tuple(name.strip() for name in table.header)
    if not table.rows:
        faults.append(Refused(N_("“{name}” has no rows under its header. Add some."), name=table.name))
    for line, cells in table.rows:
        if len(cells) != len(header):
            why = Refused(N_("has {found} cells instead of {wanted}."), found=len(cells), wanted=len(header))
            faults.append(of_line(table, line, why))
        else:
            read = _lines if table.sheet else _from_csv
            yield line, {name: read(cell) for name, cell in zip(header, cells, strict=True)}


def _lines(cell: str) -> str:
    """A cell without blanks around it, its line ends as one line feed each."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _from_csv(cell: str) -> str:
    """As it was before it was guarded."""
    return unguarded(_lines(cell))


def of_line(table: Table, line: int, why: Refused, column: str = "") -> Refused:
    """A fault with its place: the line of a file, the cell of a sheet."""
    if not table.sheet:
        return Refused(N_("{name}, line {line}: {why}"), name=table.name, line=line, why=why)
    column = column or (why.column if isinstance(why, BadCell) else "")
    cell = f"{table.letters.get(column) or next(iter(table.letters.values()))}{line}"
    return Refused(N_("{name}, {sheet}, {cell}: {why}"), name=table.name, sheet=table.sheet, cell=cell, why=why)


def check_export(cells: Cells, identity: str) -> None:
    """What only an export of ours has beside its values; `identity`, in hexadecimal, is of the assessment."""
    name = cells.get("assessment", "")
    if not identity.startswith(name.lower()):
        raise Refused(N_("is of another assessment, {name}."), name=name)
    if cells.get("conflict") == "yes":
        raise Refused(N_("was entered differently on several machines. Settle it and export again."))


def code_of(column: str, cells: Cells, versions: Versions) -> str:
    """How paths name the item or fact of a row; an export says of which version its codes are."""
    with in_column("version"):
        version = versions.called(cells.get("version", ""))
    code = cells[column]
    if column == "item" and code not in version.item_by_code:
        raise BadCell(column, Refused(N_("The questionnaire has no item {code}."), code=code))
    if column == "fact" and code not in version.fact_by_code:
        raise BadCell(column, Refused(N_("The questionnaire has no fact {code}."), code=code))
    return versions.counts.code(version.key(code))


def response_of(cells: Cells) -> Response | None:
    level, status, reason = cells["level"], cells["status"], cells["reason"]
    if level and status:
        raise BadCell("status", Refused(N_("has a level and a status; keep one of them.")))
    if level:
        return answered(level_of(level, "level"), reason)
    if status:
        return Response(Status(one_of("status", cells, WITHOUT_LEVEL)), None, reason)
    if reason:
        raise Refused(N_("has a reason without a status; write it as a note, or add the status."))
    return None


def level_of(text: str, column: str) -> int:
    if text not in _LEVELS:
        raise Refused(
            N_("“{found}” in {column} is not a level from 0 to {top}."),
            found=_short(text),
            column=column,
            top=TOP_LEVEL,
        )
    return _LEVELS[text]


def one_of(column: str, cells: Cells, allowed: tuple[str, ...]) -> str:
    if cells[column] not in allowed:
        raise Refused(
            N_("“{found}” in {column} is not one of: {allowed}."),
            found=_short(cells[column]),
            column=column,
            allowed=", ".join(allowed),
        )
    return cells[column]


def yes_or_no(column: str, cells: Cells) -> bool:
    with in_column(column):
        return one_of(column, cells, ("yes", "no")) == "yes"


def day_of(column: str, cells: Cells) -> str:
    """As the log keeps a day."""
    text = cells[column]
    try:
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    why = N_("“{found}” in {column} is not a date such as 2026-03-31.")
    raise BadCell(column, Refused(why, found=_short(text), column=column))


def _short(text: str) -> str:
    """Enough of a cell to find it again."""
    return text if len(text) <= 40 else f"{text[:39]}…"
