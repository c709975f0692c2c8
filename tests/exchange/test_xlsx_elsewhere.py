"""A workbook opened by another program says what the CSV says."""

from __future__ import annotations

import csv
from decimal import Decimal, InvalidOperation
from pathlib import Path

from needsassess.base.progress import silent
from needsassess.exchange.tables import write
from needsassess.services import answering
from needsassess.services.csv_guard import unguarded
from needsassess.services.table_book import Book
from tests.conftest import NewFile
from tests.helpers.office import sheets


def test_libreoffice_reads_what_csv_says(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file()
    file.record(answering.institution("police", "police", "=HYPERLINK(0)"))
    for code, note in {"LEG-01": "=1+1", "LEG-02": "two\nlines, “été” 🎈", "CAP-01": "-5"}.items():
        file.record(answering.note(code, "police", note) | answering.level(code, "police", 2))
    book = Book(file.path, "en")
    write(book, tmp_path / "o.xlsx", "xlsx", silent())
    write(book, tmp_path / "tables", "csv", silent())
    theirs = sheets(tmp_path / "o.xlsx")
    assert set(theirs) == {sheet.title for sheet in book.sheets}
    for sheet in book.sheets:
        ours = [
            [str(column.words.get(cell, cell)) for column, cell in zip(sheet.columns, row, strict=True)]
            for row in _rows(tmp_path / "tables" / f"{sheet.key}.csv")[1:]
        ]
        assert _numbers(theirs[sheet.title][1:]) == _numbers(ours), sheet.key


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [[unguarded(cell) for cell in row] for row in csv.reader(stream)]


def _numbers(rows: list[list[str]]) -> list[list[object]]:
    return [list(map(_number, row)) for row in rows]


def _number(cell: str) -> object:
    """A share is shown in the workbook as so many of a hundred."""
    try:
        return Decimal(cell.removesuffix("%")) / (100 if cell.endswith("%") else 1)
    except InvalidOperation:
        return cell
