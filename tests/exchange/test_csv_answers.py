"""Answers and facts from CSV: taken whole as one change, or refused whole with every bad line named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from needsassess.assessment.values import Evidence, Status
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.texts import texts_in
from needsassess.exchange.csv_answers import take
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from tests.conftest import NewFile

HEADER = "item,institution,level,desired,status,note,evidence,reason\n"
FACTS = "fact,institution,value,status,note\n"


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    return new_file(shipped=True)


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    return tmp_path / "answers.csv"


def refusal(file: AssessmentFile, csv: Path, content: str | bytes) -> str:
    """What is said of a file that is refused; nothing of it is in the assessment then."""
    csv.write_bytes(content.encode() if isinstance(content, str) else content)
    before = file.fingerprint()
    with pytest.raises(Refused) as caught:
        take(file, csv, None)
    assert file.fingerprint() == before
    return caught.value.tell(texts_in("en"))


def test_every_kind_of_answer_and_fact(file: AssessmentFile, csv: Path, tmp_path: Path) -> None:
    csv.write_text(
        HEADER
        + 'LEG-01,police,2,4,,"a, b",seen,\n'
        + "LEG-02,police,,3,dont_know,,,\n"
        + "LEG-03,police,,,refused,,,by order\n"
        + "LEG-04,csirt,,,not_applicable,,,no such law\n"
        + "LEG-05,csirt,0,,,=HYPERLINK(0),,\n",
        encoding="utf-8",
    )
    facts = tmp_path / "facts.csv"
    facts.write_text(
        FACTS
        + "LEI-F01,police,42,,counted\n"
        + "LEG-F02,police,un_convention_2024;budapest_convention,,\n"
        + "ICO-F01,police,3.5,,\n"
        + "LEG-F05,police,yes,,\n"
        + "LEI-F02,police,,not_applicable,nobody counts\n",
        encoding="utf-8",
    )
    take(file, csv, facts)
    state = file.state
    answer = state.answer("LEG-01", "police")
    assert (answer.level, answer.desired, answer.note, answer.evidence) == (2, 4, "a, b", Evidence.SEEN)
    assert state.answer("LEG-02", "police").status is Status.DONT_KNOW
    assert state.answer("LEG-03", "police").response.reason == "by order"
    assert state.answer("LEG-04", "csirt").status is Status.NOT_APPLICABLE
    assert state.answer("LEG-05", "csirt").level == 0
    assert state.answer("LEG-05", "csirt").note == "=HYPERLINK(0)"
    assert list(state.institutions) == ["csirt", "police"]
    assert state.fact("LEI-F01", "police").response.value == 42
    assert state.fact("LEG-F02", "police").response.value == ["budapest_convention", "un_convention_2024"]
    assert state.fact("ICO-F01", "police").response.value == "3.5"
    assert state.fact("LEG-F05", "police").response.value is True
    assert state.fact("LEI-F02", "police").response.reason == "nobody counts"


def test_one_undo_takes_all_of_it_back(file: AssessmentFile, csv: Path) -> None:
    csv.write_text(f"{HEADER}LEG-01,police,2,4,,n,seen,\nLEG-02,csirt,1,,,,,\n", encoding="utf-8")
    take(file, csv, None)
    file.undo()
    assert file.state.institutions == {}
    assert file.state.answer("LEG-01", "police").is_empty
    file.redo()
    assert file.state.answer("LEG-02", "csirt").level == 1


def test_empty_cells_leave_what_is_there_and_again_changes_nothing(file: AssessmentFile, csv: Path) -> None:
    csv.write_text(f"{HEADER}LEG-01,police,2,4,,first,seen,\n", encoding="utf-8")
    take(file, csv, None)
    assert take(file, csv, None).revisions == ()
    csv.write_text(f"{HEADER}LEG-01,police,3,,,,,\n", encoding="utf-8")
    take(file, csv, None)
    answer = file.state.answer("LEG-01", "police")
    assert (answer.level, answer.desired, answer.note, answer.evidence) == (3, 4, "first", Evidence.SEEN)


@pytest.mark.parametrize(
    "content",
    [
        "\ufeff" + HEADER + "LEG-01,police,2,,,x,,\n",
        HEADER.replace("\n", "\r\n") + "LEG-01,police,2,,,x,,\r\n",
        HEADER.replace(",", ";") + "LEG-01;police;2;;;x;;\n",
        HEADER + "\n,,,,,,,\n LEG-01 , police ,2,,, x ,,",
        "note,level,institution,item,reason,evidence,status,desired\nx,2,police,LEG-01,,,,\n",
    ],
    ids=["byte order mark", "Windows", "semicolons", "blanks", "other order"],
)
def test_what_spreadsheets_write_is_read(file: AssessmentFile, csv: Path, content: str) -> None:
    csv.write_bytes(content.encode())
    take(file, csv, None)
    answer = file.state.answer("LEG-01", "police")
    assert (answer.level, answer.note) == (2, "x")


def test_lines_in_a_cell_stay_lines(file: AssessmentFile, csv: Path) -> None:
    csv.write_bytes((HEADER + 'LEG-01,police,2,,,"one\r\ntwo\u2028three",,\nLEG-99,police,,,,,,\n').encode())
    said = refusal(file, csv, csv.read_bytes())
    assert "answers.csv, line 4: The questionnaire has no item LEG-99." in said
    csv.write_bytes((HEADER + 'LEG-01,police,2,,,"one\r\ntwo\u2028three",,\n').encode())
    take(file, csv, None)
    assert file.state.answer("LEG-01", "police").note == "one\ntwo\u2028three"


def test_every_bad_cell_of_a_line_is_named(file: AssessmentFile, csv: Path) -> None:
    header = HEADER.replace("\n", ",sensitive,confirmed\n")
    said = refusal(file, csv, f"{header}LEG-01,army,9,7,,,sure,,perhaps,May\n").splitlines()[1:]
    assert [line.removeprefix("answers.csv, line 2: ").split(" in ")[0] for line in said] == [
        "The questionnaire has no institution army.",
        "“9”",
        "“7”",
        "“sure”",
        "“perhaps”",
        "“May”",
    ]


def test_sensitive_and_confirmed_are_taken_where_a_file_has_them(file: AssessmentFile, csv: Path) -> None:
    header = HEADER.replace("\n", ",sensitive,confirmed\n")
    csv.write_text(f"{header}LEG-01,police,2,,,x,,,yes,2026-03-01\n", encoding="utf-8")
    take(file, csv, None)
    answer = file.state.answer("LEG-01", "police")
    assert (answer.sensitive, answer.confirmed) == (True, date(2026, 3, 1))
    csv.write_text(f"{header}LEG-01,police,2,,,x,,,no,\n", encoding="utf-8")
    take(file, csv, None)
    answer = file.state.answer("LEG-01", "police")
    assert (answer.sensitive, answer.confirmed) == (False, date(2026, 3, 1))
    said = refusal(file, csv, f"{header}LEG-01,police,2,,,,,,perhaps,\nLEG-02,police,2,,,,,,,1.3.2026\n")
    assert "line 2: “perhaps” in sensitive is not one of: yes, no." in said
    assert "line 3: “1.3.2026” in confirmed is not a date such as 2026-03-31." in said


BAD_ROWS = {
    "LEG-99,police,1,,,,,": "no item LEG-99",
    "leg-01,police,1,,,,,": "no item leg-01",
    "LEG-01,army,1,,,,,": "no institution army",
    "LEG-01,,1,,,,,": "no institution",
    "LEG-01,police,5,,,,,": "“5” in level",
    "LEG-01,police,-1,,,,,": "“-1” in level",
    "LEG-01,police,1.0,,,,,": "“1.0” in level",
    "LEG-01,police,²,,,,,": "“²” in level",
    "LEG-01,police,1,x,,,,": "“x” in desired",
    "LEG-01,police,1,,refused,,,": "a level and a status",
    "LEG-01,police,,,not_applicable,,,": "needs a reason",
    "LEG-01,police,,,answered,,,": "“answered” in status",
    "LEG-01,police,,,,,,why": "a reason without a status",
    "LEG-01,police,1,,,,rumour,": "“rumour” in evidence",
    "LEG-01,police,1": "has 3 cells instead of 8",
    "LEG-01,police,1,,,a,b,c,d": "has 9 cells instead of 8",
    "LEG-01,police,1,,,\x07,,": "without control characters",
    f"LEG-01,police,1,,,{'x' * 20_001},,": "too long",
}


def test_every_bad_line_is_named_and_none_is_taken(file: AssessmentFile, csv: Path) -> None:
    said = refusal(file, csv, HEADER + "LEG-02,police,1,,,,,\n" + "".join(f"{row}\n" for row in BAD_ROWS))
    head, *lines = said.splitlines()
    assert head == "Nothing of answers.csv was taken:"
    assert len(lines) == len(BAD_ROWS)
    for number, (line, why) in enumerate(zip(lines, BAD_ROWS.values(), strict=True), start=3):
        assert line.startswith(f"answers.csv, line {number}: ")
        assert why in line


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        (HEADER, "has no rows"),
        ("item,institution\nLEG-01,police\n", "The first line"),
        (HEADER.replace("note", "notes") + "LEG-01,police,1,,,,,\n", "The first line"),
        (HEADER + "LEG-01,police,1,,,,,\nLEG-01,police,2,,,,,\n", "line 3: repeats line 2; keep one of them."),
        (HEADER + 'LEG-01,police,1,,,"open,,\n', "line 2: the quotation marks"),
        (HEADER + f"LEG-01,police,1,,,{'x' * 140_000},,\n", "line 2: a cell is longer than"),
        ((HEADER + "LEG-01,police,1,,,été,,\n").encode("latin-1"), "line 2: not UTF-8"),
        ((HEADER + "LEG-01,police,1,,,,,\n").encode("utf-16"), "not UTF-8"),
        (HEADER + "LEG-01,police,1,,,a\x00b,,\n", "line 2: holds a NUL byte"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not UTF-8"),
    ],
)
def test_a_bad_file_is_refused_with_the_reason(
    file: AssessmentFile, csv: Path, content: str | bytes, why: str
) -> None:
    assert why in refusal(file, csv, content)


def test_faults_of_both_files_come_in_one_refusal(file: AssessmentFile, csv: Path, tmp_path: Path) -> None:
    csv.write_text(f"{HEADER}LEG-99,police,1,,,,,\n", encoding="utf-8")
    facts = tmp_path / "facts.csv"
    facts.write_text(
        f"{FACTS}LEI-F01,police,many,,\nLEI-F02,police,1,refused,\nLEI-F03,police,,not_applicable,\nXXX-F09,police,1,,\n",
        encoding="utf-8",
    )
    with pytest.raises(ManyRefusals) as caught:
        take(file, csv, facts)
    said = [fault.tell(texts_in("en")) for fault in caught.value.faults]
    assert [line.split(":")[0] for line in said] == ["answers.csv, line 2"] + [
        f"facts.csv, line {n}" for n in range(2, 6)
    ]
    assert file.state.institutions == {}


def test_a_missing_file_and_a_folder_are_refused(file: AssessmentFile, tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(Refused):
            take(file, path, None)


def test_an_institution_that_was_removed_comes_back_with_its_name(file: AssessmentFile, csv: Path) -> None:
    file.record(answering.institution("police", "police", "National Police"))
    file.record(answering.remove_institution("police"))
    csv.write_text(f"{HEADER}LEG-01,police,2,,,,,\n", encoding="utf-8")
    take(file, csv, None)
    assert file.state.institutions["police"].name == "National Police"
