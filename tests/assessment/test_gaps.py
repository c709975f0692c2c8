"""Gaps in the order of their priority, with its parts."""

from needsassess.assessment.gaps import ranked_gaps
from needsassess.assessment.values import Status, Urgency
from tests.helpers.assessments import levels, said, state


def wish(item, current, desired, **more):
    answers = levels(item, ("police", current)) | {f"answer/{item}/police/desired": desired}
    return answers | {f"settled/{item}/{field}": value for field, value in more.items()}


def codes(instrument, values):
    return [gap.item.code for gap in ranked_gaps(instrument.items, state(values))]


def test_the_weighted_gap_comes_first(tiny_instrument):
    # LEG-01 weighs 1 and lacks 4; CAP-01 weighs 3 and lacks 2: 4 < 6
    assert codes(tiny_instrument, wish("LEG-01", 0, 4) | wish("CAP-01", 1, 3)) == ["CAP-01", "LEG-01"]


def test_urgency_comes_second(tiny_instrument):
    values = wish("LEG-01", 0, 2) | wish("LEG-02", 1, 2) | wish("LEG-03", 1, 3, urgency="high")
    assert codes(tiny_instrument, values) == ["LEG-03", "LEG-01", "LEG-02"]
    (first, *_) = ranked_gaps(tiny_instrument.items, state(values))
    assert (first.rank, first.size, first.weighted, first.urgency) == (1, 2, 2, Urgency.HIGH)


def test_the_states_that_documented_it_come_third_and_the_code_last(tiny_instrument):
    # LEG-01 was documented by two States, LEG-03 and CAP-02 by one each
    values = wish("LEG-03", 1, 2) | wish("CAP-02", 1, 2) | wish("LEG-01", 1, 2)
    assert codes(tiny_instrument, values) == ["LEG-01", "CAP-02", "LEG-03"]


def test_no_gap_no_place_in_the_list(tiny_instrument):
    values = wish("LEG-01", 3, 3) | wish("LEG-02", 4, 1) | levels("LEG-03", ("police", 0))
    assert codes(tiny_instrument, values) == []


def test_what_does_not_apply_has_no_gap(tiny_instrument):
    settled = {"settled/LEG-01/response": {"status": "not_applicable", "reason": "landlocked"}}
    assert codes(tiny_instrument, wish("LEG-01", 0, 4) | settled) == []
    wanted = {"answer/LEG-01/police/response": said(Status.NOT_APPLICABLE), "answer/LEG-01/police/desired": 4}
    assert codes(tiny_instrument, wanted) == []
