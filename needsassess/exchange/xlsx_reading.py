"""Sheets that people filled in elsewhere, read as rows that the same checks take as those of CSV."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.files import unreadable
from needsassess.base.texts import N_
from needsassess.services.batch_cells import Row, Table, of_line

LARGEST = 64 * 1024 * 1024  # bytes of the file
_LARGEST_INSIDE = 512 * 1024 * 1024  # bytes of what is packed in it
_MOST_ROWS = 100_000
# What a workbook that is broken inside leads the library to, when its rows are read.
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, SyntaxError, OSError)


class Form(NamedTuple):
    """What a sheet may hold: `heads` → key of a column, `words(key)`: what may be chosen in it → its code.

    Both are in small letters. `needed` columns must be there, `printed` ones are passed over. A row counts if
    one of `entered` is filled in, or anything where none is named.
    """

    heads: Mapping[str, str]
    words: Callable[[str], Mapping[str, str]]
    needed: tuple[str, ...]
    printed: frozenset[str] = frozenset()
    entered: frozenset[str] = frozenset()


@contextmanager
def reading(path: Path) -> Iterator[tuple[Any, list[Refused]]]:
    """The workbook, and where to put what is wrong with its sheets: at the end all of it is refused at once."""
    faults: list[Refused] = []
    with closing(_opened(path)) as workbook:
        try:
            yield workbook, faults
        except _BROKEN as error:
            raise _no_workbook(path) from error
    if faults:
        raise ManyRefusals(N_("Nothing of {names} was taken:"), list(faults), names=path.name)


def _no_workbook(path: Path) -> Refused:
    return Refused(N_("“{name}” is no workbook. Save it as XLSX and try again."), name=path.name)


def _opened(path: Path) -> Any:
    """Refused where it is none, or far too large."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(path) as packed:
            inside = sum(part.file_size for part in packed.infolist())
        if path.stat().st_size > LARGEST or inside > _LARGEST_INSIDE:
            raise Refused(
                N_("“{name}” is far larger than such a file can be. Choose another one."), name=path.name
            )
        return load_workbook(path, read_only=True)
    except OSError as error:
        raise unreadable(error, path) from error
    except Refused:
        raise
    except Exception as error:  # the library lets whatever a broken part leads to through
        raise _no_workbook(path) from error


def table(path: Path, form: Form, sheet: Any, faults: list[Refused]) -> Table:
    """The rows under the head of a sheet; what is wrong with it is added to `faults`."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows()
    columns = _head(path, form, sheet.title, next(rows, ()), faults)
    wanted = [column for column in columns if column and column not in form.printed]
    empty = Table(path.name, tuple(wanted), (), sheet.title, _letters(columns))
    if not set(form.needed) <= set(wanted):
        if not faults:
            missing = ", ".join(column for column in form.needed if column not in wanted)
            faults.append(
                Refused(N_("{name}, {sheet}: these columns are missing: {columns}"), name=path.name,
                        sheet=sheet.title, columns=missing)
            )  # fmt: skip
        return empty
    taken = []
    for number, cells in enumerate(rows, start=2):
        if number > _MOST_ROWS:
            faults.append(Refused(N_("{name}, {sheet}: has too many rows."), name=path.name, sheet=sheet.title))
            break
        found = {c: cell for c, cell in zip(columns, cells, strict=False) if c in wanted}
        _refuse_formulas(empty, number, found, faults)
        row = tuple(_text(form.words(column), found.get(column)) for column in wanted)
        if any(text for key, text in zip(wanted, row, strict=True) if not form.entered or key in form.entered):
            taken.append(Row(number, row))
    return empty._replace(rows=tuple(taken))


def _head(path: Path, form: Form, sheet: str, cells: Any, faults: list[Refused]) -> list[str | None]:
    columns: list[str | None] = []
    for cell in cells:
        title = " ".join(str(cell.value or "").split())
        column = form.heads.get(title.casefold())
        if title and (column is None or column in columns):
            faults.append(
                Refused(N_("{name}, {sheet}, {cell}: “{title}” is no column of a template, or is there twice."),
                        name=path.name, sheet=sheet, cell=cell.coordinate, title=title)
            )  # fmt: skip
        columns.append(column)
    return columns


def _letters(columns: list[str | None]) -> dict[str, str]:
    from openpyxl.utils import get_column_letter

    return {column: get_column_letter(at) for at, column in enumerate(columns, start=1) if column}


def _refuse_formulas(table: Table, number: int, found: dict[Any, Any], faults: list[Refused]) -> None:
    for column, cell in found.items():
        if cell.data_type in ("f", "e"):
            why = Refused(N_("holds a formula or an error. Write the value itself."))
            faults.append(of_line(table, number, why, column))


def _text(words: Mapping[str, str], cell: Any) -> str:
    """As a cell of CSV has it: chosen words as codes, numbers and days as they are written there."""
    value = None if cell is None else cell.value
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < 2**53:
            return str(int(value))
        case datetime() if not (value.hour or value.minute or value.second):
            return value.date().isoformat()
        case date():
            return value.isoformat()
    text = str(value).strip()
    return words.get(text.casefold(), text)
