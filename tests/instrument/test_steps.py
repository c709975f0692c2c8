"""The published map between versions: keys that stay, codes that move, and each fault of a map caught."""

from __future__ import annotations

import pytest

from needsassess.instrument.canonical import canonical_form, from_canonical
from needsassess.instrument.contract import faults
from needsassess.instrument.model import Instrument
from needsassess.instrument.steps_contract import map_faults
from tests.helpers.tiny_versions import structure_of, tiny_of

VERSIONS = ("1.0", "1.1", "1.2")
KEYS = {
    "1.1": {"LEG-01": "LEG-01", "LEG-04": "LEG-02", "LEG-02": "LEG-02.1.1", "LEG-03": "LEG-03",
            "CAP-01": "CAP-01", "CAP-03": "CAP-03.1.1", "CAP-04": "CAP-04.1.1",
            "LEG-F05": "LEG-F01", "CAP-F04": "CAP-F04.1.1"},
    "1.2": {"LEG-04": "LEG-01", "LEG-01": "LEG-02", "LEG-02": "LEG-02.1.1", "LEG-03": "LEG-03",
            "CAP-01": "CAP-01", "CAP-03": "CAP-03.1.1", "CAP-05": "CAP-05.1.2",
            "LEG-F01": "LEG-F01", "CAP-F04": "CAP-F04.1.1"},
}  # fmt: skip


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_keeps_the_contract_and_reads_back(version):
    one = tiny_of(version)
    assert faults(one) == []
    assert from_canonical(canonical_form(one)) == one


def test_each_version_accounts_for_the_one_before():
    assert list(map_faults(tiny_of("1.1"), tiny_of("1.0"))) == []
    assert list(map_faults(tiny_of("1.2"), tiny_of("1.1"))) == []


def test_a_first_version_has_no_map_in_its_form():
    assert b'"steps"' not in canonical_form(tiny_of("1.0"))
    assert tiny_of("1.0").keys == {code: code for code in tiny_of("1.0").keys}


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_keys_stay_while_codes_move(version):
    one = tiny_of(version)
    assert {code: one.keys[code] for code in KEYS[version]} == KEYS[version]
    assert len(set(one.keys.values())) == len(one.keys)
    assert all(one.code(one.key(code)) == code for code in one.keys)


@pytest.mark.parametrize(
    ("version", "key", "shown"),
    [("1.1", "CAP-02", "CAP-02.1.0"), ("1.1", "CAP-03", "CAP-03.1.0"), ("1.2", "CAP-04.1.1", "CAP-04.1.1"),
     ("1.0", "CAP-04.1.1", "CAP-04.1.1")],
)  # fmt: skip
def test_what_a_version_has_not_is_shown_with_the_version_it_came_with(version, key, shown):
    assert tiny_of(version).code(key) == shown
    assert tiny_of(version).key(shown) == key


def spoilt(change) -> Instrument:
    data = structure_of("1.1")
    change(data, data["steps"][0])
    return Instrument.model_validate(data)


FAULTS = {
    "does not come after": lambda data, step: step.update(earlier="1.1"),
    "the last step leads to": lambda data, step: step.update(later="1.3"),
    "has 2 ends": lambda data, step: step["dropped"].append("CAP-03"),
    "has 2 beginnings": lambda data, step: step["new"].append("LEG-04"),
    "not of one kind": lambda data, step: step["renamed"].update({"CAP-F03": "CAP-04"}),
    "LEG-09 is not in 1.1": lambda data, step: step["reworded"].append("LEG-09"),
    "LEG-09 is not in 1.0": lambda data, step: step["dropped"].append("LEG-09"),
    "neither renamed nor dropped": lambda data, step: step["dropped"].remove("CAP-02"),
    "is new in 1.1, which is not said": lambda data, step: step["new"].remove("CAP-04"),
    "said to be new, but is in": lambda data, step: step["new"].append("LEG-01"),
    "become LEG-03": lambda data, step: step["renamed"].update({"LEG-02": "LEG-03"}),
    "do not take the same values": lambda data, step: fact(data, "LEG-F05").update(maximum="9"),
    "whether it is reworded or changed": lambda data, step: step["reworded"].clear(),
    "but has the same words": lambda data, step: step["reworded"].append("LEG-01"),
    "there is none": lambda data, step: data.update(steps=None),
    "the institution csirt is gone": lambda data, step: data["institutions"].remove("csirt"),
}


def fact(data, code):
    return next(one for one in data["facts"] if one["code"] == code)


@pytest.mark.parametrize("told", FAULTS)
def test_each_fault_of_a_map_is_told(told):
    one = spoilt(FAULTS[told])
    found = [*faults(one), *map_faults(one, tiny_of("1.0"))]
    assert any(told in fault for fault in found), found


def test_steps_before_are_those_of_the_version_before():
    data = structure_of("1.2")
    data["steps"][0]["reworded"] = []
    found = list(map_faults(Instrument.model_validate(data), tiny_of("1.1")))
    assert any("the steps before it" in fault for fault in found)


def test_no_step_is_missing():
    data = structure_of("1.2")
    data["steps"][0] |= {"earlier": "0.8", "later": "0.9"}
    assert any("no step from 0.9 to 1.1" in fault for fault in faults(Instrument.model_validate(data)))
