"""The questionnaire on paper: all that is asked, with boxes and codes, and nothing that was answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from needsassess.base.errors import Refused
from needsassess.report.gap_report import write
from needsassess.report.readback import compact, pages_of
from needsassess.services import answering
from needsassess.services.report_blocks import Kept, ReportModel
from needsassess.services.report_forms import Boxes
from needsassess.services.report_kinds import Kind, Wanted, build
from needsassess.services.report_scope import Scope
from needsassess.services.template import forms
from tests.conftest import NewFile
from tests.report.conftest import words_of

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


def pack(
    file: AssessmentFile, *institutions: str, language: str = "en", domains: tuple[str, ...] = ()
) -> ReportModel:
    return build(file, Wanted(Kind.PACK, language, Scope(domains, institutions)))


def squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def questions(model: ReportModel) -> list[Kept]:
    return [block for section in model.sections for block in section.blocks if isinstance(block, Kept)]


def asked(model: ReportModel) -> list[tuple[str, str]]:
    """Institution and code of each question, in order."""
    heads = (next(block.texts()) for block in questions(model))
    owners = (section.key.partition("-")[0] for section in model.sections for _ in _kept(section.blocks))
    return [(owner, head.split()[0]) for owner, head in zip(owners, heads, strict=True)]


def _kept(blocks: tuple[object, ...]) -> list[object]:
    return [block for block in blocks if isinstance(block, Kept)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_question_with_its_levels_and_documents_is_found_by_another_reader(
    language: str, full: AssessmentFile, tmp_path: Path
) -> None:
    written = write(pack(full, "police", language=language, domains=("LEI",)), tmp_path / "pack.pdf")
    text, words = words_of(written.path), full.instrument.words(language)
    found = [item for item in full.instrument.items_of("LEI") if "police" in item.institutions]
    assert found
    for item in found:
        wording = words.items[item.code]
        for said in (item.code, wording.question, wording.evidence, *wording.levels):
            assert squeezed(said) in text
    for fact in full.instrument.facts:
        if fact.domain == "LEI" and "police" in fact.institutions:
            assert squeezed(words.facts[fact.code].question) in text


def test_questions_stand_in_the_order_of_the_template(typical: AssessmentFile) -> None:
    lines = [line.printed for form in forms(typical, "en") for line in form.lines]
    for key in typical.state.institutions:
        wanted = [(key, printed[1]) for printed in lines if printed[2] == key]
        if wanted:
            assert asked(pack(typical, key)) == wanted
        else:
            with pytest.raises(Refused, match="No question"):
                pack(typical, key)


def test_nothing_that_was_answered_is_printed(typical: AssessmentFile, tmp_path: Path) -> None:
    """The same blank form before and after, and no note of anybody."""
    before = pack(typical, "police")
    typical.record(
        answering.level("LEG-01", "police", 4) | answering.note("LEG-01", "police", "Told in trust.")
    )
    assert pack(typical, "police") == before
    assert "Toldintrust" not in words_of(write(before, tmp_path / "pack.pdf").path)


def test_a_rapid_assessment_gives_the_short_form(new_file: NewFile) -> None:
    file = new_file("rapid.needs", shipped=True, depth="rapid")
    file.record(answering.institution("police", "police"))
    codes = [code for _, code in asked(pack(file)) if code in file.instrument.item_by_code]
    assert codes
    assert all(file.instrument.item_by_code[code].core for code in codes)


def test_where_no_institution_takes_part_yet_each_that_is_asked_has_its_booklet(new_file: NewFile) -> None:
    file = new_file()
    lines = [line.printed for form in forms(file, "en") for line in form.lines]
    assert set(asked(pack(file))) == {(printed[2], printed[1]) for printed in lines}


def test_each_booklet_has_pages_and_a_head_of_its_own(full: AssessmentFile, tmp_path: Path) -> None:
    """Sheets of several institutions may fall to the floor."""
    model = pack(full, "police", "csirt", domains=("LEG",))
    pages = [compact(page) for page in pages_of(write(model, tmp_path / "pack.pdf").path)]
    firsts = [at for at, page in enumerate(pages) if "Page1of" in page]
    assert firsts[0] == 0 < firsts[1]
    for first, end, name in zip(
        firsts, [firsts[1], len(pages)], ("Police(Unit7)", "NationalCSIRT"), strict=True
    ):
        for number, page in enumerate(pages[first:end], start=1):
            assert f"Page{number}of{end - first}" in page
            assert name in page[:120]


def test_a_question_stays_on_one_page_with_all_its_lines(full: AssessmentFile, tmp_path: Path) -> None:
    pages = [compact(page) for page in pages_of(write(pack(full, "csirt"), tmp_path / "pack.pdf").path)]
    for page in pages:
        assert page.count("Leveltoday") == page.count("Levelwanted") == page.count("Evidenceclaimed")


def test_marks_are_those_that_are_typed(typical: AssessmentFile) -> None:
    item = questions(pack(typical, "police"))[0]
    marks = [[mark for mark, _ in block.options] for block in item.blocks if isinstance(block, Boxes)]
    assert marks == [list("01234"), list("01234"), list("DRN"), [""] * 4]


def test_facts_have_boxes_or_lines_by_their_type(typical: AssessmentFile, tmp_path: Path) -> None:
    """Choices bear the code that a template takes."""
    text = words_of(write(pack(typical), tmp_path / "pack.pdf").path)
    for fact in typical.instrument.facts:
        for choice in fact.choices:
            assert squeezed(choice) in text
    for said in ("Wholenumber(days)", "Day,asyearmonthday:20260331", "Tickallthatapply"):
        assert said in text


@pytest.mark.parametrize("name", ["nearly_empty", "brutal"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_whatever_institutions_are_called_the_pack_is_written(
    name: str, paper: str, dataset: Callable[[str], Path], tmp_path: Path
) -> None:
    from needsassess.services.assessment_file import AssessmentFile
    from tests.helpers.datasets import ME

    with AssessmentFile.open(dataset(name), ME, read_only=True) as file:
        first = next(iter(file.state.institutions))
        model = pack(file, first, language="fr", domains=("LEG",))
    assert write(model, tmp_path / "pack.pdf", paper).pages > 1


def test_a_pack_by_tag_leaves_facts_out_as_the_report_does(full: AssessmentFile) -> None:
    model = build(full, Wanted(Kind.PACK, "en", Scope(tags=("training",))))
    trained = {item.code for item in full.instrument.items if "training" in item.tags}
    found = {code for _, code in asked(model)}
    assert found
    assert found <= trained
