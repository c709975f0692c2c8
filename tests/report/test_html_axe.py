"""axe-core, a checker of the Web Content Accessibility Guidelines, finds nothing wrong with any report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from needsassess.base.progress import silent
from needsassess.report.html_report import write
from needsassess.services import comparison, report_kinds, report_rollup
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_kinds import Kind
from tests.helpers import datasets
from tests.helpers.axe import violations, width_of
from tests.helpers.every_block import every_block

# Each of the data sets in one language: what the other says stands in the same elements.
SETS = ((datasets.NEARLY_EMPTY, "en"), (datasets.TYPICAL, "fr"), (datasets.BRUTAL, "en"))
Dataset = Callable[[str], Path]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_kind_of_block_can_be_read_by_everybody(tmp_path: Path, language: str, dark: bool) -> None:
    written = write(every_block(language, cover=language == "en"), tmp_path / "report.html")
    assert violations(written.path, dark=dark) == []


def test_a_page_never_scrolls_sideways_on_a_telephone(dataset: Dataset, tmp_path: Path) -> None:
    every = write(every_block(), tmp_path / "every.html").path
    with AssessmentFile.open(dataset(datasets.BRUTAL), datasets.ME, read_only=True) as file:
        model = report_kinds.build(file, report_kinds.Wanted(Kind.GAP, "fr"))
    brutal = write(model, tmp_path / "brutal.html").path
    assert [width_of(page, 360) for page in (every, brutal)] == [360, 360]


@pytest.mark.parametrize(
    ("name", "language", "kind"),
    [(*one, kind) for one in SETS for kind in Kind if (one[0], kind) != (datasets.NEARLY_EMPTY, Kind.LETTERS)],
)
def test_every_kind_of_report_can_be_read_by_everybody(
    dataset: Dataset, tmp_path: Path, name: str, language: str, kind: Kind
) -> None:
    with AssessmentFile.open(dataset(name), datasets.ME, read_only=True) as file:
        other = replace(comparison.standing_of(file), id=b"\1" * 16) if kind is Kind.COMPARISON else None
        model = report_kinds.build(file, report_kinds.Wanted(kind, language, other=other))
    check(model, tmp_path)


@pytest.mark.parametrize(("name", "language"), SETS)
def test_a_roll_up_can_be_read_by_everybody(dataset: Dataset, tmp_path: Path, name: str, language: str) -> None:
    check(report_rollup.build(dataset(name), report_rollup.Wanted(language), silent()), tmp_path)


def check(model: ReportModel, folder: Path) -> None:
    written = write(model, folder / "report.html")
    assert violations(written.path, contrast=False) == []
