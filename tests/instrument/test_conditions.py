"""Three-valued conditions: what is not known yet decides nothing."""

import pytest
from pydantic import TypeAdapter

from needsassess.instrument.conditions import Condition, comparisons, holds

READ = TypeAdapter(Condition).validate_python
A = {"item": "LEG-01", "op": ">=", "value": 2}
B = {"fact": "LEG-F04", "op": "==", "value": True}


def outcome(data, **known):
    return holds(READ(data), lambda code: known.get(code.replace("-", "_")))


@pytest.mark.parametrize(
    ("condition", "known", "expected"),
    [
        (A, {}, None),
        (A, {"LEG_01": 2}, True),
        (A, {"LEG_01": 0}, False),
        ({"not": A}, {}, None),
        ({"not": A}, {"LEG_01": 0}, True),
        ({"all": [A, B]}, {"LEG_01": 1}, False),
        ({"all": [A, B]}, {"LEG_01": 3}, None),
        ({"all": [A, B]}, {"LEG_01": 3, "LEG_F04": True}, True),
        ({"any": [A, B]}, {"LEG_01": 3}, True),
        ({"any": [A, B]}, {"LEG_01": 1}, None),
        ({"any": [A, B]}, {"LEG_01": 1, "LEG_F04": False}, False),
        ({"item": "LEG-01", "op": "!=", "value": 2}, {"LEG_01": 0}, True),
        ({"item": "LEG-01", "op": "<", "value": 2}, {"LEG_01": 0}, True),
        ({"item": "LEG-01", "op": "<=", "value": 0}, {"LEG_01": 0}, True),
        ({"item": "LEG-01", "op": ">", "value": 0}, {"LEG_01": 0}, False),
        ({"fact": "CAP-F01", "op": "in", "value": ["a", "b"]}, {"CAP_F01": "b"}, True),
        ({"fact": "CAP-F01", "op": "in", "value": ["a", "b"]}, {"CAP_F01": ("c", "b")}, True),
        ({"fact": "CAP-F01", "op": "in", "value": ["a"]}, {"CAP_F01": ("c",)}, False),
        ({"fact": "CAP-F01", "op": "<", "value": 3}, {"CAP_F01": "text"}, False),
        ({"fact": "CAP-F01", "op": "in", "value": 3}, {"CAP_F01": 3}, False),
    ],
)
def test_a_condition_holds_fails_or_waits(condition, known, expected):
    assert outcome(condition, **known) is expected


def test_every_comparison_is_found_wherever_it_stands():
    nested = READ({"not": {"all": [A, {"any": [B, A]}]}})
    assert [c.code for c in comparisons(nested)] == ["LEG-01", "LEG-F04", "LEG-01"]
