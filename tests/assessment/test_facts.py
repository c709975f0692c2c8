"""Typed facts: what is taken, what is refused, and the sentence that says why."""

import pytest

from needsassess.assessment.facts import checked, parsed
from needsassess.base.errors import Refused


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("LEG-F01", " 90 ", 90),
        ("LEG-F01", "+7", 7),
        ("LEG-F01", "0", 0),
        ("LEG-F02", "3,5", "3.5"),
        ("LEG-F02", "0.5", "0.5"),
        ("LEG-F03", "2026-03-31", "2026-03-31"),
        ("LEG-F04", "Oui", True),
        ("LEG-F04", "no", False),
        ("CAP-F01", "party", "party"),
        ("CAP-F02", "shared; own", ["own", "shared"]),
        ("CAP-F03", " a text ", "a text"),
    ],
)
def test_what_a_person_types_is_read(tiny_instrument, code, text, value):
    assert parsed(tiny_instrument.fact_by_code[code], text) == value


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("LEG-F01", "3.5", "whole number"),
        ("LEG-F01", "+-5", "whole number"),
        ("LEG-F01", "--5", "whole number"),
        ("LEG-F01", "9" * 5000, "whole number"),
        ("LEG-F01", "²", "whole number"),
        ("LEG-F01", "-1", "cannot be less than 0"),
        ("LEG-F01", "3651", "cannot be more than 3650"),
        ("LEG-F02", "NaN", "a number"),
        ("LEG-F02", "Infinity", "a number"),
        ("LEG-F02", "1_000", "a number"),
        ("LEG-F02", "1e3", "a number"),
        ("LEG-F02", "٣", "a number"),
        ("LEG-F02", "0.4", "cannot be less than 0.5"),
        ("LEG-F02", "1" * 40, "a number"),
        ("LEG-F03", "31.3.2026", "a date"),
        ("LEG-F03", "2026-02-30", "a date"),
        ("LEG-F03", "2026-W10-1", "a date"),
        ("LEG-F03", "20260331", "a date"),
        ("LEG-F03", "1989-12-31", "cannot be less than 1990-01-01"),
        ("LEG-F04", "perhaps", "yes or no"),
        ("CAP-F01", "observer", "one of: party, signatory, none"),
        ("CAP-F02", "own; garage", "one or more of"),
        ("CAP-F02", "", "one or more of"),
        ("CAP-F03", "  ", "a text"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_is_needed(tiny_instrument, code, text, words):
    with pytest.raises(Refused, match=words):
        parsed(tiny_instrument.fact_by_code[code], text)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("LEG-F01", True),
        ("LEG-F01", "5"),
        ("LEG-F01", 5.0),
        ("LEG-F01", 2**60),
        ("LEG-F02", 3),
        ("LEG-F03", 20260331),
        ("LEG-F04", 1),
        ("CAP-F01", ["party"]),
        ("CAP-F02", "own"),
        ("CAP-F02", ["shared", "own"]),
        ("CAP-F02", ["own", "own"]),
        ("CAP-F02", [["own"]]),
        ("CAP-F03", {"a": 1}),
        ("CAP-F03", None),
    ],
)
def test_a_value_of_another_type_is_refused(tiny_instrument, code, value):
    with pytest.raises(Refused):
        checked(tiny_instrument.fact_by_code[code], value)
