"""Values, scores, gaps and assistance of one assessment, as docs/method.md words them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from tests.oracle.reading import Told, key_of

URGENCIES = ("high", "medium", "low", None)
COMPARED: dict[str, Any] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "in": lambda a, b: bool(set(a if isinstance(a, list) else [a]) & set(b)),
}


class Value(NamedTuple):
    """What counts for the country, with the lowest and highest that institutions gave."""

    level: int | None
    low: int | None = None
    high: int | None = None
    status: str = "answered"
    settled: bool = True


class Found(NamedTuple):
    """One item as it stands for the country."""

    key: str
    code: str
    domain: str
    weight: Fraction
    value: Value
    desired: Value
    spread: int | None
    urgency: str | None
    documented: int
    shown: bool
    active: list[str]
    helped: bool
    measures: int

    @property
    def counts(self) -> bool:
        return self.shown and self.value.status != "not_applicable"

    @property
    def gap(self) -> int | None:
        return self.level_gap if self.counts else None

    @property
    def level_gap(self) -> int | None:
        """Also of an item that counts nowhere, as it is listed."""
        if self.value.level is None or self.desired.level is None:
            return None
        return max(0, self.desired.level - self.value.level)

    @property
    def priority(self) -> bool:
        return (self.gap or 0) >= 2 or bool(self.gap and self.urgency == "high")


def of_levels(levels: list[int]) -> Value:
    ordered = sorted(levels)
    middle = ordered[(len(ordered) - 1) // 2]
    return Value(middle, ordered[0], ordered[-1], settled=ordered[0] == ordered[-1])


def country_value(told: Told, key: str) -> Value:
    settled = told.one(f"settled/{key}/response")
    said = [settled] if settled else said_by_all(told, f"answer/{key}")
    levels = [one["value"] for one in said if one["status"] == "answered"]
    if levels:
        return of_levels(levels)
    statuses = [one["status"] for one in said]
    for status in ("dont_know", "refused", "not_applicable"):
        if status in statuses:
            return Value(None, status=status)
    return Value(None, status="unanswered")


def said_by_all(told: Told, path: str, field: str = "response") -> list[Any]:
    every = (told.one(f"{path}/{key}/{field}") for key in told.keys("institution"))
    return [one for one in every if one is not None]


def desired_value(told: Told, key: str) -> Value:
    settled = told.one(f"settled/{key}/desired")
    levels = [settled] if settled is not None else said_by_all(told, f"answer/{key}", "desired")
    return of_levels(levels) if levels else Value(None, status="unanswered")


def holds(told: Told, condition: dict[str, Any]) -> bool | None:
    """True, false, or None where it is not known yet."""
    if "not" in condition:
        inner = holds(told, condition["not"])
        return None if inner is None else not inner
    for word, decisive in (("any", True), ("all", False)):
        if word in condition:
            parts = [holds(told, part) for part in condition[word]]
            return decisive if decisive in parts else None if None in parts else not decisive
    found = _looked_up(told, condition)
    return None if found is None else bool(COMPARED[condition["op"]](found, condition["value"]))


def _looked_up(told: Told, condition: dict[str, Any]) -> Any:
    if condition.get("item"):
        value = country_value(told, key_of(told.form, condition["item"]))
        return -1 if value.status == "not_applicable" else value.level
    said = said_by_all(told, f"fact/{key_of(told.form, condition['fact'])}")
    values = [one["value"] for one in said if one["status"] == "answered"]
    return values[0] if values and all(one == values[0] for one in values) else None


def items(told: Told) -> list[Found]:
    """Every item of the questionnaire that counts, in its order."""
    rapid = told.one("profile/depth") == "rapid"
    return [_found(told, item, rapid) for item in told.form["items"]]


def _found(told: Told, item: dict[str, Any], rapid: bool) -> Found:
    key = key_of(told.form, item["code"])
    levels = [one["value"] for one in said_by_all(told, f"answer/{key}") if one["status"] == "answered"]
    condition = item.get("shown_if")
    helps = [f"activity/{key}/{one}" for one in told.keys("activity", key)]
    active = {told.one(f"{path}/provider").casefold(): told.one(f"{path}/provider") for path in helps
              if told.one(f"{path}/status") == "active"}  # fmt: skip
    return Found(
        key,
        item["code"],
        item["code"].split("-")[0],
        Fraction(str(item["weight"])),
        country_value(told, key),
        desired_value(told, key),
        max(levels) - min(levels) if len(levels) > 1 else None,
        told.one(f"settled/{key}/urgency"),
        len({one["state"] for one in item["citations"] if one["role"] in ("difficulty", "need")}),
        (item["core"] or not rapid) and (condition is None or holds(told, condition) is not False),
        sorted(active.values()),
        any(told.one(f"{path}/status") in ("active", "planned") for path in helps),
        len(told.keys("measure", key)),
    )


class Score(NamedTuple):
    """Fractions of 1, None where there is none; counts of items."""

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    gap: Fraction | None
    answered: int
    applicable: int


def score(found: list[Found]) -> Score:
    """Of a set of items."""
    in_it = [one for one in found if one.counts]
    known = [one for one in in_it if one.value.level is not None]
    wanted = [one for one in known if one.desired.level]
    return Score(
        _share([(one.weight, one.value.level) for one in known]),
        _share([(one.weight, 0 if one.value.level is None else one.value.low) for one in in_it]),
        _share([(one.weight, 4 if one.value.level is None else one.value.high) for one in in_it]),
        _part(
            sum(one.weight * one.gap for one in wanted), sum(one.weight * one.desired.level for one in wanted)
        ),
        len(known),
        len(in_it),
    )


def _share(parts: list[tuple[Fraction, Any]]) -> Fraction | None:
    return _part(sum(weight * level for weight, level in parts), 4 * sum(weight for weight, _ in parts))


def _part(some: Any, all_of_it: Any) -> Fraction | None:
    return Fraction(some) / all_of_it if all_of_it else None


def ranked(found: list[Found]) -> list[Found]:
    """The gaps, the first of priority first."""
    gaps = [one for one in found if one.gap]
    return sorted(
        gaps,
        key=lambda one: (-one.weight * one.gap, URGENCIES.index(one.urgency), -one.documented, one.code),
    )
