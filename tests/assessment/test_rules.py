"""Which values a subject may have, typed by a person or found in a file."""

import pytest

from needsassess.assessment import rules, subjects
from needsassess.base.errors import Refused

NAUGHTY = '<img src=x> {name} %s "quotes" \u202eright to left\u202c العربية 😀 \t two\nlines'
GOOD = [
    ("profile/country", "XA"),
    ("profile/title", "Round"),
    ("profile/period", ["2026-01-01", "2026-01-01"]),
    ("profile/language", "fr"),
    ("profile/depth", "rapid"),
    ("profile/team", ["A", "B"]),
    ("profile/team", []),
    ("profile/round", "2026"),
    ("profile/status", "final"),
    ("institution/police.2/kind", "police"),
    ("institution/police.2/name", "Cyber unit"),
    ("institution/police/removed", True),
    ("respondent/ab/name", ""),
    ("respondent/ab/institution", "police"),
    ("respondent/ab/position", "Head"),
    ("respondent/ab/consent", False),
    ("respondent/ab/removed", True),
    ("answer/LEG-01/police/response", {"status": "answered", "value": 0}),
    ("answer/LEG-01/police/response", {"status": "dont_know"}),
    ("answer/LEG-01/police/response", {"status": "refused", "reason": "not now"}),
    ("answer/LEG-01/police/response", {"status": "not_applicable", "reason": "landlocked"}),
    ("answer/LEG-01/police/desired", 4),
    ("answer/LEG-01/police/evidence", "verified"),
    ("answer/LEG-01/police/note", NAUGHTY),
    ("answer/LEG-01/police/note", "x" * rules.LONGEST_TEXT),
    ("answer/LEG-01/police/parked", True),
    ("fact/LEG-F01/police/response", {"status": "answered", "value": 90}),
    ("fact/CAP-F03/police/response", {"status": "answered", "value": NAUGHTY}),
    ("fact/LEG-F01/police/note", "n"),
    ("settled/LEG-01/response", {"status": "answered", "value": 2, "reason": "agreed"}),
    ("settled/LEG-01/desired", 0),
    ("settled/LEG-01/urgency", "high"),
]
RESPONSE = "answer/LEG-01/police/response"
BAD = [
    ("profile/country", "xa"),
    ("profile/country", "XAA"),
    ("profile/country", "XA\n"),
    ("profile/country", 7),
    ("profile/period", ["2026-01-02", "2026-01-01"]),
    ("profile/period", ["2026-01-01"]),
    ("profile/period", ["2026-01-01", "2026-01-02", "2026-01-03"]),
    ("profile/period", [20260101, 20260102]),
    ("profile/period", ["20260101", "20260102"]),
    ("profile/period", [["2026-01-01"], None]),
    ("profile/period", "2026-01-01"),
    ("profile/depth", "deep"),
    ("profile/status", ["draft"]),
    ("profile/team", "A"),
    ("profile/team", [1]),
    ("profile/title", "x" * 301),
    ("institution/police/kind", "army"),
    ("institution/police/kind", ["police"]),
    ("institution/police/removed", 1),
    ("respondent/ab/consent", "yes"),
    ("answer/XXX-01/police/note", "n"),
    ("settled/LEG-F01/desired", 1),
    ("fact/LEG-01/police/note", "n"),
    (RESPONSE, 2),
    (RESPONSE, "answered"),
    (RESPONSE, []),
    (RESPONSE, {}),
    (RESPONSE, {"status": "unanswered"}),
    (RESPONSE, {"status": "perhaps"}),
    (RESPONSE, {"status": []}),
    (RESPONSE, {"status": "answered"}),
    (RESPONSE, {"status": "answered", "value": 5}),
    (RESPONSE, {"status": "answered", "value": -1}),
    (RESPONSE, {"status": "answered", "value": True}),
    (RESPONSE, {"status": "answered", "value": 1.0}),
    (RESPONSE, {"status": "answered", "value": "2"}),
    (RESPONSE, {"status": "answered", "value": 2, "colour": "red"}),
    (RESPONSE, {"status": "answered", "value": 2, "reason": ""}),
    (RESPONSE, {"status": "dont_know", "value": 2}),
    (RESPONSE, {"status": "dont_know", "reason": 5}),
    (RESPONSE, {"status": "dont_know", "reason": "bell \x07"}),
    (RESPONSE, {"status": "not_applicable"}),
    (RESPONSE, {"status": "not_applicable", "reason": " "}),
    ("answer/LEG-01/police/desired", True),
    ("answer/LEG-01/police/desired", 5),
    ("answer/LEG-01/police/evidence", "hearsay"),
    ("answer/LEG-01/police/parked", 1),
    ("answer/LEG-01/police/note", "x" * (rules.LONGEST_TEXT + 1)),
    ("answer/LEG-01/police/note", "null \x00"),
    ("answer/LEG-01/police/note", "half \ud83d"),
    ("answer/LEG-01/police/note", "cr \r\n"),
    ("fact/LEG-F01/police/response", {"status": "answered", "value": "90"}),
    ("fact/CAP-F03/police/response", {"status": "answered", "value": "x" * (rules.LONGEST_TEXT + 1)}),
    ("fact/CAP-F03/police/response", {"status": "answered", "value": "\x1b[0m"}),
    ("settled/LEG-01/response", {"status": "answered", "value": 2}),
    ("settled/LEG-01/response", {"status": "answered", "value": 2, "reason": "  "}),
    ("settled/LEG-01/urgency", "now"),
]


@pytest.mark.parametrize(("path", "value"), GOOD)
def test_a_good_value_is_taken(tiny_instrument, path, value):
    rules.check(subjects.parse(path), value, tiny_instrument)


@pytest.mark.parametrize(("path", "value"), BAD)
def test_a_bad_value_is_refused_in_a_sentence(tiny_instrument, path, value):
    with pytest.raises(Refused) as refused:
        rules.check(subjects.parse(path), value, tiny_instrument)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("path", sorted({path for path, _ in GOOD}))
def test_every_subject_can_be_cleared(tiny_instrument, path):
    rules.check(subjects.parse(path), None, tiny_instrument)
