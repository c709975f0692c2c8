"""A workbook opened by another program says what the CSV says."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from needsassess.base.progress import silent
from needsassess.exchange.tables import write
from needsassess.services import answering
from needsassess.services.csv_guard import unguarded
from needsassess.services.table_book import Book
from tests.conftest import NewFile

OFFICE = shutil.which("soffice")
# Comma, quotation mark, UTF-8, from line 1, no column types, no language, texts not quoted, numbers known,
# cells as stored, no formulas, no blanks removed, every sheet in a file of its own.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_what_csv_says(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file()
    file.record(answering.institution("police", "police", "=HYPERLINK(0)"))
    for code, note in {"LEG-01": "=1+1", "LEG-02": "two\nlines, “été” 🎈", "CAP-01": "-5"}.items():
        file.record(answering.note(code, "police", note) | answering.level(code, "police", 2))
    book = Book(file.path, "en")
    write(book, tmp_path / "o.xlsx", "xlsx", silent())
    write(book, tmp_path / "tables", "csv", silent())
    command = [
        str(OFFICE),
        f"-env:UserInstallation=file://{tmp_path}/office",
        "--headless",
        "--convert-to",
        FILTER,
    ]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "o.xlsx")], check=True, timeout=100)
    for sheet in book.sheets:
        theirs = _rows(tmp_path / f"o-{sheet.title}.csv")[1:]
        ours = [
            [str(column.words.get(cell, cell)) for column, cell in zip(sheet.columns, row, strict=True)]
            for row in _rows(tmp_path / "tables" / f"{sheet.key}.csv")[1:]
        ]
        assert [list(map(_number, row)) for row in theirs] == [list(map(_number, row)) for row in ours], (
            sheet.key
        )


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [[unguarded(cell) for cell in row] for row in csv.reader(stream)]


def _numbers(row: list[str]) -> list[object]:
    return list(map(_number, row))


def _number(cell: str) -> object:
    try:
        return float(cell)
    except ValueError:
        return cell
