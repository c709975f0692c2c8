"""The data sets of the reports' tests: they hold every state that a report has to print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from needsassess.assessment.values import Progression, Status
from needsassess.services.analysis import analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_charts import Radar
from tests.helpers import datasets
from tests.helpers.hostile_words import ARABIC, CHINESE, LONG, WORD
from tests.helpers.reports import reported


@pytest.mark.parametrize("name", [datasets.TYPICAL, datasets.BRUTAL])
def test_something_of_every_state(dataset: Callable[[str], Path], name: str) -> None:
    with AssessmentFile.open(dataset(name), datasets.ME, read_only=True) as file:
        state, items = file.state, [item.code for item in file.instrument.items]
        found = analyse(file.instrument, state)
    answers = [answer for item in items for answer in state.answers_to(item).values()]
    activities = [one for item in items for one in state.activities(item).values()]
    assert {answer.status for answer in answers} >= set(Status) - {Status.UNANSWERED}
    assert {one.status for one in activities} == set(Progression)
    assert all(
        any(getattr(a, mark) for a in answers) for mark in ("parked", "sensitive", "confirmed", "evidence")
    )
    assert set(found.parked) == set(state.institutions)
    measures = [one for item in items for one in state.measures(item).values()]
    settled = [state.settlement(item) for item in items]
    for told in (activities, measures, [one for one in settled if one.response]):
        assert {one.sensitive for one in told} == {True, False}
    assert any(one.feasible for one in settled)
    assert all((found.gaps, found.findings, found.unsettled, found.overlaps, found.orphans))


def test_a_radar_stands_only_where_three_domains_or_more_have_a_score(dataset: Callable[[str], Path]) -> None:
    for name, expected in ((datasets.NEARLY_EMPTY, False), (datasets.TYPICAL, True)):
        with AssessmentFile.open(dataset(name), datasets.ME, read_only=True) as file:
            blocks = reported(file).sections[0].blocks
        assert any(isinstance(block, Radar) for block in blocks) is expected


def test_the_brutal_one_answers_all_with_texts_that_are_long_and_strange(
    dataset: Callable[[str], Path],
) -> None:
    with AssessmentFile.open(dataset(datasets.BRUTAL), datasets.ME, read_only=True) as file:
        notes = [a.note for item in file.instrument.items for a in file.state.answers_to(item.code).values()]
        assert len(notes) == len(file.instrument.items) * 8
    assert sum(len(note) == LONG for note in notes) >= len(notes) // 20
    for text in (ARABIC, CHINESE, WORD, "👮", "<script>"):
        assert any(text in note for note in notes)
