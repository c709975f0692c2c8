"""A workbook opened by another program says what the CSV says."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from needsassess.assessment.values import Status, answered
from needsassess.base.progress import silent
from needsassess.exchange.tables import write
from needsassess.services import answering, planning
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.csv_guard import unguarded
from needsassess.services.replica import Replica
from needsassess.services.table_book import Book
from needsassess.services.tables import Kind
from tests.conftest import NewFile
from tests.helpers.hostile_words import ARABIC, CHINESE, EMOJI, FORMULA, MARKUP, MIXED, WORD
from tests.helpers.merging import merged
from tests.helpers.office import sheets
from tests.helpers.planned import ACTIVITY, MEASURE
from tests.helpers.tiny import ITEMS

NUMBERS = (Kind.LEVEL, Kind.NUMBER, Kind.PERCENT, Kind.VALUE)
LONG_NUMBER = "1234567890123456789"
HOSTILE = (
    "=1+1", "-5", "@SUM(A1)", "+41 22 000 00 00", "\ttab", "＝x", "'=guarded", "00017", "1e5", "TRUE", "50%",
    LONG_NUMBER, "2026-03-31", "two\nlines, “été” 🎈", MARKUP, ARABIC, CHINESE, EMOJI, FORMULA, MIXED, WORD,
    "_x0041_", '"quoted", and; more', "\u202eright to left\u202c",
)  # fmt: skip


def hostile(file: AssessmentFile, folder: Path) -> None:
    """Something in every sheet; in every kind of text each of those that a spreadsheet would take for more."""
    values = answering.institution("police", "police", "=HYPERLINK(0)") | {"profile/team": list(HOSTILE[:3])}
    values |= answering.level("LEG-01", "police", 1) | answering.desired("LEG-01", "police", 3)
    values |= answering.fact("CAP-F03", "police", answered(LONG_NUMBER))
    for number, text in enumerate(HOSTILE):
        item, line = ITEMS[number % len(ITEMS)], text.replace("\t", " ")[:300]
        key = f"k{number:02}"
        values |= answering.institution(key, "csirt", line) | answering.note(item, key, text)
        values |= answering.without_level(item, key, Status.NOT_APPLICABLE, text)
        values |= answering.respondent(line, key, line, consent=True, key=key)
        values |= planning.activity(item, replace(ACTIVITY, provider=line, title=line, note=text), key)
        values |= planning.measure(item, replace(MEASURE, action=text, lead=line, indicator=line), key)
    file.record(values | planning.feasible("LEG-01", 2, date(2027, 12, 31)))
    copy = Path(shutil.copy(file.path, folder / "copy.needs"))
    file.record({"measure/LEG-01/k00/partner": "=one"})
    with AssessmentFile.open(copy, Replica(b"c" * 16, "@other")) as second:
        second.record({"measure/LEG-01/k00/partner": "-two"})
    merged(file.path, [copy])


def test_libreoffice_reads_what_csv_says(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file()
    hostile(file, tmp_path)
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
        assert ours, sheet.key
        kinds = [column.kind for column in sheet.columns]
        assert _cells(theirs[sheet.title][1:], kinds) == _cells(ours, kinds), sheet.key
    plan = theirs["Action plan"]
    assert LONG_NUMBER in [row[plan[0].index("Indicator")] for row in plan]


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [[unguarded(cell) for cell in row] for row in csv.reader(stream)]


def _cells(rows: list[list[str]], kinds: list[Kind]) -> list[list[object]]:
    """Texts exactly; numbers by what they are."""
    return [
        [_number(cell) if kind in NUMBERS else cell for cell, kind in zip(row, kinds, strict=True)]
        for row in rows
    ]


def _number(cell: str) -> object:
    """A share is shown in the workbook as so many of a hundred."""
    try:
        return Decimal(cell.removesuffix("%")) / (100 if cell.endswith("%") else 1)
    except InvalidOperation:
        return cell
