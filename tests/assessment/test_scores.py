"""Scores by hand: the formulas of the method on small sets."""

from fractions import Fraction

from needsassess.assessment.scores import score
from needsassess.assessment.values import Status
from tests.helpers.assessments import levels, state


def test_nothing_answered_has_no_score_and_the_whole_range(tiny_instrument):
    found = score(tiny_instrument.items, state({}))
    assert (found.score, found.low, found.high, found.coverage) == (None, 0, 1, 0)
    assert (found.answered, found.applicable, found.gap, found.desired) == (0, 6, None, None)


def test_no_applicable_item_has_neither_score_nor_range_nor_coverage(tiny_instrument):
    values = levels("LEG-01", ("police", Status.NOT_APPLICABLE))
    found = score([tiny_instrument.item_by_code["LEG-01"]], state(values))
    assert (found.score, found.low, found.high, found.coverage, found.applicable) == (None, None, None, None, 0)


def test_weights_count(tiny_instrument):
    # LEG-01 weighs 1, CAP-01 weighs 3: (1·0 + 3·4) / (4·4)
    items = [tiny_instrument.item_by_code[code] for code in ("LEG-01", "CAP-01")]
    found = score(items, state(levels("LEG-01", ("police", 0)) | levels("CAP-01", ("police", 4))))
    assert found.score == found.low == found.high == Fraction(12, 16)


def test_the_range_is_what_the_open_items_may_turn_out(tiny_instrument):
    # LEG-01 (1) at level 2, CAP-01 (3) open: score 2/4, low 2/16, high (2 + 12)/16
    items = [tiny_instrument.item_by_code[code] for code in ("LEG-01", "CAP-01")]
    found = score(items, state(levels("LEG-01", ("police", 2)) | levels("CAP-01", ("police", Status.REFUSED))))
    assert (found.score, found.low, found.high) == (Fraction(1, 2), Fraction(1, 8), Fraction(7, 8))
    assert found.coverage == Fraction(1, 2)


def test_the_gap_leaves_out_items_without_a_wish(tiny_instrument):
    # LEG-01: 1 → 3 (gap 2 of 3); CAP-01 (weight 3): 1 → 0 wanted; LEG-03: no wish
    values = levels("LEG-01", ("police", 1)) | levels("CAP-01", ("police", 1)) | levels("LEG-03", ("police", 0))
    values |= {"answer/LEG-01/police/desired": 3, "answer/CAP-01/police/desired": 0}
    found = score(tiny_instrument.items, state(values))
    assert found.gap == Fraction(2, 3)
    assert found.desired == Fraction(3, 16)
