"""The tables of an export: every answer and fact is in them, typed and worded, whatever hides it elsewhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from needsassess.assessment.values import Status
from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress, silent
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from needsassess.services.table_book import Book
from needsassess.services.table_sheets import sheets
from tests.conftest import NewFile
from tests.helpers.merging import merged as merge

Tables = dict[str, list[dict[str, Any]]]


def tables(book: Book) -> Tables:
    """Rows by sheet, as column → cell."""
    columns = {sheet.key: [column.key for column in sheet.columns] for sheet in book.sheets}
    found: Tables = {key: [] for key in columns}
    for key, row in book.rows(silent()):
        found[key].append(dict(zip(columns[key], row, strict=True)))
    return found


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    file = new_file(depth="rapid", period=["2026-03-02", "2026-03-13"], team=["A", "B"], language="fr")
    file.record(answering.institution("police", "police", "National Police"))
    file.record(answering.institution("csirt", "csirt"))
    file.record(answering.level("LEG-01", "police", 1) | answering.desired("LEG-01", "police", 3))
    file.record(answering.note("LEG-02", "csirt", "kept though not asked"))
    file.record(answering.without_level("CAP-01", "csirt", Status.NOT_APPLICABLE, "no such law"))
    for code, text in {"LEG-F02": "3.50", "LEG-F03": "2020-05-06", "CAP-F02": "own;shared"}.items():
        from needsassess.assessment import facts
        from needsassess.assessment.values import answered

        value = facts.parsed(file.instrument.fact_by_code[code], text)
        file.record(answering.fact(code, "police", answered(value)))
    file.record(answering.respondent("Named", "police", "Head", consent=True, key="a"))
    file.record(answering.respondent("Secret", "police", "Clerk", consent=False, key="b"))
    return file


def test_every_answer_is_in_them_also_what_does_not_count(file: AssessmentFile) -> None:
    book = Book(file.path, "en")
    found = tables(book)["answers"]
    assert [(row["item"], row["institution"], row["counts"]) for row in found] == [
        ("LEG-01", "police", True),
        ("LEG-02", "csirt", False),
        ("CAP-01", "csirt", True),
    ]
    assert (found[0]["level"], found[0]["desired"], found[0]["status"]) == (1, 3, None)
    assert (found[2]["level"], found[2]["status"], found[2]["reason"]) == (
        None,
        "not_applicable",
        "no such law",
    )
    assert book.expected == {"answers": 3, "facts": 3, "gaps": 1, "plan": 0, "activities": 0}


def test_cells_have_the_type_of_what_they_say(file: AssessmentFile) -> None:
    found = tables(Book(file.path, "fr"))
    (whole,) = found["assessments"]
    assert (whole["first_day"], whole["team"]) == (date(2026, 3, 2), "A; B")
    assert whole["fingerprint"] == file.fingerprint()
    values = {row["fact"]: (row["value"], row["meaning"]) for row in found["facts"]}
    assert values["LEG-F02"] == (Decimal("3.50"), "3,5")
    assert values["LEG-F03"] == (date(2020, 5, 6), "6 mai 2020")
    assert values["CAP-F02"] == ("own;shared", "own (fr)\u00a0; shared (fr)")
    assert found["scores"][-1]["score"] == 0.25
    assert [(gap["rank"], gap["item"], gap["gap"]) for gap in found["gaps"]] == [(1, "LEG-01", 2)]


def test_nobody_is_named_who_did_not_consent(file: AssessmentFile) -> None:
    found = tables(Book(file.path, "en"))["respondents"]
    assert [(row["name"], row["position"]) for row in found] == [("Named", "Head"), ("", "Clerk")]


def test_a_collection_gives_all_its_assessments_or_one(
    file: AssessmentFile, new_file: NewFile, tmp_path
) -> None:
    other = new_file("b.needs", country="XB", by=Replica(b"b" * 16, "B"))
    other.record(answering.institution("police", "police") | answering.level("LEG-01", "police", 4))
    target = tmp_path / "all.needs"
    merge(target, [file.path, other.path])
    book = Book(target, "en")
    found = tables(book)
    assert sorted(row["country"] for row in found["assessments"]) == ["XA", "XB"]
    assert sorted(row["country"] for row in found["answers"]) == ["XA", "XA", "XA", "XB"]
    assert book.expected["answers"] == 4
    assert len(found["sources"]) == len(tables(Book(file.path, "en"))["sources"])
    assert {row["country"] for row in tables(Book(target, "en", other.id))["answers"]} == {"XB"}


def test_what_several_said_apart_is_all_there(file: AssessmentFile, new_file: NewFile, tmp_path) -> None:
    import shutil

    copy = tmp_path / "copy.needs"
    shutil.copy(file.path, copy)
    file.record(answering.level("LEG-01", "police", 2))
    with AssessmentFile.open(copy, Replica(b"c" * 16, "C")) as second:
        second.record(answering.level("LEG-01", "police", 4))
    merge(file.path, [copy])
    found = tables(Book(file.path, "en"))
    assert [row["conflict"] for row in found["answers"]] == [True, False, False]
    assert [(row["shown"], row["person"]) for row in found["conflicts"]] == [(True, "C"), (False, "Tester")]
    assert {row["value"] for row in found["conflicts"]} == {
        '{"status":"answered","value":2}',
        '{"status":"answered","value":4}',
    }


def test_it_can_be_stopped_and_tells_how_far_it_is(file: AssessmentFile) -> None:
    told: list[tuple[int, int]] = []
    list(Book(file.path, "en").rows(Progress(lambda *at: told.append(at))))
    assert told[-1] == (1, 1)
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        list(Book(file.path, "en").rows(stopped))


def test_a_file_that_holds_none_is_refused(tmp_path, file: AssessmentFile) -> None:
    with pytest.raises(Refused, match="holds no assessment"):
        list(Book(file.path, "en", b"x" * 16).rows(silent()))


def test_sheets_have_names_that_a_workbook_takes() -> None:
    for language in ("en", "fr"):
        titles = [sheet.title for sheet in sheets(language)]
        assert len({title.lower() for title in titles}) == len(titles)
        for sheet in sheets(language):
            assert len(sheet.title) <= 31
            assert not set(sheet.title) & set("[]:*?/\\'")
            assert len({column.key for column in sheet.columns}) == len(sheet.columns)
            assert len({column.title for column in sheet.columns}) == len(sheet.columns), sheet.key
