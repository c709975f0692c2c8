"""The tiny questionnaire in three versions: items renamed, swapped, reworded, changed, dropped, and new."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from needsassess.instrument.model import Instrument
from needsassess.services.questionnaires import Shipped, carried
from tests.helpers.tiny import structure

STEP_1_1: dict[str, Any] = {
    "earlier": "1.0",
    "later": "1.1",
    "renamed": {"LEG-02": "LEG-04", "LEG-F01": "LEG-F05"},
    "reworded": ["LEG-03"],
    "changed": ["CAP-03"],
    "dropped": ["CAP-02", "CAP-F03"],
    "new": ["LEG-02", "CAP-04", "CAP-F04"],
}
STEP_1_2: dict[str, Any] = {
    "earlier": "1.1",
    "later": "1.2",
    "renamed": {"LEG-01": "LEG-04", "LEG-04": "LEG-01", "LEG-F05": "LEG-F01"},
    "reworded": ["LEG-04"],
    "dropped": ["CAP-04"],
    "new": ["CAP-05"],
}
_LIKE = {
    "LEG-02": "LEG-01",
    "CAP-04": "CAP-01",
    "CAP-05": "CAP-01",
    "CAP-F04": "LEG-F04",
}  # new as this one was


def structure_of(version: str) -> dict[str, Any]:
    """As plain data, fresh each time, so that a test may spoil it."""
    if version == "1.0":
        return structure()
    step = copy.deepcopy({"1.1": STEP_1_1, "1.2": STEP_1_2}[version])
    data = structure_of(step["earlier"])
    data["version"] = version
    data["steps"] = [*data.get("steps", ()), step]
    for kind in ("items", "facts"):
        data[kind] = _listed(data[kind], step)
        for words in data["wording"].values():
            words[kind] = _worded(words[kind], [thing["code"] for thing in data[kind]], step)
    return data


def _listed(things: list[dict[str, Any]], step: dict[str, Any]) -> list[dict[str, Any]]:
    by_code = {thing["code"]: thing for thing in things}
    kept = [
        thing | {"code": _after(code, step)} for code, thing in by_code.items() if code not in step["dropped"]
    ]
    new = [by_code[_LIKE[code]] | {"code": code} for code in step["new"] if _LIKE[code] in by_code]
    found = sorted([*kept, *new], key=lambda thing: thing["code"])
    return [{name: value for name, value in thing.items() if name != "shown_if"} for thing in found]


def _worded(words: dict[str, Any], codes: list[str], step: dict[str, Any]) -> dict[str, Any]:
    before = {_after(code, step): code for code in words if code not in step["dropped"]}
    found = {}
    for code in codes:
        found[code] = dict(words[_LIKE[code] if code in step["new"] else before[code]])
        if code in (*step["reworded"], *step.get("changed", ()), *step["new"]):
            found[code]["question"] += f" ({step['later']})"
    return found


def _after(code: str, step: dict[str, Any]) -> str:
    return str(step["renamed"].get(code, code))


@cache
def tiny_of(version: str) -> Instrument:
    return Instrument.model_validate(structure_of(version))


@cache
def questionnaire_of(version: str) -> Shipped:
    """With its canonical form, ready to be embedded in a file."""
    return carried(tiny_of(version))
