"""What every questionnaire keeps, and that each breach of it is caught."""

from __future__ import annotations

import pytest

from needsassess.instrument.contract import faults
from needsassess.instrument.model import LEVELS, Instrument, Role
from needsassess.instrument.reach import can_hold
from tests.helpers.tiny import structure


@pytest.fixture(params=["shipped", "tiny"])
def any_instrument(request) -> Instrument:
    return request.getfixturevalue("instrument" if request.param == "shipped" else "tiny_instrument")


def test_an_instrument_keeps_the_contract(any_instrument):
    assert faults(any_instrument) == []


def test_no_wording_is_empty_in_any_language(any_instrument):
    for wording in any_instrument.wording.values():
        for words in wording.items.values():
            texts = [words.title, words.question, words.guidance, words.evidence, *words.levels, *words.actions]
            assert all(text.strip() for text in texts)


def test_every_item_has_five_different_levels(any_instrument):
    for wording in any_instrument.wording.values():
        for code, words in wording.items.items():
            assert len(set(words.levels)) == LEVELS, code


def test_every_item_can_be_reached(any_instrument):
    asked_for = [item for item in any_instrument.items if item.shown_if is not None]
    assert all(can_hold(item.shown_if, any_instrument) for item in asked_for)


def test_every_item_has_a_source_and_a_recommendation(any_instrument):
    for item in any_instrument.items:
        assert item.citations
        assert any(citation.role != Role.PRACTICE for citation in item.citations)
        assert all(action.sources for action in item.actions)
        assert 1 <= len(item.actions) <= 4


def _spoil(*path, to):
    def change(data):
        *parents, last = path
        for key in parents:
            data = data[key]
        data[last] = to

    return change


def _both(*changes):
    def change(data):
        for each in changes:
            each(data)

    return change


def _in_both_languages(*path, to):
    return _both(*(_spoil("wording", language, *path, to=to) for language in ("en", "fr")))


def _drop(*path):
    def change(data):
        *parents, last = path
        for key in parents:
            data = data[key]
        del data[last]

    return change


BREACHES = {
    "a code used twice": (_spoil("items", 1, "code", to="LEG-01"), "LEG-01: the code is used 2 times"),
    "no such domain": (_spoil("items", 0, "code", to="XXX-01"), "XXX-01: no such domain"),
    "no such institution": (_spoil("items", 0, "institutions", to=["army"]), "LEG-01: no such institution"),
    "no such institution of a fact": (
        _spoil("facts", 0, "institutions", to=["army"]),
        "LEG-F01: no such institution",
    ),
    "no such tag": (_spoil("items", 0, "tags", to=["magic"]), "LEG-01: no such tag"),
    "no such assistance": (
        _spoil("items", 0, "actions", 0, "assistance", to="magic"),
        "LEG-01: no such type of assistance",
    ),
    "no such State": (_spoil("items", 0, "citations", 0, "state", to="ZZ"), "LEG-01: no such State"),
    "cited twice": (
        lambda data: data["items"][0]["citations"].append(data["items"][0]["citations"][0]),
        "LEG-01: cites A/74/130, para. 100 twice",
    ),
    "only practices": (_spoil("items", 1, "citations", 0, "role", to="practice"), "LEG-02: no State reported"),
    "not a reference": (_spoil("items", 0, "actions", 0, "sources", to=["page 3"]), "LEG-01: not a reference"),
    "unknown code in a condition": (
        _spoil("items", 1, "shown_if", to={"item": "LEG-09", "op": "==", "value": 1}),
        "LEG-02: its condition names LEG-09",
    ),
    "a cycle": (
        _spoil("items", 0, "shown_if", to={"item": "LEG-02", "op": "==", "value": 1}),
        "conditions form a cycle",
    ),
    "itself": (
        _spoil("items", 0, "shown_if", to={"item": "LEG-01", "op": "==", "value": 1}),
        "conditions form a cycle",
    ),
    "never shown": (
        _spoil("items", 1, "shown_if", to={"item": "LEG-01", "op": ">=", "value": 5}),
        "LEG-02: its condition can never hold",
    ),
    "a choice that is none": (
        _spoil("items", 2, "shown_if", to={"fact": "CAP-F01", "op": "==", "value": "perhaps"}),
        "LEG-03: its condition can never hold",
    ),
    "contradiction": (
        _spoil("items", 2, "shown_if", to={"all": [{"item": "LEG-01", "op": op, "value": 2} for op in "<>"]}),
        "LEG-03: its condition can never hold",
    ),
    "choices where there are none": (_spoil("facts", 0, "choices", to=["a"]), "LEG-F01: choices belong"),
    "no choices": (_spoil("facts", 4, "choices", to=[]), "CAP-F01: choices belong"),
    "a choice twice": (_spoil("facts", 4, "choices", to=["none", "none"]), "CAP-F01: a choice is repeated"),
    "bounds the wrong way": (_spoil("facts", 0, "minimum", to="9999"), "LEG-F01: its bounds"),
    "a bound that is no number": (_spoil("facts", 1, "maximum", to="many"), "LEG-F02: its bounds"),
    "a bound that is no date": (_spoil("facts", 2, "maximum", to="2030"), "LEG-F03: its bounds"),
    "bounds of a text": (_spoil("facts", 6, "minimum", to="1"), "CAP-F03: its bounds"),
    "placeholders differ": (
        _spoil("wording", "fr", "items", "LEG-01", "title", to="{count}"),
        "items.LEG-01.title: other placeholders",
    ),
    "a unit in one language": (
        _spoil("wording", "fr", "facts", "LEG-F01", "unit", to=" "),
        "empty in one language",
    ),
    "an item without words": (
        _drop("wording", "fr", "items", "LEG-01"),
        "fr: items: LEG-01 is only in the structure",
    ),
    "words without an item": (
        lambda data: data["wording"]["en"]["tags"].update(extra="Extra"),
        "en: tags: extra is only in the wording",
    ),
    "an action without words": (
        _in_both_languages("items", "LEG-01", "actions", to=["one", "two"]),
        "LEG-01: 2 actions worded, 1 in the structure",
    ),
    "a choice without words": (
        _in_both_languages("facts", "CAP-F01", "choices", to={"none": "None"}),
        "CAP-F01: choices differ",
    ),
    "a document without a name": (
        _drop("wording", "fr", "documents", "A/74/130"),
        "A/74/130 is cited but not named",
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_caught(name):
    spoil, expected = BREACHES[name]
    data = structure()
    spoil(data)
    assert any(expected in fault for fault in faults(Instrument.model_validate(data))), name


MALFORMED = {
    "four levels": _spoil("wording", "fr", "items", "LEG-01", "levels", to=["a", "b", "c", "d"]),
    "an empty level": _spoil("wording", "fr", "items", "LEG-01", "levels", to=["a", " ", "c", "d", "e"]),
    "an empty question": _spoil("wording", "en", "items", "LEG-01", "question", to="  "),
    "no citation": _spoil("items", 0, "citations", to=[]),
    "no action": _spoil("items", 0, "actions", to=[]),
    "five actions": lambda data: data["items"][0].update(actions=data["items"][0]["actions"] * 5),
    "an action without a source": _spoil("items", 0, "actions", 0, "sources", to=[]),
    "weight nought": _spoil("items", 0, "weight", to=0),
    "an unknown field": _spoil("items", 0, "colour", to="red"),
    "a condition that is code": _spoil("items", 0, "shown_if", to="LEG-02 >= 1"),
    "an unknown operator": _spoil("items", 0, "shown_if", to={"item": "LEG-02", "op": "~", "value": 1}),
    "a comparison of nothing": _spoil("items", 0, "shown_if", to={"op": "==", "value": 1}),
    "a comparison of two": _spoil(
        "items", 0, "shown_if", to={"item": "LEG-02", "fact": "LEG-F04", "op": "==", "value": 1}
    ),
    "an empty all": _spoil("items", 0, "shown_if", to={"all": []}),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_instrument_is_not_even_read(name):
    data = structure()
    MALFORMED[name](data)
    with pytest.raises(ValueError, match=r"validation error"):
        Instrument.model_validate(data)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"fact": "LEG-F01", "op": ">", "value": 90}, True),
        ({"all": [{"fact": "LEG-F01", "op": op, "value": 90} for op in "<>"]}, False),
        ({"fact": "LEG-F03", "op": "<", "value": "2000-01-01"}, True),
        ({"fact": "CAP-F03", "op": "in", "value": ["yes", "oui"]}, True),
        ({"fact": "LEG-F04", "op": "==", "value": False}, True),
        ({"fact": "CAP-F02", "op": "in", "value": ["own"]}, True),
        ({"fact": "CAP-F02", "op": "in", "value": ["rented"]}, False),
        ({"item": "LEG-01", "op": "<", "value": 0}, True),  # not applicable
    ],
)
def test_a_condition_is_tried_with_every_value_that_matters(tiny_instrument, condition, expected):
    data = structure()
    data["items"][2]["shown_if"] = condition
    found = Instrument.model_validate(data)
    assert can_hold(found.item_by_code["LEG-03"].shown_if, found) is expected
