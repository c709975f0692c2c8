"""The action plan and the redacted version on paper, as another reader than ours finds them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from needsassess.report.gap_report import write
from needsassess.services import answering
from needsassess.services.analysis import analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_kinds import Kind
from tests.helpers import datasets
from tests.helpers.planned import ACTIVITY, MEASURE, one_of_each
from tests.helpers.reports import reported
from tests.report.conftest import words_of

if TYPE_CHECKING:
    from needsassess.services.report_blocks import ReportModel


def squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def printed(model: ReportModel, folder: Path) -> str:
    return words_of(write(model, folder / "report.pdf").path)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_measure_and_gap_is_found(typical: AssessmentFile, tmp_path: Path, language: str) -> None:
    typical.record(one_of_each("LEG-01") | one_of_each("CAP-03"))
    text = printed(reported(typical, Kind.PLAN, language), tmp_path)
    assert text.count(squeezed(MEASURE.action)) == 2
    assert text.count(squeezed(MEASURE.indicator)) == 2
    for gap in analyse(typical.instrument, typical.state).gaps:
        assert squeezed(f"{gap.rank} {gap.item.code}") in text
    assert "1→2→3" in text


def test_activities_are_found_in_the_gap_report(typical: AssessmentFile, tmp_path: Path) -> None:
    typical.record(one_of_each("LEG-01"))
    text = printed(reported(typical), tmp_path)
    for said in (ACTIVITY.provider, "<b>two</b>", MEASURE.action, MEASURE.indicator):
        assert squeezed(said) in text


def test_the_redacted_version_says_so_on_every_page_and_holds_no_name(
    typical: AssessmentFile, tmp_path: Path
) -> None:
    import pypdfium2

    typical.record(answering.sensitive("LEG-01", "police", True))
    text = printed(reported(typical, redacted=True), tmp_path)
    assert "AminaDiallo" not in text
    assert "AnaExample" not in text
    assert squeezed("Note police on LEG-01") not in text
    assert squeezed("Note csirt on LEG-01") in text
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    assert document.get_metadata_value("Author") == ""
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert all("redacted version" in page for page in pages)
    assert all("REDACTED" in page for page in pages[1:])


@pytest.mark.parametrize("kind", [Kind.GAP, Kind.PLAN])
@pytest.mark.parametrize("name", datasets.NAMES)
def test_the_three_data_sets_are_printed_whole(
    dataset: Callable[[str], Path], tmp_path: Path, name: str, kind: Kind
) -> None:
    """Written and read back, page by page; what is missing would be refused."""
    with AssessmentFile.open(dataset(name), datasets.ME, read_only=True) as file:
        model = reported(file, kind, "fr")
    assert write(model, tmp_path / "report.pdf").found == len(list(model.every_text()))
