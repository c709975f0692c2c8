"""What a merge does is judged by subject and by file."""

from __future__ import annotations

import pytest

from needsassess.assessment.merge_outcome import Counts, Outcome, subject_outcome


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        (0, 1, Outcome.NEW),
        (1, 1, Outcome.FAST_FORWARD),
        (2, 1, Outcome.FAST_FORWARD),
        (0, 2, Outcome.CONFLICTING),
    ],
)
def test_subjects_and_files_are_judged(before, after, outcome):
    assert subject_outcome(before, after) is outcome
    assert Counts(identical=3).outcome is Outcome.IDENTICAL
    assert (Counts(new=1) + Counts(conflicting=1)).outcome is Outcome.CONFLICTING
