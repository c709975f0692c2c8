"""Answers and facts from a filled template, as rows that the same check takes as those of CSV."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.files import unreadable
from needsassess.base.texts import LANGUAGES, N_
from needsassess.services.batch import ANSWER_COLUMNS, FACT_COLUMNS
from needsassess.services.batch_cells import Row, Table
from needsassess.services.table_sheets import sheets
from needsassess.services.template_columns import ENTERED, PRINTED_ONLY, heads, words

LARGEST = 64 * 1024 * 1024  # bytes of the file
_LARGEST_INSIDE = 512 * 1024 * 1024  # bytes of what is packed in it
_MOST_ROWS = 100_000
_COLUMNS = {"answers": ANSWER_COLUMNS, "facts": FACT_COLUMNS}
_WITH = ("assessment", "reason")  # may be there as well


def read(path: Path) -> dict[str, Table]:
    """Tables by `answers` and `facts`, of the rows where anything is filled in."""
    faults: list[Refused] = []
    with closing(_opened(path)) as workbook:
        try:
            found = {key: _table(path, key, sheet, faults) for key, sheet in _sheets(path, workbook)}
        except (ValueError, KeyError, TypeError, AttributeError, SyntaxError, OSError) as error:
            raise _no_workbook(path) from error
    if faults:
        raise ManyRefusals(N_("Nothing of {names} was taken:"), list(faults), names=path.name)
    filled = {key: table for key, table in found.items() if table.rows}
    if not filled:
        raise Refused(
            N_("“{name}” is not filled in. Enter answers or facts in it, and save it."), name=path.name
        )
    return filled


def _no_workbook(path: Path) -> Refused:
    return Refused(N_("“{name}” is no workbook. Save it as XLSX and try again."), name=path.name)


def _opened(path: Path) -> Any:
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


def _sheets(path: Path, workbook: Any) -> Iterator[tuple[str, Any]]:
    titles = {s.title: s.key for language in LANGUAGES for s in sheets(language) if s.key in _COLUMNS}
    found = [(titles[name], workbook[name]) for name in workbook.sheetnames if name in titles]
    if not found or len(dict(found)) != len(found):
        raise Refused(N_("“{name}” has no sheet of answers or facts. Use a template."), name=path.name)
    yield from found


def _table(path: Path, key: str, sheet: Any, faults: list[Refused]) -> Table:
    sheet.reset_dimensions()
    rows = sheet.iter_rows()
    columns = _head(path, key, sheet.title, next(rows, ()), faults)
    wanted = [column for column in columns if column and column not in PRINTED_ONLY]
    table = Table(path.name, tuple(wanted), (), sheet.title, _letters(columns))
    if not set(_COLUMNS[key]) <= set(wanted):
        if not faults:
            missing = ", ".join(column for column in _COLUMNS[key] if column not in wanted)
            faults.append(
                Refused(N_("{name}, {sheet}: these columns are missing: {columns}"), name=path.name,
                        sheet=sheet.title, columns=missing)
            )  # fmt: skip
        return table
    taken = []
    for number, cells in enumerate(rows, start=2):
        if number > _MOST_ROWS:
            faults.append(Refused(N_("{name}, {sheet}: has too many rows."), name=path.name, sheet=sheet.title))
            break
        found = {c: cell for c, cell in zip(columns, cells, strict=False) if c in wanted}
        _refuse_formulas(table, number, found, faults)
        row = tuple(_text(column, found.get(column)) for column in wanted)
        if any(text for column, text in zip(wanted, row, strict=True) if column in ENTERED):
            taken.append(Row(number, row))
    return table._replace(rows=tuple(taken))


def _head(path: Path, key: str, sheet: str, cells: Any, faults: list[Refused]) -> list[str | None]:
    known, columns = heads(key), []
    for cell in cells:
        title = " ".join(str(cell.value or "").split())
        column = known.get(title.casefold())
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
    from needsassess.services.batch_cells import of_line

    for column, cell in found.items():
        if cell.data_type in ("f", "e"):
            why = Refused(N_("holds a formula or an error. Write the value itself."))
            faults.append(of_line(table, number, why, column))


def _text(column: str, cell: Any) -> str:
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
    return words(column).get(text.casefold(), text)
