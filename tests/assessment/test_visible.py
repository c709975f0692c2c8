"""Which items are asked."""

import pytest

from needsassess.assessment.values import Status, answered
from needsassess.assessment.visible import shown_items
from needsassess.instrument.model import Instrument
from tests.helpers.assessments import levels, state
from tests.helpers.tiny import structure


def shown(instrument, values):
    return [item.code for item in shown_items(instrument, state(values))]


def fact(code, value):
    return {f"fact/{code}/police/response": answered(value).to_json()}


def test_what_is_not_known_yet_hides_nothing(tiny_instrument):
    assert shown(tiny_instrument, {}) == [item.code for item in tiny_instrument.items]


def test_a_condition_known_to_be_false_hides_its_item(tiny_instrument):
    assert "LEG-02" not in shown(tiny_instrument, levels("LEG-01", ("police", 0)))
    assert "LEG-02" in shown(tiny_instrument, levels("LEG-01", ("police", 1)))


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.REFUSED])
def test_not_knowing_hides_nothing(tiny_instrument, status):
    assert "LEG-02" in shown(tiny_instrument, levels("LEG-01", ("police", status)))


def test_what_does_not_apply_lies_below_level_zero(tiny_instrument):
    assert "LEG-02" not in shown(tiny_instrument, levels("LEG-01", ("police", Status.NOT_APPLICABLE)))


def test_facts_hide_and_show(tiny_instrument):
    hidden = levels("LEG-02", ("police", 0)) | fact("LEG-F04", False)
    assert "LEG-03" not in shown(tiny_instrument, hidden)
    assert "LEG-03" in shown(tiny_instrument, hidden | fact("LEG-F04", True))
    assert "CAP-02" not in shown(tiny_instrument, levels("CAP-01", ("police", 1)) | fact("CAP-F02", ["none"]))
    assert "CAP-02" in shown(tiny_instrument, levels("CAP-01", ("police", 1)) | fact("CAP-F02", ["own"]))


def test_rapid_asks_the_core_only(tiny_instrument):
    assert shown(tiny_instrument, {"profile/depth": "rapid"}) == ["LEG-01", "CAP-01"]


@pytest.mark.parametrize(("value", "expected"), [("2.50", True), ("3", True), ("2.4", False), ("10", True)])
def test_decimals_compare_as_numbers(value, expected):
    data = structure()
    data["items"][3]["shown_if"] = {"not": {"fact": "LEG-F02", "op": "<=", "value": 2}}
    data["items"][4]["shown_if"] = {"fact": "LEG-F02", "op": ">=", "value": 3}
    found = shown(Instrument.model_validate(data), fact("LEG-F02", value))
    assert "CAP-01" in found
    assert ("CAP-02" in found) == (expected and value != "2.50")
