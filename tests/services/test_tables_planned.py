"""The sheets of measures and of activities: all of them are there, typed, with what stands of their item."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from needsassess.assessment.planned import Activity
from needsassess.services import answering, planning
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from needsassess.services.table_book import Book
from tests.conftest import NewFile
from tests.helpers.merging import merged
from tests.helpers.planned import ACTIVITY, MEASURE, one_of_each
from tests.services.test_tables import tables


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    file = new_file(former="ab" * 16)
    file.record(answering.institution("police", "police", "National Police"))
    file.record(answering.level("LEG-01", "police", 1) | answering.desired("LEG-01", "police", 3))
    file.record(one_of_each())
    return file


def test_a_measure_stands_beside_current_feasible_and_desired_level(file: AssessmentFile) -> None:
    (row,) = tables(Book(file.path, "en"))["plan"]
    assert (row["rank"], row["item"], row["measure"]) == (1, "LEG-01", "m")
    assert (row["current"], row["feasible"], row["desired"], row["gap"]) == (1, 2, 3, 2)
    assert row["feasible_by"] == date(2027, 12, 31)
    assert (row["action"], row["lead"], row["lead_name"]) == (
        "-Draft the law",
        "police",
        "police (en) (National Police)",
    )
    assert (row["assistance"], row["assistance_name"]) == ("policy_advice", "policy_advice (en)")


def test_an_activity_has_its_provider_days_and_state(file: AssessmentFile) -> None:
    book = Book(file.path, "fr")
    (row,) = tables(book)["activities"]
    assert (row["provider"], row["first"], row["last"]) == ("=UNODC", date(2026, 1, 1), date(2026, 12, 31))
    (status,) = (
        c for sheet in book.sheets if sheet.key == "activities" for c in sheet.columns if c.key == "status"
    )
    assert (row["status"], status.shown(row["status"])) == ("active", status.words["active"])
    (whole,) = tables(book)["assessments"]
    assert (whole["activities"], whole["measures"], whole["former"]) == (1, 1, "ab" * 16)


def test_items_say_who_helps_and_where_nobody_does(file: AssessmentFile) -> None:
    file.record(answering.level("CAP-01", "police", 0) | answering.desired("CAP-01", "police", 4))
    file.record(planning.activity("LEG-01", Activity(provider="ITU"), "b"))
    rows = {row["item"]: row for row in tables(Book(file.path, "en"))["items"]}
    said = {code: (row["providers"], row["overlap"], row["orphan"]) for code, row in rows.items()}
    assert said["LEG-01"] == ("=UNODC; ITU", True, False)
    assert said["CAP-01"] == ("", False, True)


def test_what_was_removed_or_taken_back_is_not_there_and_not_counted(file: AssessmentFile) -> None:
    file.record(planning.measure("LEG-02", MEASURE, "n") | planning.activity("LEG-02", ACTIVITY, "b"))
    file.undo()
    file.record(planning.remove_activity("LEG-01", "a"))
    book = Book(file.path, "en")
    found = tables(book)
    assert ([row["measure"] for row in found["plan"]], found["activities"]) == (["m"], [])
    assert (book.expected["plan"], book.expected["activities"]) == (1, 0)
    assert file.state.activities("LEG-02") == {}


def test_what_is_entered_differently_is_marked_and_counted(file: AssessmentFile, tmp_path) -> None:
    copy = tmp_path / "copy.needs"
    shutil.copy(file.path, copy)
    file.record({"measure/LEG-01/m/action": None, "settled/LEG-01/feasible": None})
    file.record({"activity/LEG-01/z/status": "planned"})
    with AssessmentFile.open(copy, Replica(b"c" * 16, "C")) as second:
        second.record({"measure/LEG-01/m/action": "Another", "activity/LEG-01/z/status": "ended"})
        second.record({"settled/LEG-01/feasible": {"level": 3, "by": "2028-01-01"}})
    file.close()
    merged(file.path, [copy])
    book = Book(file.path, "en")
    found = tables(book)
    assert [row["conflict"] for row in found["plan"]] == [True]
    assert [(row["activity"], row["conflict"]) for row in found["activities"]] == [("a", False), ("z", True)]
    assert (book.expected["plan"], book.expected["activities"]) == (1, 2)


def test_an_answer_of_which_only_its_being_sensitive_or_confirmed_is_said_is_counted(
    file: AssessmentFile,
) -> None:
    file.record(answering.sensitive("CAP-01", "police", True))
    file.record({"answer/CAP-02/police/confirmed": "2026-03-01"})
    book = Book(file.path, "en")
    rows = {row["item"]: row for row in tables(book)["answers"]}
    assert (rows["CAP-01"]["sensitive"], rows["CAP-02"]["confirmed"]) == (True, date(2026, 3, 1))
    assert book.expected["answers"] == len(rows) == 3
