"""The shortcut through the checks takes and refuses what the careful way does, in the same words."""

from __future__ import annotations

import hashlib

import pytest

from needsassess.assessment.incoming import DAY, Checks, Incoming, _content
from needsassess.assessment.quick_checks import QuickChecks
from needsassess.assessment.revision import Origin, make
from needsassess.assessment.values import answered
from needsassess.base.clock import Stamp, wall_clock
from needsassess.base.errors import Refused
from needsassess.storage.rows import row_of
from tests.helpers.assessments import ASSESSMENT
from tests.helpers.tiny import tiny

SAID = {
    "answer/LEG-01/police/note": "x “y” é",
    "answer/LEG-01/police/desired": 3,
    "answer/LEG-01/police/evidence": "seen",
    "answer/LEG-01/police/parked": True,
    "answer/LEG-01/police/response": answered(2).to_json(),
    "answer/LEG-01/customs/response": None,
    "answer/LEG-01/police/sensitive": True,
    "answer/LEG-01/police/confirmed": "2026-03-31",
    "settled/LEG-01/urgency": "low",
    "settled/LEG-01/feasible": {"by": "2027-12-31", "level": 2},
    "settled/LEG-01/sensitive": True,
    "activity/LEG-01/police/sensitive": True,
    "measure/LEG-01/a/sensitive": False,
    "activity/LEG-01/a/provider": "x “y” é",
    "activity/LEG-01/a/first": "2026-03-31",
    "activity/LEG-01/police/status": "planned",
    "measure/LEG-01/a/cost": "under_50",
    "measure/LEG-01/police/assistance": "training",
    "institution/police/name": "Police",
    "profile/title": "T",
}
OTHER = {  # what a file can hold in each column
    "id": (b"", b"i" * 32, "i" * 32, 5, None),
    "assessment": (b"", b"o" * 16, "a" * 16, 1, None),
    "subject": (
        *SAID,
        "answer/LEG-99/police/note",
        "activity/LEG-99/a/provider",
        "activity/LEG-01/a/cost",
        "measure/LEG-01/a/provider",
        "answer/LEG-01/po lice/note",
        "answer/LEG-01/police/nothing",
        "fact/LEG-01/police/note",
        "answer/LEG-01/police/note/",
        "",
        "///",
        'answer/LEG-01/police/note"',
        b"answer/LEG-01/police/note",
        7,
        None,
    ),
    "value": (
        '"2026-02-30"', '"planned"', '"under_50"', '"training"', '{"by":"2027-12-31","level":5}',
        '{"level":2,"by":"2027-12-31"}', '{"by":"2027-12-31","level":2}',
        "null", "true", "3", "03", "9", "2.0", '"seen"', '"\\u0041"', '"a\\nb"', '"\x00"', '"\x7f"', '"', '""',
        "", '"seen" ', ' "seen"', "[]", '{"status":"answered","value":2}', '{"value":2,"status":"answered"}',
        '"' + "x" * 20_001 + '"', '"' + "x" * 100 + '"', "x", b"3", 3, 3.0, None,
    ),
    "author": ("", 'A"', "x" * 400, "x" * 20_001, b"A", 1, None),
    "replica": (b"", b"o" * 16, b"r" * 17, "r" * 16, 1, None),
    "wall": (-1, 0, 2**62, 5.0, "5", b"5", True, None),
    "counter": (-1, 7, 2**31, 0.0, "0", None),
    "change": (b"", b"o" * 16, "c" * 16, 1, None),
    "reverts": (b"", b"o" * 16, "c" * 16, 1),
    "parents": ("0" * 64, f'{"0" * 64}","{"1" * 64}', "", None),
}  # fmt: skip


def made(subject: str, value: object, parents=()) -> Incoming:
    origin = Origin("A", b"r" * 16, Stamp(5, 0), b"c" * 16)
    return row(make(ASSESSMENT, subject, value, parents, origin))


def row(r) -> Incoming:
    return Incoming(*row_of(r), '","'.join(parent.hex() for parent in r.parents) or None)  # type: ignore[arg-type]


PARENTS = ((), (b"p" * 32,), (b"o" * 32, b"p" * 32, b"q" * 32))
GOOD = [made(subject, value, parents) for subject, value in SAID.items() for parents in PARENTS]


def quickly(quick: QuickChecks, checks: Checks, rows: list[Incoming]):
    parents = [
        (r.id, bytes.fromhex(parent)) for r in rows for parent in (r.parents or "").split('","') if parent
    ]
    return quick.check_all({ASSESSMENT: checks}, [r[:10] for r in rows], parents, lambda: None)


def told(check) -> str | None:
    try:
        check()
    except Refused as why:
        return str(why)
    return None


def signed(row: Incoming) -> Incoming | None:
    """With the identity that a forger would compute."""
    try:
        return row._replace(id=hashlib.sha256(_content(row).encode()).digest())
    except (AttributeError, TypeError):
        return None


@pytest.mark.parametrize("column", OTHER)
def test_both_ways_say_the_same_of_whatever_a_file_can_hold(column):
    quick, careful, taken = QuickChecks(), Checks(tiny()), 0
    assert quickly(quick, careful, GOOD + GOOD)[0][ASSESSMENT] == 2 * len(GOOD)
    for good in GOOD:
        for value in OTHER[column]:
            altered = good._replace(**{column: value})
            for bad in filter(None, (altered, signed(altered))):
                expected = told(lambda bad=bad: Checks(tiny()).check(bad))
                if bad.assessment != ASSESSMENT:
                    expected = "A revision has a part that is not of its kind."
                rows = [bad] if bad.id == good.id else [good, bad]  # no file has two of one identity
                assert told(lambda rows=rows: quickly(quick, careful, rows)) == expected
                taken += expected is None
    assert taken or column in ("id", "assessment")


def test_what_is_ahead_of_the_clock_is_counted():
    late = Origin("A", b"r" * 16, Stamp(wall_clock() + 2 * DAY, 0), b"c" * 16)
    rows = [*GOOD, row(make(ASSESSMENT, "profile/title", "T", (), late))]
    new, ahead = quickly(QuickChecks(), Checks(tiny()), rows)
    assert (new[ASSESSMENT], ahead[ASSESSMENT]) == (len(rows), 1)


def test_most_of_a_large_file_takes_the_shortcut(monkeypatch):
    careful, seen = Checks(tiny()), []
    monkeypatch.setattr(careful, "check", lambda row: seen.append(row) or Checks.check(careful, row))
    notes = [made("answer/LEG-01/police/note", f"{number} {'long ' * 30}") for number in range(1000)]
    quickly(QuickChecks(), careful, notes)
    assert len(seen) == 1
