"""The country's value: settled by a person, else what all agree on, else open."""

import pytest

from needsassess.assessment.country import Spread, country_fact, country_value
from needsassess.assessment.values import Status, answered
from tests.helpers.assessments import levels, said, settled, state

ITEM = "LEG-01"


def value_of(*institutions, **more):
    return country_value(state(levels(ITEM, *institutions) | more), ITEM)


def test_one_answer_is_enough():
    value = value_of(("police", 2))
    assert (value.status, value.current, value.unsettled) == (Status.ANSWERED, Spread(2, 2, 2), False)


def test_level_zero_is_not_unanswered():
    assert value_of(("police", 0)).current == Spread(0, 0, 0)
    assert value_of().current is None
    assert value_of().status is Status.UNANSWERED


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE])
def test_what_is_no_level_has_no_level(status):
    value = value_of(("police", status))
    assert (value.status, value.level, value.agreement) == (status, None, 0)


def test_agreement_of_institutions_settles():
    value = value_of(("police", 3), ("csirt", 3))
    assert not value.unsettled
    assert not value.settled


def test_disagreement_counts_its_lower_median_and_ranges_over_what_was_said():
    value = value_of(("police", 4), ("csirt", 1), ("prosecution", Status.DONT_KNOW))
    assert value.current == Spread(1, 1, 4)
    assert value.unsettled
    assert value.agreement == 3
    assert value_of(("police", 4), ("csirt", 1), ("prosecution", 2)).current == Spread(2, 1, 4)


def test_a_settlement_overrides_and_keeps_the_spread_as_a_finding():
    value = value_of(("police", 4), ("csirt", 1), **{f"settled/{ITEM}/response": settled(3)})
    assert value.current == Spread(3, 3, 3)
    assert (value.settled, value.unsettled, value.agreement) == (True, False, 3)


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE])
def test_a_country_may_settle_that_there_is_no_level(status):
    value = value_of(("police", 4), **{f"settled/{ITEM}/response": settled(status)})
    assert (value.status, value.current, value.settled) == (status, None, True)


def test_where_institutions_differ_in_kind_a_level_is_knowledge():
    assert value_of(("police", Status.NOT_APPLICABLE), ("csirt", 0)).status is Status.ANSWERED
    assert value_of(("police", Status.NOT_APPLICABLE), ("csirt", Status.REFUSED)).status is Status.REFUSED
    assert value_of(("police", Status.REFUSED), ("csirt", Status.DONT_KNOW)).status is Status.DONT_KNOW


def test_a_note_alone_is_no_answer():
    assert value_of(**{f"answer/{ITEM}/police/note": "later"}).status is Status.UNANSWERED


def test_desired_levels_spread_alike():
    wanted = {f"answer/{ITEM}/{key}/desired": level for key, level in (("police", 4), ("csirt", 2))}
    value = value_of(("police", 1), **wanted)
    assert value.desired == Spread(2, 2, 4)
    assert value.unsettled
    assert value.gap == 1
    assert value_of(("police", 1), **wanted, **{f"settled/{ITEM}/desired": 4}).gap == 3


def test_a_country_beyond_what_it_wants_has_no_gap():
    assert value_of(("police", 4), **{f"answer/{ITEM}/police/desired": 1}).gap == 0


@pytest.mark.parametrize("missing", ["response", "desired"])
def test_a_gap_needs_both_levels(missing):
    given = {f"answer/{ITEM}/police/response": said(1), f"answer/{ITEM}/police/desired": 3}
    del given[f"answer/{ITEM}/police/{missing}"]
    assert value_of(**given).gap is None


def test_an_institution_that_was_removed_does_not_count_and_comes_back_with_its_answers():
    values = levels(ITEM, ("police", 4), ("csirt", 1))
    assert country_value(state(values | {"institution/csirt/removed": True}), ITEM).level == 4
    assert country_value(state(values | {"institution/csirt/removed": None}), ITEM).level == 1


def fact(*values):
    keys = ("police", "prosecution", "csirt")
    responses = {
        f"fact/LEG-F01/{k}/response": answered(v).to_json() for k, v in zip(keys, values, strict=False)
    }
    return country_fact(state(responses), "LEG-F01")


def test_a_fact_is_known_where_all_who_gave_it_agree():
    assert fact(90) == 90
    assert fact(90, 90) == 90
    assert fact(90, 30) is None
    assert fact() is None
    assert fact(["a", "b"], ["a", "b"]) == ("a", "b")
    assert fact(False) is False


def test_a_fact_nobody_knows_is_not_known():
    values = {"fact/LEG-F01/police/response": said(Status.DONT_KNOW)}
    assert country_fact(state(values), "LEG-F01") is None


def test_what_was_derived_is_forgotten_when_its_answers_change():
    now = state(levels(ITEM, ("police", 1)))
    assert country_value(now, ITEM).level == 1
    later = state(levels(ITEM, ("police", 3)))
    path = f"answer/{ITEM}/police/response"
    now.put(path, later.heads(path))
    assert country_value(now, ITEM).level == 3
    now.put(
        "institution/police/removed",
        state({"institution/police/removed": True}).heads("institution/police/removed"),
    )
    assert country_value(now, ITEM).level is None
