"""What was said on items of another version is in the report, marked as such, and in no score."""

from __future__ import annotations

from pathlib import Path

import pytest

from needsassess.report.gap_report import write
from needsassess.services import answering, report_model, versions
from needsassess.services.analysis import analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_scope import Scope
from tests.conftest import NewFile
from tests.helpers.tiny_versions import questionnaire_of
from tests.report.conftest import words_of


@pytest.fixture
def moved(new_file: NewFile) -> AssessmentFile:
    file = new_file()
    file.record(answering.institution("police", "police") | answering.institution("csirt", "csirt"))
    file.record(answering.level("LEG-01", "police", 2) | answering.level("CAP-02", "police", 3))
    file.record(answering.note("CAP-02", "csirt", "an older note") | answering.level("CAP-03", "police", 1))
    file.record(answering.settle("CAP-02", 4, "as the minutes say"))
    file.record({"fact/CAP-F03/police/response": {"status": "answered", "value": "a text of old"}})
    versions.upgrade(file, questionnaire_of("1.1"))
    return file


@pytest.mark.parametrize(("language", "told"), [("en", "version 1.0 only"), ("fr", "seule la version 1.0")])
def test_all_of_it_is_printed_in_an_annex(
    moved: AssessmentFile, tmp_path: Path, language: str, told: str
) -> None:
    model = report_model.build(moved, language)
    assert any(told in notice for notice in model.cover.notices)
    assert model.sections[-1].key == "left"
    write(model, tmp_path / "report.pdf", "a4")
    found = words_of(tmp_path / "report.pdf")
    for text in ("CAP02", "anoldernote", "atextofold", "CAPF03", "CAP03", "astheminutessay"):
        assert text in found
    assert "CAP02.1.0" not in found


def test_it_is_in_no_score(moved: AssessmentFile) -> None:
    assert analyse(moved.instrument, moved.state).overall.answered == 1


def test_a_scope_has_its_own(moved: AssessmentFile) -> None:
    csirt = report_model.build(moved, "en", Scope(institutions=("csirt",)))
    texts = " ".join(csirt.every_text())
    assert "an older note" in texts
    assert "a text of old" not in texts
    assert report_model.build(moved, "en", Scope(domains=("LEG",))).sections[-1].key == "sources"


def test_nothing_is_said_where_nothing_moved(new_file: NewFile) -> None:
    assert report_model.build(new_file(), "en").sections[-1].key == "sources"
