"""The laws of comparing two rounds: swapping mirrors, nothing moves against itself, counts add up."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment.changes import BOTH, Move, Turn
from needsassess.assessment.scores import score
from needsassess.services import report_comparison
from needsassess.services.comparison import Rounds
from needsassess.services.report_scope import Scope
from tests.helpers.rounds_apart import rounds
from tests.helpers.tiny_versions import questionnaire_of
from tests.laws.strategies import answers

MIRRORED = {
    Move.UP: Move.DOWN,
    Move.DOWN: Move.UP,
    Move.NEW: Move.GONE,
    Move.GONE: Move.NEW,
    Move.STAYED: Move.STAYED,
    Move.NEITHER: Move.NEITHER,
}
TURNED = {
    Turn.CLOSED: Turn.OPENED,
    Turn.OPENED: Turn.CLOSED,
    Turn.NARROWER: Turn.WIDER,
    Turn.WIDER: Turn.NARROWER,
    Turn.NEW: Turn.GONE,
    Turn.GONE: Turn.NEW,
    Turn.SAME: Turn.SAME,
    Turn.NONE: Turn.NONE,
}

FEW = 25  # each makes two assessments or a whole report


def known(values: dict[str, Any], version: str) -> dict[str, Any]:
    """What that version of the questionnaire has an item for."""
    codes = questionnaire_of(version).instrument.item_by_code
    return {subject: value for subject, value in values.items() if subject.split("/")[1] in codes}


@st.composite
def pairs(draw: Any) -> Rounds:
    """Two rounds, each under any version of the tiny questionnaire."""
    sides = [(known(draw(answers()), version), version) for version in draw(_VERSIONS)]
    return rounds(*sides)


_VERSIONS = st.tuples(st.sampled_from(["1.0", "1.1", "1.2"]), st.sampled_from(["1.0", "1.1", "1.2"]))


@given(pairs())
def test_swapping_the_rounds_mirrors_what_changed(pair):
    there, back = pair.compared, Rounds(pair.after, pair.before).compared
    assert back == there.mirrored()
    assert there.mirrored().mirrored() == there
    for one, other in zip(there.items, back.items, strict=True):
        assert other.move is MIRRORED[one.move]
        assert other.turn is TURNED[one.turn]
        assert (one.moved or 0) == -(other.moved or 0)
    for code in ("", *there.domains):
        one, other = there.of(code), back.of(code)
        assert (one.both, one.before, one.after) == (other.both, other.after, other.before)
        assert {MIRRORED[move]: count for move, count in one.moves.items()} == other.moves


@given(pairs())
def test_a_round_against_itself_shows_no_change(pair):
    same = Rounds(pair.before, pair.before).compared
    assert {item.move for item in same.items} <= {Move.STAYED, Move.NEITHER}
    assert {item.turn for item in same.items} <= {Turn.SAME, Turn.NONE}
    for code in ("", *same.domains):
        assert not same.of(code).moved


@given(pairs())
def test_counts_add_up(pair):
    found = pair.compared
    overall = found.of()
    assert sum(overall.moves.values()) == len(found.items) == len({item.key for item in found.items})
    for move in Move:
        assert sum(found.of(code).moves[move] for code in found.domains) == overall.moves[move]
    assert overall.both == sum(overall.moves[move] for move in BOTH)
    assert overall.both == sum(item.moved is not None for item in found.items)
    assert (overall.before is None) == (overall.both == 0)
    before, after = pair.before.values, pair.after.values
    assert {item.key for item in found.items} == {*before, *after}


@given(answers(), answers())
def test_under_one_version_the_scores_are_those_of_the_items_answered_in_both(one, other):
    pair = rounds((one, "1.0"), (other, "1.0"))
    both = {item.key for item in pair.compared.items if item.move in BOTH}
    items = [item for item in pair.after.items if item.code in both]
    overall = pair.compared.of()
    assert overall.before == score(items, pair.before.state).score
    assert overall.after == score(items, pair.after.state).score


@settings(max_examples=FEW)
@given(pairs(), st.sampled_from(["LEG", "CAP"]))
def test_a_domain_of_the_whole_is_the_whole_of_the_domain(pair, code):
    alone = rounds(pair.before, pair.after, scope=Scope((code,)))
    if pair.compared.domains and code in pair.compared.domains:
        assert alone.compared.of() == pair.compared.of(code)


@settings(max_examples=FEW)
@given(pairs(), st.sampled_from(["en", "fr"]))
def test_the_report_leaves_no_item_out_and_says_what_became_of_each(pair, language):
    model = report_comparison.model(pair, language, Scope())
    rows = [text for section in model.sections if section.key == "items" for text in section.texts()]
    for change in pair.compared.items:
        (row,) = (row for row in rows if row.startswith(f"{pair.newest[0].code(change.key)} "))
        if change.moved is not None:
            arrow = f"↑\u00a0{change.moved}" if change.moved > 0 else f"↓\u00a0{-change.moved}"
            assert (arrow if change.moved else " = ") in row
    assert "{" not in "".join(model.every_text())
