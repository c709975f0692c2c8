"""Activities and measures from a workbook: what was exported comes back, and each bad cell is named."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from needsassess.base.errors import Refused
from needsassess.base.progress import silent
from needsassess.base.texts import texts_in
from needsassess.exchange.planned_files import read
from needsassess.exchange.tables import write
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_planned import take
from needsassess.services.planned_cells import SORTS
from needsassess.services.table_book import Book
from tests.conftest import NewFile
from tests.helpers.planned import one_of_each


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    file = new_file()
    file.record(answering.institution("police", "police"))
    return file


def made(path: Path, title: str, *rows: tuple[Any, ...]) -> Path:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def refusal(file: AssessmentFile, path: Path, kind: str) -> str:
    before = file.fingerprint()
    with pytest.raises(Refused) as caught:
        take(file, read(path, kind), SORTS[kind])
    assert file.fingerprint() == before
    return caught.value.tell(texts_in("en"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_exported_workbook_comes_back_without_a_change(
    file: AssessmentFile, tmp_path: Path, language: str
) -> None:
    file.record(one_of_each() | {"activity/LEG-01/a/sensitive": True, "settled/LEG-01/urgency": "high"})
    state = file.state.copy()
    path = tmp_path / "tables.xlsx"
    write(Book(file.path, language), path, "xlsx", silent())
    for kind in SORTS:
        assert take(file, read(path, kind), SORTS[kind]).revisions == ()
    file.record(
        {subject: None for subject in file.state.subjects if subject.startswith(("activity/", "measure/"))}
    )
    for kind in SORTS:
        assert take(file, read(path, kind), SORTS[kind]).revisions
    assert file.state.activities("LEG-01") == state.activities("LEG-01")
    assert file.state.measures("LEG-01") == state.measures("LEG-01")


def test_what_is_changed_in_the_workbook_is_taken(file: AssessmentFile, tmp_path: Path) -> None:
    file.record(one_of_each())
    path = tmp_path / "tables.xlsx"
    write(Book(file.path, "fr"), path, "xlsx", silent())
    book = load_workbook(path)
    sheet = book["Assistance"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, heads["Sensible"]).value = "Oui"
    sheet.cell(2, heads["Dernier jour"]).value = datetime(2027, 1, 31)
    sheet.append([None] * (heads["Question"] - 1) + ["LEG-02"])
    sheet.cell(3, heads["Prestataire"]).value = "ITU"
    book.save(path)
    take(file, read(path, "activity"), SORTS["activity"])
    (first,) = file.state.activities("LEG-01").values()
    assert (first.sensitive, first.last) == (True, date(2027, 1, 31))
    assert [one.provider for one in file.state.activities("LEG-02").values()] == ["ITU"]


def test_a_sheet_of_ones_own_is_read_by_the_names_of_columns(file: AssessmentFile, tmp_path: Path) -> None:
    head = ("item", "Action", "feasible", "feasible_by", "Coût (dollars É.-U.)", "removed")
    row = ("LEG-01", "Draft it", 2.0, date(2028, 1, 1), "under_50", "no")
    path = made(tmp_path / "own.xlsx", "Sheet", head, row, (None, None), ("LEG-02", "Print it"))
    take(file, read(path, "measure"), SORTS["measure"])
    assert [one.action for item in ("LEG-01", "LEG-02") for one in file.state.measures(item).values()] == [
        "Draft it",
        "Print it",
    ]
    assert file.state.settlement("LEG-01").feasible == (2, date(2028, 1, 1))


def test_every_bad_cell_is_named(file: AssessmentFile, tmp_path: Path) -> None:
    head = ("item", "provider", "first", "budget", "removed")
    path = made(tmp_path / "own.xlsx", "Assistance", head, ("LEG-99", "UNODC", "May", "free", "maybe"))
    said = refusal(file, path, "activity").splitlines()
    assert [line.split(": ")[0] for line in said[1:]] == [
        "own.xlsx, Assistance, A2",
        "own.xlsx, Assistance, E2",
        "own.xlsx, Assistance, C2",
        "own.xlsx, Assistance, D2",
    ]


@pytest.mark.parametrize(
    ("title", "rows", "why"),
    [
        ("Assistance", [("item", "provider"), ("LEG-01", "=1+1")], "Assistance, B2: holds a formula"),
        ("Assistance", [("item", "provider", "who"), ("LEG-01", "a", "b")], "C1: “who” is no column"),
        ("Assistance", [("provider",), ("UNODC",)], "these columns are missing: item"),
        ("Assistance", [("item", "provider")], "has no rows"),
    ],
)
def test_what_cannot_be_read_is_told(
    file: AssessmentFile, tmp_path: Path, title: str, rows: list[tuple[str, ...]], why: str
) -> None:
    assert why in refusal(file, made(tmp_path / "own.xlsx", title, *rows), "activity")


def test_a_workbook_without_the_sheet_or_that_is_none_is_refused(file: AssessmentFile, tmp_path: Path) -> None:
    path = tmp_path / "two.xlsx"
    book = Workbook()
    book.create_sheet("Other")
    book.save(path)
    assert (
        refusal(file, path, "measure")
        == "“two.xlsx” has no sheet “Action plan”, or several. Name one sheet so."
    )
    path.write_bytes(b"item,provider")
    assert "is no workbook" in refusal(file, path, "activity")
