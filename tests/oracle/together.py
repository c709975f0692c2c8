"""Two rounds of a country, and countries side by side, as docs/method.md words them."""

from __future__ import annotations

import statistics
from collections import defaultdict
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any, NamedTuple

from tests.oracle.naive import Found, items, score
from tests.oracle.reading import Told


class Compared(NamedTuple):
    """Counts over the items of either round; scores over those with a level in both; keys of gaps."""

    up: int
    down: int
    stayed: int
    new: int
    gone: int
    before: Fraction | None
    after: Fraction | None
    closed: set[str]
    opened: set[str]


def compared(before: Told, after: Told, domain: str = "") -> Compared:
    """Weights and domains are those of the newest questionnaire that has the item."""
    one, other = (_levels(told) for told in (before, after))
    newest = {**one, **other} if _version(after) >= _version(before) else {**other, **one}
    keys = [key for key, found in newest.items() if domain in ("", found.domain)]
    old, new = ({key: found for key, found in side.items() if found.counts} for side in (one, other))
    levels = {key: (_level(old, key), _level(new, key)) for key in keys}
    both = {key: pair for key, pair in levels.items() if None not in pair}
    weight: Any = 4 * sum(newest[key].weight for key in both)
    scores = [
        Fraction(sum(newest[key].weight * pair[at] for key, pair in both.items())) / weight if both else None
        for at in (0, 1)
    ]
    gaps = {key: (old[key].gap, new[key].gap) for key in both}
    return Compared(
        sum(a < b for a, b in both.values()),
        sum(a > b for a, b in both.values()),
        sum(a == b for a, b in both.values()),
        sum(a is None and b is not None for a, b in levels.values()),
        sum(a is not None and b is None for a, b in levels.values()),
        *scores,
        {key for key, (a, b) in gaps.items() if a and b == 0},
        {key for key, (a, b) in gaps.items() if a == 0 and b},
    )


def _levels(told: Told) -> dict[str, Found]:
    return {found.key: found for found in items(told)}


def _level(side: dict[str, Found], key: str) -> Any:
    return side[key].value.level if key in side else None


def _version(told: Told) -> list[int]:
    return [int(part) for part in told.form["version"].split(".")]


def latest(every: list[Told]) -> list[Told]:
    """Of each country one, never two rounds mixed."""
    by_country = defaultdict(list)
    for told in every:
        by_country[told.one("profile/country") or told.id].append(told)
    return [_latest(rounds) for rounds in by_country.values()]


def _latest(rounds: list[Told]) -> Told:
    formers = {told.one("profile/former") for told in rounds}
    ends = [told for told in rounds if told.id not in formers] or rounds
    return max(ends, key=lambda told: (_last_day(told), told.last, told.id))


def _last_day(told: Told) -> str:
    period = told.one("profile/period")
    return str(period[1]) if period else datetime.fromtimestamp(told.last / 1000, UTC).date().isoformat()


class Common(NamedTuple):
    """A gap of several countries, by the key of its item; `nobody` are those in which nobody helps."""

    key: str
    having: list[str]
    stated: int
    mean: Fraction
    nobody: set[str]


def common_gaps(every: list[Told]) -> list[Common]:
    heads: dict[str, Found] = {}
    stated: dict[str, int] = defaultdict(int)
    having: dict[str, dict[str, Found]] = defaultdict(dict)
    for told in sorted(every, key=_version):
        for found in items(told):
            heads[found.key] = found
            stated[found.key] += found.gap is not None
            if found.gap:
                having[found.key][told.id] = found
    gaps = [_common(key, found, stated[key]) for key, found in having.items()]
    return sorted(
        gaps,
        key=lambda one: (-len(one.having), -one.mean, -heads[one.key].documented, heads[one.key].code, one.key),
    )


def _common(key: str, having: dict[str, Found], stated: int) -> Common:
    weighted = [found.weight * (found.gap or 0) for found in having.values()]
    nobody = {one for one, found in having.items() if found.priority and not found.helped}
    return Common(key, sorted(having), stated, Fraction(sum(weighted)) / len(weighted), nobody)


def distribution(every: list[Told], domain: str = "") -> tuple[Fraction, ...]:
    """Lowest, quartiles and highest of the scores; nothing where none has one."""
    found = [score([one for one in items(told) if domain in ("", one.domain)]).score for told in every]
    values = sorted(value for value in found if value is not None)
    if len(values) < 2:
        return tuple(values * 5)
    return (values[0], *statistics.quantiles(values, n=4, method="inclusive"), values[-1])


def is_low(told: Told) -> bool:
    found = score(items(told))
    return not found.applicable or found.answered * 2 < found.applicable


def overlaps(every: list[Told]) -> list[tuple[str, str, int]]:
    """(assessment, item, how many providers are active)"""
    found = ((told.id, one) for told in every for one in items(told) if one.shown)
    return [(name, one.key, len(one.active)) for name, one in found if len(one.active) > 1]
