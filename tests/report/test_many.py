"""The roll-up and the comparison as files: another reader finds every country, item and gap in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress, silent
from needsassess.report import readback
from needsassess.report.gap_report import write
from needsassess.services import comparison, countries, report_comparison, report_rollup
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_rollup import Wanted
from needsassess.services.rollup import Rollup, shares
from needsassess.services.rollup_filters import Filters
from tests.helpers import datasets
from tests.helpers.assessments import levels
from tests.helpers.merging import merged
from tests.helpers.rounds_apart import rounds
from tests.helpers.shares import helps, share
from tests.helpers.tiny import ITEMS, tiny
from tests.report.conftest import words_of

Dataset = Callable[[str], Path]


def squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def wants(item: str, current: int, desired: int) -> dict[str, object]:
    return levels(item, ("police", current)) | {f"answer/{item}/police/desired": desired}


def printed(found: Rollup, path: Path, **options: object) -> str:
    wanted = Wanted("en", found.filters, **options)
    model = report_rollup.model(found, {one.form: tiny() for one in found.shares}, wanted, "all.needs")
    write(model, path)
    return words_of(path)


def test_another_reader_finds_sixty_assessments_with_every_gap_and_provider(tmp_path: Path) -> None:
    """Sixty, over the fictional States that there are: real ones are never rated, so each counts by itself."""
    codes = countries.FICTIONAL
    every = [
        share(
            number,
            {k: v for at, item in enumerate(ITEMS) for k, v in wants(item, (number + at) % 4, 4).items()}
            | helps("LEG-01", "a", f"Provider {number % 7}"),
            country=codes[number % len(codes)],
            round=f"Round {number}",
        )
        for number in range(60)
    ]
    found = Rollup.of(every, Filters(each=True))
    text = printed(found, tmp_path / "report.pdf")
    assert len(found.shares) == 60
    for one in every:
        assert squeezed(f"{one.round}") in text
        assert one.fingerprint[:8] in text
    for gap in found.gaps:
        assert squeezed(f"{gap.rank} {gap.head.code}") in text
    for number in range(7):
        assert f"Provider{number}" in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_three_data_sets_are_rolled_up_whatever_they_say(
    dataset: Dataset, tmp_path: Path, language: str
) -> None:
    place = tmp_path / "all.needs"
    merged(place, [dataset(name) for name in datasets.NAMES])
    model = report_rollup.build(place, Wanted(language, Filters(each=True)), silent())
    written = write(model, tmp_path / "report.pdf")
    text = words_of(written.path)
    for one in shares(place, silent()):
        assert squeezed(one.fingerprint[:8]) in text
        for key in one.gaps:
            assert squeezed(key) in text
    assert written.found == sum(1 for _ in model.every_text())


@pytest.mark.parametrize("name", [datasets.NEARLY_EMPTY, datasets.BRUTAL])
def test_a_comparison_has_every_item_whatever_was_written_down(
    dataset: Dataset, tmp_path: Path, name: str
) -> None:
    with AssessmentFile.open(dataset(name), datasets.ME, read_only=True) as file:
        model = report_comparison.build(file, "fr", other=replace(comparison.standing_of(file), id=b"\1" * 16))
        write(model, tmp_path / "report.pdf")
        text = words_of(tmp_path / "report.pdf")
        for item in file.instrument.items:
            if not item.shown_if:
                assert squeezed(item.code) in text


def test_another_reader_finds_what_moved(tmp_path: Path) -> None:
    pair = rounds((wants("LEG-01", 1, 4), "1.0"), (wants("LEG-01", 3, 4), "1.0"))
    model = report_comparison.model(pair, "en", report_comparison.Scope())
    write(model, tmp_path / "report.pdf")
    text = words_of(tmp_path / "report.pdf")
    assert squeezed("1 moved up, 0 moved down, 0 stayed.") in text
    assert squeezed("3 → 1") in text


def test_a_rollup_that_lacks_a_country_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read back is held against the model: a page less, and there is no file."""
    pages_of = readback.pages_of
    monkeypatch.setattr(readback, "pages_of", lambda path, _: [*pages_of(path)[:3], *pages_of(path)[3:][::-1]])
    with pytest.raises(Refused):
        printed(Rollup.of([share(1), share(2)]), tmp_path / "report.pdf")
    assert not (tmp_path / "report.pdf").exists()


def test_reading_many_can_be_stopped(tmp_path: Path, dataset: Dataset) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        report_rollup.build(dataset(datasets.TYPICAL), Wanted("en"), progress)
