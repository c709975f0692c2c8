"""Letters to institutions: what is parked for each, and the documents asked for; nothing of another's."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from needsassess.assessment.planned import Activity
from needsassess.base.errors import Refused
from needsassess.report.gap_report import write
from needsassess.report.readback import compact, pages_of
from needsassess.services import answering, planning
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_kinds import Kind, Wanted, build
from needsassess.services.report_scope import Scope
from tests.conftest import NewFile
from tests.report.conftest import words_of
from tests.report.test_hostile_texts import HOSTILE

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


POLICE, PROSECUTION = ("LEG-01", "CAP-01"), ("LEG-02",)


def letters(file: AssessmentFile, language: str = "en", scope: Scope | None = None) -> ReportModel:
    return build(file, Wanted(Kind.LETTERS, language, scope or Scope()))


def squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


@pytest.fixture
def parked(new_file: NewFile) -> AssessmentFile:
    """Two questions for the police, one for the prosecution, none for the CSIRT."""
    file = new_file(title="Capacity in 2026", round="2026", team=["Amina Diallo"])
    values = answering.institution("police", "police", "Unit 7") | answering.institution("csirt", "csirt")
    values |= answering.institution("prosecution", "prosecution")
    for key, codes in (("police", POLICE), ("prosecution", PROSECUTION)):
        for code in codes:
            values |= answering.parked(code, key, True)
    values |= answering.level("LEG-02", "police", 2) | answering.note("LEG-01", "police", "Not told.")
    file.record(values)
    return file


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_letter_asks_what_is_parked_for_its_institution_and_no_other(
    language: str, parked: AssessmentFile, tmp_path: Path
) -> None:
    written = write(letters(parked, language), tmp_path / "letters.pdf")
    pages = [compact(page) for page in pages_of(written.path)]
    assert len(pages) == 2
    words = parked.instrument.words(language)
    for page, here, elsewhere in zip(pages, (POLICE, PROSECUTION), (PROSECUTION, POLICE), strict=True):
        for code in here:
            assert compact(f"{code} {words.items[code].question}") in page
            assert compact(words.items[code].evidence) in page
        assert not [code for code in elsewhere if compact(code) in page]
    text = words_of(written.path)
    assert squeezed(words.items["CAP-01"].evidence) in text
    assert "AminaDiallo" in text
    assert "Unit7" in text
    assert "Nottold" not in text


def test_each_letter_begins_a_page_and_is_numbered_by_itself(parked: AssessmentFile, tmp_path: Path) -> None:
    pages = pages_of(write(letters(parked), tmp_path / "letters.pdf").path)
    assert all("Page1of1" in compact(page) for page in pages)


def test_a_letter_runs_on_with_its_own_numbers(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file("full.needs", shipped=True)
    values = answering.institution("police", "police") | answering.institution("csirt", "csirt")
    for item in file.instrument.items[:60]:
        values |= answering.parked(item.code, "police", True)
    file.record(values | answering.parked("LEG-01", "csirt", True))
    pages = [compact(page) for page in pages_of(write(letters(file), tmp_path / "letters.pdf", "letter").path)]
    long = len(pages) - 1
    assert long > 2
    assert "Page1of1" in pages[0]
    for number, page in enumerate(pages[1:], start=1):
        assert f"Page{number}of{long}" in page


def test_nothing_parked_is_refused_with_what_to_do(new_file: NewFile) -> None:
    with pytest.raises(Refused, match="Park a question with P"):
        letters(new_file())


def test_a_scope_that_has_nothing_parked_is_refused(parked: AssessmentFile) -> None:
    assert len(letters(parked, scope=Scope(institutions=("police",))).sections) == 1
    with pytest.raises(Refused, match="wider scope"):
        letters(parked, scope=Scope(institutions=("csirt",)))
    with pytest.raises(Refused, match="wider scope"):
        letters(parked, scope=Scope(("CAP",), ("prosecution",)))


@pytest.mark.parametrize("name", ["markup", "long words", "arabic", "chinese", "emoji"])
def test_an_addressee_of_any_name_is_written_to(name: str, new_file: NewFile, tmp_path: Path) -> None:
    said = HOSTILE[name].replace("\n", " ")[:300]
    file = new_file(title=said[:200])
    file.record(answering.institution("police", "police", said) | answering.parked("LEG-01", "police", True))
    assert write(letters(file, "fr"), tmp_path / "letters.pdf").pages >= 1


def test_every_parked_question_of_a_brutal_file_is_asked(
    dataset: Callable[[str], Path], tmp_path: Path
) -> None:
    from needsassess.services.assessment_file import AssessmentFile
    from tests.helpers.datasets import BRUTAL, ME

    with AssessmentFile.open(dataset(BRUTAL), ME, read_only=True) as file:
        model, state, words = letters(file), file.state, file.instrument.words("en")
        codes = [
            i.code for i in file.instrument.items if any(a.parked for a in state.answers_to(i.code).values())
        ]
    assert codes
    text = words_of(write(model, tmp_path / "letters.pdf", "letter").path)
    for code in codes:
        assert squeezed(f"{code} {words.items[code].question}") in text
        assert squeezed(words.items[code].evidence) in text


def test_redacted_it_names_nobody_and_says_so_on_every_page(parked: AssessmentFile, tmp_path: Path) -> None:
    """Also where the provider of the scope bears the name of a person."""
    parked.record(planning.activity("LEG-01", Activity(provider="Amina Diallo")))
    wanted = Wanted(Kind.LETTERS, "en", Scope(providers=("Amina Diallo",)), redacted=True)
    model = build(parked, wanted)
    assert (model.author, model.title.endswith(", redacted version")) == ("", True)
    pages = pages_of(write(model, tmp_path / "letters.pdf").path)
    assert len(pages) == 1
    assert all("REDACTED" in page and "Diallo" not in page for page in pages)


def test_nobody_signs_a_page_on_which_nothing_but_a_greeting_stands(
    dataset: Callable[[str], Path], tmp_path: Path
) -> None:
    from needsassess.services.assessment_file import AssessmentFile
    from tests.helpers.datasets import BRUTAL, ME

    with AssessmentFile.open(dataset(BRUTAL), ME, read_only=True) as file:
        pages = pages_of(write(letters(file, "fr"), tmp_path / "letters.pdf").path)
    assert all("Prière de signaler" in page for page in pages if "Date et signature" in page)
