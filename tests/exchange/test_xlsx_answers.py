"""Filled templates: taken as CSV is, all or nothing, with the cell of each fault."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from needsassess.assessment.values import Evidence, Status
from needsassess.base.errors import Refused
from needsassess.base.texts import texts_in
from needsassess.exchange import xlsx_template
from needsassess.exchange.csv_answers import checked, take
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.template import forms
from needsassess.services.template_columns import ANSWERS, FACTS, column
from tests.conftest import NewFile

Fill = Callable[[Any], object]


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    file = new_file(depth="full")
    file.record(answering.institution("police", "police", "National Police"))
    return file


@pytest.fixture
def fill(file: AssessmentFile, tmp_path: Path) -> Callable[..., Path]:
    """A template filled in as a spreadsheet would save it: `fill(lambda book: …)`."""

    def filled(how: Fill, language: str = "en") -> Path:
        path = tmp_path / "answers.xlsx"
        xlsx_template.write(forms(file, language), path)
        book = load_workbook(path)
        how(book)
        book.save(path)
        return path

    return filled


def _set(sheet: Any, code: str, **values: Any) -> None:
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[1].value == code)
    for key, value in values.items():
        titles = [column(key, language).title for language in ("en", "fr")]
        row[next(heads.index(title) for title in titles if title in heads)].value = value


def refusal(file: AssessmentFile, path: Path) -> str:
    before = file.fingerprint()
    with pytest.raises(Refused) as caught:
        take(file, path, None)
    assert file.fingerprint() == before
    return caught.value.tell(texts_in("en"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_was_filled_in_is_taken(file: AssessmentFile, fill, language: str) -> None:
    words = {key: column(key, language).words for key in ("status", "evidence")}

    def how(book: Any) -> None:
        answers, facts = book.worksheets
        note = "'=kept as typed\nsecond line"
        _set(answers, "LEG-01", level=2, desired="4", note=note, evidence=words["evidence"]["seen"])
        _set(answers, "CAP-01", status=words["status"]["not_applicable"].upper(), reason="no such law")
        _set(answers, "LEG-01", sensitive=column("sensitive", language).words["yes"])
        _set(facts, "LEG-F01", value=42.0)
        _set(facts, "LEG-F02", value=3.5)
        _set(facts, "LEG-F03", value=date(2020, 5, 6))
        _set(facts, "LEG-F04", value="oui" if language == "fr" else "yes")
        _set(facts, "CAP-F01", value="party")
        _set(facts, "CAP-F02", value="own; shared")

    change = take(file, fill(how, language), None)
    answer = file.state.answer("LEG-01", "police")
    assert (answer.level, answer.desired, answer.evidence) == (2, 4, Evidence.SEEN)
    assert answer.sensitive
    assert answer.note == "'=kept as typed\nsecond line"
    assert file.state.answer("CAP-01", "police").status is Status.NOT_APPLICABLE
    codes = ("LEG-F01", "LEG-F02", "LEG-F03", "LEG-F04", "CAP-F01", "CAP-F02")
    values = [file.state.fact(code, "police").response.value for code in codes]
    assert values == [42, "3.5", "2020-05-06", True, "party", ["own", "shared"]]
    assert len(change.revisions) == 12
    file.undo()
    assert file.state.answer("LEG-01", "police").is_empty


def test_a_preview_records_nothing(file: AssessmentFile, fill) -> None:
    before = file.fingerprint()
    path = fill(lambda book: _set(book.worksheets[0], "LEG-01", level=2))
    assert file.differing(checked(file, path, None)) == {
        "answer/LEG-01/police/response": {"status": "answered", "value": 2}
    }
    assert file.fingerprint() == before


def test_only_a_further_round_asks_what_is_confirmed(new_file: NewFile, fill, tmp_path: Path) -> None:
    further = new_file("b.needs", former="ab" * 16)
    further.record(answering.institution("police", "police"))
    path = tmp_path / "further.xlsx"
    xlsx_template.write(forms(further, "fr"), path)
    book = load_workbook(path)
    _set(book.worksheets[0], "LEG-01", confirmed=datetime(2026, 3, 1))
    book.save(path)
    take(further, path, None)
    assert further.state.answer("LEG-01", "police").confirmed == date(2026, 3, 1)
    first = load_workbook(fill(lambda _: None)).worksheets[0]
    assert column("confirmed", "en").title not in [cell.value for cell in first[1]]


BAD: dict[str, tuple[int, str, dict[str, Any]]] = {
    "Answers, G{row}: “5” in level is not a level": (0, "LEG-01", {"level": 5}),
    "Answers, G{row}: “1.5” in level is not a level": (0, "LEG-02", {"level": 1.5}),
    "Answers, I{row}: has a level and a status": (0, "LEG-03", {"level": 1, "status": "refused"}),
    "Answers, J{row}: “rumour” in evidence is not one of": (0, "CAP-01", {"evidence": "rumour"}),
    "Answers, L{row}: CAP-02: “not applicable” needs a reason": (0, "CAP-02", {"status": "not applicable"}),
    "Answers, M{row}: “maybe” in sensitive is not one of": (0, "CAP-03", {"sensitive": "maybe"}),
    "Answers, K{row}: holds a formula": (0, "CAP-03", {"note": "=1+1"}),
    "Facts, G{row}: LEG-F01 needs a whole number": (1, "LEG-F01", {"value": "many"}),
    "Facts, I{row}: note is too long": (1, "LEG-F02", {"note": "x" * 20_001}),
}


def test_every_bad_cell_is_named_and_nothing_is_taken(file: AssessmentFile, fill) -> None:
    def how(book: Any) -> None:
        for at, code, values in BAD.values():
            if "note" not in values or "=" not in values["note"]:
                _set(book.worksheets[at], code, **values)

    head, *lines = refusal(file, fill(how)).splitlines()
    assert head == "Nothing of answers.xlsx was taken:"
    rows = {code: at for at, code in enumerate(("LEG-01", "LEG-02", "LEG-03", "CAP-01", "CAP-02", "CAP-03"), 2)}
    rows |= {code: at for at, code in enumerate(("LEG-F01", "LEG-F02"), 2)}
    wanted = [why.format(row=rows[code]) for why, (_, code, _) in BAD.items() if "formula" not in why]
    for line, why in zip(lines, wanted, strict=True):
        assert line.startswith(f"answers.xlsx, {why}"), line


def test_a_formula_is_named_by_its_cell(file: AssessmentFile, fill) -> None:
    said = refusal(file, fill(lambda book: _set(book.worksheets[0], "CAP-03", note="=1+1")))
    assert said.splitlines()[1].startswith("answers.xlsx, Answers, K7: holds a formula")


def _retitled(book: Any) -> None:
    book.worksheets[0]["G1"] = "Niveau ?"


def _other(book: Any) -> None:
    book.worksheets[0]["A2"] = "ffffffffffff"
    book.worksheets[0]["G2"] = 1


def _renamed(book: Any) -> None:
    for at, sheet in enumerate(book):
        sheet.title = f"x{at}"


@pytest.mark.parametrize(
    ("how", "why"),
    [
        (lambda book: None, "is not filled in"),
        (_retitled, "Answers, G1: “Niveau ?” is no column"),
        (_other, "Answers, A2: is of another assessment, ffffffffffff."),
        (lambda book: book.worksheets[0].delete_cols(7), "these columns are missing: level"),
        (
            lambda book: [setattr(sheet, "title", f"x{at}") for at, sheet in enumerate(book)],
            "no sheet of answers",
        ),
    ],
)
def test_what_is_not_right_is_refused_with_the_place(file: AssessmentFile, fill, how: Fill, why: str) -> None:
    assert why in refusal(file, fill(how))


@pytest.mark.parametrize("what", ["text", "empty", "zip", "cut", "missing"])
def test_what_is_no_workbook_is_refused(file: AssessmentFile, tmp_path: Path, what: str) -> None:
    path = tmp_path / "answers.xlsx"
    if what == "zip":
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("a.txt", "x")
    elif what == "cut":
        Workbook().save(path)
        path.write_bytes(path.read_bytes()[:-200])
    elif what != "missing":
        path.write_bytes(b"" if what == "empty" else b"item,institution\n")
    assert ("not found" if what == "missing" else "is no workbook") in refusal(file, path)


def test_a_row_for_each_institution_asked_with_what_may_be_chosen(file: AssessmentFile, tmp_path: Path) -> None:
    answers, facts = forms(file, "en")
    assert [line.printed[1:3] for line in answers.lines][:2] == [("LEG-01", "police"), ("LEG-02", "police")]
    assert answers.lines[0].choices["status"] == ("don’t know", "refused", "not applicable")
    assert {line.printed[1]: line.choices.get("value") for line in facts.lines}["LEG-F04"] == ("yes", "no")
    xlsx_template.write((answers, facts), tmp_path / "t.xlsx")
    sheet = load_workbook(tmp_path / "t.xlsx")["Answers"]
    assert len(sheet.data_validations.dataValidation) >= 4
    for language in ("en", "fr"):
        for keys in (ANSWERS, FACTS):
            assert len({column(key, language).title for key in keys}) == len(keys)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_template_on_a_full_disk_is_refused_and_leaves_nothing(new_file: NewFile, tmp_path: Path) -> None:
    import resource

    made, path = forms(new_file(), "en"), tmp_path / "t.xlsx"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(Refused, match="no room"):
            xlsx_template.write(made, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not [one for one in tmp_path.iterdir() if "xlsx" in one.name]
