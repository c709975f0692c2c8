"""Whether a skip condition can hold at all, by trying every value that could make a difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, islice, product
from typing import Any

from needsassess.instrument.conditions import Comparison, Condition, comparisons, holds
from needsassess.instrument.model import LEVELS, Fact, FactType, Instrument

_MOST = 100_000  # combinations tried; a condition that needs more is too clever for a questionnaire


def can_hold(condition: Condition, instrument: Instrument) -> bool:
    """True where some answers to what it names make it true."""
    named: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in comparisons(condition):
        named[comparison.code].append(comparison)
    choices = [_candidates(instrument.fact_by_code.get(code), found) for code, found in named.items()]
    tried = islice(product(*choices), _MOST)
    return any(holds(condition, dict(zip(named, values, strict=True)).get) for values in tried)


def _candidates(fact: Fact | None, compared: Iterable[Comparison]) -> list[Any]:
    if fact is None:
        return list(range(-1, LEVELS))  # −1 stands for "not applicable"
    match fact.type:
        case FactType.YES_NO:
            return [True, False]
        case FactType.ONE_OF:
            return list(fact.choices)
        case FactType.SEVERAL_OF:
            sizes = range(1, len(fact.choices) + 1)
            return [chosen for size in sizes for chosen in combinations(fact.choices, size)]
        case _:
            return [near for comparison in compared for near in _around(comparison.value)]


def _around(value: Any) -> list[Any]:
    """The value itself and one on each side of it."""
    if isinstance(value, int):
        return [value - 1, value, value + 1]
    return ["", value, f"{value}~"] if isinstance(value, str) else list(value)
