"""Tables as CSV and JSON: read by others and by ourselves, with nothing in them that a spreadsheet runs."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needsassess.assessment import facts
from needsassess.assessment.values import Evidence, Status, answered
from needsassess.base.errors import Cancelled, ManyRefusals, Refused
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import texts_in
from needsassess.exchange import csv_tables, folder_tables
from needsassess.exchange.csv_answers import take
from needsassess.exchange.tables import write
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.csv_guard import guarded, unguarded
from needsassess.services.replica import Replica
from needsassess.services.table_book import Book
from tests.conftest import NewFile
from tests.helpers.merging import merged
from tests.helpers.planned import one_of_each

NOTES = {
    "LEG-01": "=1+1",
    "LEG-02": "'=1",
    "LEG-03": "''@x",
    "CAP-01": '\'tis, "quoted"\nand two lines',
    "CAP-02": "\ttab",
    "CAP-03": "＝x été 🎈",
}


@pytest.fixture
def empty(new_file: NewFile) -> AssessmentFile:
    file = new_file()
    file.record(answering.institution("police", "police", "-x"))
    return file


@pytest.fixture
def filled(empty: AssessmentFile) -> AssessmentFile:
    for code, note in NOTES.items():
        empty.record(answering.note(code, "police", note))
    empty.record(answering.level("LEG-01", "police", 1) | answering.desired("LEG-01", "police", 3))
    empty.record(answering.evidence("LEG-01", "police", Evidence.SEEN))
    empty.record(answering.without_level("LEG-02", "police", Status.NOT_APPLICABLE, "-no"))
    empty.record(one_of_each())
    for code, text in {
        "LEG-F01": "7",
        "LEG-F02": "3.50",
        "LEG-F03": "2020-05-06",
        "LEG-F04": "no",
        "CAP-F01": "party",
        "CAP-F02": "own;shared",
        "CAP-F03": "-5",
    }.items():
        value = facts.parsed(empty.instrument.fact_by_code[code], text)
        empty.record(answering.fact(code, "police", answered(value)))
    empty.record(answering.sensitive("LEG-01", "police", True))
    empty.record(
        {"answer/LEG-02/police/confirmed": "2026-02-28", "fact/LEG-F01/police/confirmed": "2026-03-01"}
    )
    empty.record(answering.fact_sensitive("LEG-F02", "police", True))
    return empty


@given(st.text(alphabet="'=+-@\t\n＝ab1") | st.text())
def test_what_is_guarded_runs_nowhere_and_comes_back(text: str) -> None:
    assert guarded(text)[:1] not in {*"=+-@\t\r\n＝＋－＠"}
    assert unguarded(guarded(text)) == text


def test_an_export_comes_back_unchanged(filled: AssessmentFile, tmp_path: Path, new_file: NewFile) -> None:
    out = tmp_path / "tables"
    counted = write(Book(filled.path, "fr"), out, "csv", silent())
    all_of_it = {"answers": 6, "facts": 7, "gaps": 1, "plan": 1, "activities": 1}
    assert counted.found == counted.expected == all_of_it
    assert take(filled, out / "answers.csv", out / "facts.csv").revisions == ()
    said = {path: value for path, value in _values(filled).items() if path.startswith(("answer/", "fact/"))}
    filled.record(dict.fromkeys(said))
    assert len(take(filled, out / "answers.csv", out / "facts.csv").revisions) == len(said)
    assert {path: _values(filled)[path] for path in said} == said


def _values(file: AssessmentFile) -> dict[str, object]:
    return {path: file.state.value(path) for path in file.state.subjects}


def test_rows_of_another_assessment_are_refused(filled: AssessmentFile, tmp_path: Path, new_file) -> None:
    write(Book(filled.path, "en"), tmp_path / "tables", "csv", silent())
    with pytest.raises(ManyRefusals) as caught:
        take(new_file("b.needs"), tmp_path / "tables" / "answers.csv", None)
    first = caught.value.faults[0].tell(texts_in("en"))
    assert first == f"answers.csv, line 2: is of another assessment, {filled.id.hex()[:12]}."


def test_a_conflict_is_not_settled_by_an_export_that_comes_back(filled: AssessmentFile, tmp_path: Path) -> None:
    copy = tmp_path / "copy.needs"
    shutil.copy(filled.path, copy)
    filled.record(answering.level("LEG-01", "police", 2))
    with AssessmentFile.open(copy, Replica(b"c" * 16, "C")) as second:
        second.record(answering.level("LEG-01", "police", 4))
    filled.close()
    merged(filled.path, [copy])
    with AssessmentFile.open(filled.path, filled.replica) as file:
        write(Book(file.path, "en"), tmp_path / "tables", "csv", silent())
        with pytest.raises(ManyRefusals, match="Nothing of"):
            take(file, tmp_path / "tables" / "answers.csv", None)


def test_csv_is_what_other_programs_read(filled: AssessmentFile, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    write(Book(filled.path, "en"), out, "csv", silent())
    with (out / "answers.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert (rows[0]["note"], rows[0]["level"], rows[0]["evidence"]) == ("'=1+1", "1", "seen")
    assert (rows[1]["status"], rows[1]["reason"]) == ("not_applicable", "'-no")
    with (out / "facts.csv").open(encoding="utf-8-sig", newline="") as stream:
        values = [row["value"] for row in csv.DictReader(stream)]
    assert values == ["7", "3.50", "2020-05-06", "no", "party", "own;shared", "'-5"]


def test_json_says_the_same_by_name_and_type(filled: AssessmentFile, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    write(Book(filled.path, "en"), out, "json", silent())
    answers = json.loads((out / "answers.json").read_text(encoding="utf-8"))
    assert {row["item"]: row["note"] for row in answers} == NOTES
    facts_said = json.loads((out / "facts.json").read_text(encoding="utf-8"))
    assert [row["value"] for row in facts_said] == [7, "3.50", "2020-05-06", False, "party", "own;shared", "-5"]
    assert json.loads((out / "conflicts.json").read_text(encoding="utf-8")) == []
    columns = json.loads((out / "columns.json").read_text(encoding="utf-8"))
    assert columns["answers"]["columns"][8]["words"]["dont_know"] == "don’t know"
    for line in (out / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_equal_contents_give_equal_folders(filled: AssessmentFile, tmp_path: Path, kind: str) -> None:
    first, second = (write(Book(filled.path, "en"), tmp_path / name, kind, silent()) for name in "12")
    assert first == second


def test_what_is_there_is_never_replaced(filled: AssessmentFile, tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    with pytest.raises(Refused, match="exists already"):
        write(Book(filled.path, "en"), tmp_path / "tables", "csv", silent())


def test_stopped_or_not_read_back_it_leaves_nothing(
    filled: AssessmentFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write(Book(filled.path, "en"), tmp_path / "tables", "json", stopped)
    lossy = csv_tables.CSV._replace(read=lambda stream, sheet: iter(list(csv_tables._read(stream, sheet))[:-1]))
    with pytest.raises(Refused, match="nothing was kept"):
        folder_tables.write(Book(filled.path, "en"), tmp_path / "tables", lossy, silent())
    assert sorted(path.name for path in tmp_path.iterdir()) == before
