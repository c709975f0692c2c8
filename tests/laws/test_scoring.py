"""The laws of the method: they hold for every set of answers."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from needsassess.assessment.country import country_value
from needsassess.assessment.gaps import ranked_gaps
from needsassess.assessment.scores import combined, score
from needsassess.assessment.values import Status
from needsassess.assessment.visible import shown_items
from tests.helpers.assessments import levels, said, settled, state
from tests.helpers.tiny import ITEMS, tiny
from tests.laws.strategies import LEVELS, OPEN, RESPONSES, answers, institutions, item_codes

EVERY = tiny().items
item_sets = st.lists(st.sampled_from(EVERY), unique_by=lambda item: item.code)


def without_level(values: dict[str, Any], item: str) -> dict[str, Any]:
    """The same answers, but nobody gave this item a level and nobody settled it or said it does not apply."""
    gone = {f"settled/{item}/response"} | {
        f"answer/{item}/{k}/response" for k in ("police", "prosecution", "csirt")
    }
    return {subject: value for subject, value in values.items() if subject not in gone}


@given(answers())
def test_a_score_lies_in_its_range(values):
    found = score(EVERY, state(values))
    if found.score is not None:
        assert 0 <= found.low <= found.score <= found.high <= 1
    if found.applicable:
        assert 0 <= found.low <= found.high <= 1
        assert 0 <= found.coverage <= 1
    assert found.gap is None or 0 <= found.gap <= 1


@given(answers(), item_codes, institutions, LEVELS)
def test_a_first_level_given_to_an_item_without_one_only_narrows_the_range(values, item, who, level):
    before = without_level(values, item)
    wide = score(EVERY, state(before))
    narrow = score(EVERY, state(before | levels(item, (who, level))))
    assert wide.low <= narrow.low <= narrow.high <= wide.high
    assert narrow.answered == wide.answered + 1


@given(answers(), item_codes, institutions, LEVELS)
def test_an_answer_that_agrees_changes_neither_score_nor_range(values, item, who, level):
    one = without_level(values, item) | levels(item, ("prosecution", level))
    both = one | levels(item, (who, level))
    assert score(EVERY, state(one)) == score(EVERY, state(both))


@given(answers(), item_codes, institutions, LEVELS)
def test_one_more_level_stays_within_the_range_of_the_item_without_any(values, item, who, level):
    """A second institution that disagrees may widen the range again, never beyond what it was with no level."""
    unknown = score(EVERY, state(without_level(values, item)))
    known = without_level(values, item) | levels(item, ("police", 2), (who, level))
    found = score(EVERY, state(known))
    assert unknown.low <= found.low <= found.high <= unknown.high


def test_a_second_institution_that_disagrees_widens_the_range():
    """The counterexample that keeps the law above honest: a level more, and the range is wider."""
    one = score(EVERY, state(levels("LEG-01", ("police", 2))))
    two = score(EVERY, state(levels("LEG-01", ("police", 2), ("csirt", 4))))
    assert (one.low, two.low) == (two.low, one.low)
    assert two.high > one.high


@given(answers(), item_codes, LEVELS)
def test_settling_narrows_the_range_and_overrides(values, item, level):
    before = {s: v for s, v in values.items() if s != f"settled/{item}/response"}
    after = before | {f"settled/{item}/response": settled(level)}
    value = country_value(state(after), item)
    assert (value.level, value.settled) == (level, True)
    assert value.current.agreed
    open_before = country_value(state(before), item)
    if open_before.current is None and open_before.status is not Status.NOT_APPLICABLE:
        wide, narrow = score(EVERY, state(before)), score(EVERY, state(after))
        assert wide.low <= narrow.low <= narrow.high <= wide.high


@given(answers(), item_sets, item_sets)
def test_the_score_of_a_union_lies_between_those_of_its_parts(values, some, more):
    others = [item for item in more if item not in some]
    now = state(values)
    parts = [found for found in (score(some, now), score(others, now)) if found.score is not None]
    union = score([*some, *others], now)
    if parts:
        assert min(p.score for p in parts) <= union.score <= max(p.score for p in parts)
    else:
        assert union.score is None
    for bound in ("low", "high"):
        bounds = [b for b in (getattr(score(part, now), bound) for part in (some, others)) if b is not None]
        if bounds:
            assert min(bounds) <= getattr(union, bound) <= max(bounds)


@given(answers(), st.permutations(EVERY), st.randoms(use_true_random=False))
def test_order_changes_nothing(values, items, random):
    shuffled = list(values.items())
    random.shuffle(shuffled)
    there, here = state(dict(shuffled)), state(values)
    assert score(items, there) == score(EVERY, here)
    assert ranked_gaps(items, there) == ranked_gaps(EVERY, here)
    assert combined([]).score is None


@given(answers(), item_codes)
def test_dont_know_refused_and_unanswered_widen_alike_and_never_count_as_zero(values, item):
    before = without_level(values, item)
    found = [score(EVERY, state(before | _alone(item, status))) for status in OPEN]
    assert found[0] == found[1] == found[2]
    zero = score(EVERY, state(before | levels(item, ("police", 0))))
    assert zero.answered == found[0].answered + 1
    assert zero.high < found[0].high
    assert zero.low == found[0].low


def _alone(item: str, status: Status) -> dict[str, Any]:
    return {} if status is Status.UNANSWERED else {f"answer/{item}/police/response": said(status)}


@given(answers(), item_codes)
def test_what_does_not_apply_leaves_the_set(values, item):
    now = state(without_level(values, item) | {f"settled/{item}/response": settled(Status.NOT_APPLICABLE)})
    rest = [other for other in EVERY if other.code != item]
    assert score(EVERY, now) == score(rest, now)
    assert item not in {gap.item.code for gap in ranked_gaps(EVERY, now)}


@given(answers(), item_codes, st.lists(RESPONSES, min_size=3, max_size=3))
def test_the_five_states_are_distinct(values, item, responses):
    given_levels = [r for r in responses if isinstance(r, int)]
    said_by = dict(zip(("police", "prosecution", "csirt"), responses, strict=True))
    value = country_value(state(without_level(values, item) | levels(item, *said_by.items())), item)
    assert (value.level is not None) == bool(given_levels)
    assert (value.status is Status.ANSWERED) == bool(given_levels)
    assert (value.status is Status.NOT_APPLICABLE) == (set(responses) == {Status.NOT_APPLICABLE})
    assert value.status is not Status.UNANSWERED


@given(answers(), item_codes, LEVELS, st.sets(institutions, min_size=1))
def test_agreement_of_institutions_settles(values, item, level, who):
    value = country_value(
        state(without_level(values, item) | levels(item, *((key, level) for key in who))), item
    )
    assert value.current.agreed
    assert value.level == level
    assert value.agreement == 0


@given(answers())
def test_priorities_are_a_total_order(values):
    found = ranked_gaps(EVERY, state(values))
    keys = [(-g.weighted, -(["low", "medium", "high"].index(g.urgency) + 1 if g.urgency else 0), -g.documented,
             g.item.code) for g in found]  # fmt: skip
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert [gap.rank for gap in found] == list(range(1, len(found) + 1))
    assert all(gap.weighted == gap.item.weight * gap.size > 0 for gap in found)


@given(answers(), st.sampled_from(["rapid", "full"]))
def test_hidden_items_keep_their_answers(values, depth):
    now = state(values | {"profile/depth": depth})
    shown_items(tiny(), now)
    for item in ITEMS:
        for who, answer in now.answers_to(item).items():
            assert answer.response.to_json() == values.get(f"answer/{item}/{who}/response")
