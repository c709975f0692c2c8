"""Two rounds held against each other: which is the earlier, which items are the same, what is refused."""

from __future__ import annotations

import pytest

from needsassess.assessment.changes import Move, Turn
from needsassess.assessment.values import Status
from needsassess.base.errors import Refused
from needsassess.services import answering, collection, comparison
from needsassess.services.comparison import compare, compare_standing, one_of, read
from needsassess.services.questionnaires import carried
from needsassess.services.report_scope import Scope
from tests.helpers.assessments import levels
from tests.helpers.merging import merged
from tests.helpers.rounds import first_round, opened_last, second_round
from tests.helpers.rounds_apart import round_of, rounds
from tests.helpers.shares import stands
from tests.helpers.tiny import tiny

JANUARY, JUNE = ["2025-01-01", "2025-01-31"], ["2025-06-01", "2025-06-30"]


def wants(item: str, current: object, desired: int) -> dict[str, object]:
    return levels(item, ("police", current)) | {f"answer/{item}/police/desired": desired}


def of(pair: comparison.Rounds, key: str) -> object:
    return next(item for item in pair.compared.items if item.key == key)


@pytest.mark.parametrize(
    ("before", "after", "move", "turn"),
    [
        (wants("LEG-01", 1, 3), wants("LEG-01", 3, 3), Move.UP, Turn.CLOSED),
        (wants("LEG-01", 1, 4), wants("LEG-01", 2, 4), Move.UP, Turn.NARROWER),
        (wants("LEG-01", 2, 2), wants("LEG-01", 1, 2), Move.DOWN, Turn.OPENED),
        (wants("LEG-01", 2, 3), wants("LEG-01", 2, 4), Move.STAYED, Turn.WIDER),
        (wants("LEG-01", 2, 3), wants("LEG-01", 3, 4), Move.UP, Turn.SAME),
        ({}, wants("LEG-01", 0, 4), Move.NEW, Turn.NEW),
        (wants("LEG-01", 1, 4), wants("LEG-01", Status.DONT_KNOW, 4), Move.GONE, Turn.GONE),
        (wants("LEG-01", 1, 4), wants("LEG-01", Status.NOT_APPLICABLE, 4), Move.GONE, Turn.GONE),
        (levels("LEG-01", ("police", Status.REFUSED)), {}, Move.NEITHER, Turn.NONE),
        (levels("LEG-01", ("police", 0)), levels("LEG-01", ("police", 4)), Move.UP, Turn.NONE),
    ],
)
def test_what_became_of_an_item_and_of_its_gap(before, after, move, turn):
    change = of(rounds((before, "1.0"), (after, "1.0")), "LEG-01")
    assert (change.move, change.turn) == (move, turn)


def test_scores_are_over_the_items_answered_in_both_and_no_others():
    before = levels("LEG-01", ("police", 1)) | levels("CAP-03", ("police", 0))
    after = levels("LEG-01", ("police", 3)) | levels("CAP-01", ("police", 4))
    found = rounds((before, "1.0"), (after, "1.0")).compared.of()
    assert (found.both, float(found.before), float(found.after)) == (1, 0.25, 0.75)
    assert found.moved == found.after - found.before


def test_items_are_the_same_by_key_whatever_a_version_calls_them():
    """LEG-02 of 1.0 is LEG-04 in 1.1; CAP-03 changed its meaning, so it is compared with nothing."""
    before = levels("LEG-02", ("police", 1)) | levels("CAP-03", ("police", 2))
    after = levels("LEG-04", ("police", 3)) | levels("CAP-03", ("police", 4))
    pair = rounds((before, "1.0"), (after, "1.1"))
    assert of(pair, "LEG-02").moved == 2
    assert pair.item("LEG-02")[1].code == "LEG-04"
    assert of(pair, "CAP-03").move is Move.GONE
    assert of(pair, "CAP-03.1.1").move is Move.NEW
    assert pair.compared.of().both == 1


def test_items_that_a_rapid_round_does_not_ask_are_not_compared():
    every = {k: v for code in ("LEG-01", "CAP-03") for k, v in levels(code, ("police", 2)).items()}
    pair = compare_standing(round_of(every, number=2), round_of(every, number=1, depth="rapid"))
    assert of(pair, "CAP-03").before is None
    assert pair.compared.of().both == 1


def test_the_round_that_names_the_other_is_the_later_whatever_their_periods():
    first = round_of({}, number=1, period=JUNE)
    second = round_of({}, number=2, period=JANUARY, former=first.id.hex())
    for pair in (compare_standing(first, second), compare_standing(second, first)):
        assert (pair.before.standing, pair.after.standing, pair.said) == (first, second, False)


def test_else_the_period_says_which_is_earlier():
    first, second = round_of({}, number=1, period=JANUARY), round_of({}, number=2, period=JUNE)
    for pair in (compare_standing(first, second), compare_standing(second, first)):
        assert (pair.before.standing, pair.said) == (first, False)


def test_else_the_other_is_the_earlier_as_the_person_said():
    one, other = round_of({}, number=1), round_of({}, number=2)
    assert compare_standing(one, other).before.standing == other
    assert compare_standing(other, one).before.standing == one
    assert compare_standing(one, other).said


def test_only_two_rounds_of_one_country_and_one_questionnaire_are_compared():
    with pytest.raises(Refused, match="XA and XB"):
        compare_standing(round_of({}), round_of({}, country="XB"))
    other = carried(tiny().model_copy(update={"id": "other"}))
    with pytest.raises(Refused, match="tiny and other"):
        compare_standing(round_of({}), stands(2, questionnaire=other, country="XA"))


def test_a_scope_is_that_of_both_rounds():
    before = levels("LEG-01", ("police", 1), ("csirt", 4)) | levels("CAP-01", ("police", 1))
    after = levels("LEG-01", ("police", 2), ("csirt", 4)) | levels("CAP-01", ("police", 1))
    pair = rounds((before, "1.0"), (after, "1.0"), scope=Scope(("LEG",), ("csirt",)))
    assert pair.compared.domains == ("LEG",)
    assert of(pair, "LEG-01").move is Move.STAYED


def test_without_another_the_round_that_is_named_is_taken_from_the_same_file(tmp_path):
    with opened_last(second_round(tmp_path)) as file:
        file.record(answering.level("LEG-01", "police", 3))
        pair = compare(file)
        assert pair.before.standing.id.hex() == file.state.profile.former
        assert of(pair, "LEG-01").moved == 2
        assert pair.after.standing.fingerprint == file.fingerprint()


def test_a_first_round_has_nothing_to_be_compared_with_not_even_itself(tmp_path):
    path = first_round(tmp_path / "first.needs")
    with opened_last(path) as file:
        with pytest.raises(Refused, match="names no former round"):
            compare(file)
        with pytest.raises(Refused, match="Name another round"):
            compare(file, read(path, file.id))


def test_in_another_file_the_round_is_found_by_name_else_by_country(tmp_path, new_file):
    first = first_round(tmp_path / "first.needs")
    stranger = new_file("stranger.needs", country="XB")
    stranger.close()
    both = second_round(tmp_path / "apart") if (tmp_path / "apart").mkdir() is None else None
    merged(tmp_path / "all.needs", [first, stranger.path])
    with opened_last(both) as file:
        found = one_of(tmp_path / "all.needs", file)
        assert found.hex() != file.state.profile.former  # another first round, of the same country
        assert found == collection.named(first, None)
        assert one_of(both, file).hex() == file.state.profile.former
        with pytest.raises(Refused, match="holds 3 assessments"):
            one_of(_three(tmp_path, file, new_file), file)


def _three(tmp_path, file, new_file):
    """A file of three assessments of the country."""
    paths = [new_file(f"{name}.needs", country="XA").path for name in "abc"]
    merged(tmp_path / "three.needs", paths)
    return tmp_path / "three.needs"
