"""The mark of an item: five states that stay five, parked, in conflict, unsettled."""

import pytest

from needsassess.assessment.completeness import Done, done, mark_of
from needsassess.assessment.heads import heads_of
from needsassess.assessment.state import state_of
from needsassess.assessment.values import Status
from tests.helpers.assessments import TAKING_PART, levels, revision, said, settled, state

ITEM = "LEG-01"


def test_the_five_states_are_five_marks():
    given = {status: said(status) for status in Status if status is not Status.ANSWERED} | {
        Status.ANSWERED: said(0)
    }
    marks = {mark_of(state({f"answer/{ITEM}/police/response": v}), ITEM).status for v in given.values()}
    assert marks == set(Status)


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE])
def test_what_has_no_level_is_done_all_the_same(tiny_instrument, status):
    assert done(tiny_instrument.items, state(levels(ITEM, ("police", status)))) == Done(1, 6)


def test_an_institutions_own_mark_is_its_own():
    now = state(levels(ITEM, ("police", 2)) | {f"answer/{ITEM}/csirt/parked": True})
    assert mark_of(now, ITEM, "police").status is Status.ANSWERED
    assert not mark_of(now, ITEM, "police").parked
    assert mark_of(now, ITEM, "csirt").status is Status.UNANSWERED
    assert mark_of(now, ITEM, "csirt").parked
    assert mark_of(now, ITEM, "prosecution").status is Status.UNANSWERED
    assert mark_of(now, ITEM).parked


def test_progress_of_one_institution_counts_its_own_answers(tiny_instrument):
    now = state(levels(ITEM, ("police", 2)) | levels("LEG-02", ("csirt", 1)))
    assert done(tiny_instrument.items, now, "police") == Done(1, 6)
    assert done(tiny_instrument.items, now) == Done(2, 6)


def test_a_disagreement_is_marked_until_it_is_settled():
    values = levels(ITEM, ("police", 2), ("csirt", 0))
    assert mark_of(state(values), ITEM).unsettled
    assert not mark_of(state(values | {f"settled/{ITEM}/response": settled(1)}), ITEM).unsettled


@pytest.mark.parametrize("path", [f"answer/{ITEM}/police/note", f"settled/{ITEM}/urgency"])
def test_two_heads_are_marked_as_a_conflict(path):
    first, second = revision(path, "low", wall=1), revision(path, "high", wall=2)
    others = [revision(subject, value) for subject, value in TAKING_PART.items()]
    assert mark_of(state_of(heads_of([*others, first, second]).items()), ITEM).conflict
    assert not mark_of(state_of(heads_of([*others, first]).items()), ITEM).conflict
