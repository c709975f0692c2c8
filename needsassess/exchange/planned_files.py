"""Activities or measures from CSV, or from the sheet of them in a workbook, as rows that one check takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from needsassess.base.errors import Refused
from needsassess.base.texts import LANGUAGES, N_
from needsassess.exchange.xlsx_reading import Form, reading, table
from needsassess.services import csv_table
from needsassess.services.batch_cells import Table
from needsassess.services.planned_cells import SORTS, Sort
from needsassess.services.table_sheets import sheets
from needsassess.services.tables import Column, Sheet


def read(path: Path, kind: str) -> Table:
    """`kind` is activity or measure; a workbook has a sheet named as `export` names it, or only one."""
    if path.suffix.lower() != ".xlsx":
        return csv_table.read(path)
    sort = SORTS[kind]
    with reading(path) as (workbook, faults):
        return table(path, _form(sort), _sheet(path, workbook, sort), faults)


def _sheet(path: Path, workbook: Any, sort: Sort) -> Any:
    titles = [one.title for one in _sheets(sort)]
    named = [name for name in workbook.sheetnames if name in titles]
    found = named or workbook.sheetnames
    if len(found) != 1:
        raise Refused(
            N_("“{name}” has no sheet “{title}”, or several. Name one sheet so."),
            name=path.name,
            title=titles[0],
        )
    return workbook[found[0]]


def _form(sort: Sort) -> Form:
    titles = {column.title.casefold(): column.key for column in _columns(sort)}
    return Form({key: key for key in sort.known} | titles, partial(_words, sort.kind), ("item",))


def _sheets(sort: Sort) -> Iterator[Sheet]:
    """In every language."""
    return (one for language in LANGUAGES for one in sheets(language) if one.key == sort.sheet)


def _columns(sort: Sort) -> Iterator[Column]:
    return (column for sheet in _sheets(sort) for column in sheet.columns)


@cache
def _words(sort_kind: str, key: str) -> Mapping[str, str]:
    """What may be chosen in a column → its code; `removed` is in no export, and takes yes and no."""
    wanted = "sensitive" if key == "removed" else key
    columns = (column for column in _columns(SORTS[sort_kind]) if column.key == wanted)
    return {word.casefold(): code for column in columns for code, word in column.words.items()}
