"""The country's value of an item: what was settled, else what all agree on, else open (method.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from needsassess.assessment.state import State
from needsassess.assessment.values import Status


@dataclass(frozen=True)
class Spread:
    """Levels 0-4: what counts (`level`), and the lowest and highest it may turn out."""

    level: int
    low: int
    high: int

    @property
    def agreed(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True)
class CountryValue:
    """`settled` by a person with a reason; `current` None without a level; `agreement` is max − min."""

    status: Status
    current: Spread | None
    desired: Spread | None
    settled: bool
    agreement: int

    @property
    def level(self) -> int | None:
        return self.current.level if self.current else None

    @property
    def unsettled(self) -> bool:
        """Institutions differ and nobody settled it."""
        return bool(self.current and not self.current.agreed) or bool(self.desired and not self.desired.agreed)

    @property
    def gap(self) -> int | None:
        """max(0, desired − current), in levels; None where either is missing."""
        if self.current is None or self.desired is None:
            return None
        return max(0, self.desired.level - self.current.level)


def country_value(state: State, item: str) -> CountryValue:
    """From the settlement if there is one, else from what the institutions said."""
    found: CountryValue | None = state.derived.get(item)
    if found is None:
        found = state.derived[item] = _derived(state, item)
    return found


def _derived(state: State, item: str) -> CountryValue:
    answers = state.answers_to(item).values()
    settlement = state.settlement(item)
    said = [answer.level for answer in answers if answer.level is not None]
    desired = [answer.desired for answer in answers if answer.desired is not None]
    settled = settlement.response.status is not Status.UNANSWERED
    status = settlement.response.status if settled else _status(answer.status for answer in answers)
    current = _exactly(settlement.response.level) if settled else _spread(said)
    wanted = _exactly(settlement.desired) if settlement.desired is not None else _spread(desired)
    return CountryValue(status, current, wanted, settled, max(said) - min(said) if said else 0)


def _exactly(level: int | None) -> Spread | None:
    return None if level is None else Spread(level, level, level)


def _spread(levels: list[int]) -> Spread | None:
    """The lower median counts; the lowest and the highest bound the range."""
    if not levels:
        return None
    ordered = sorted(levels)
    return Spread(ordered[(len(ordered) - 1) // 2], ordered[0], ordered[-1])


# Where institutions differ in kind, a level is knowledge, an open question comes next, "not applicable" last.
_PRECEDENCE = (Status.ANSWERED, Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE)


def _status(said: Iterable[Status]) -> Status:
    found = set(said)
    return next((status for status in _PRECEDENCE if status in found), Status.UNANSWERED)


def country_fact(state: State, code: str) -> Any:
    """The value of a fact where all institutions that gave one agree; else None."""
    values = [
        tuple(value) if isinstance(value, list) else value
        for value in (answer.response.value for answer in state.facts_to(code).values())
        if value is not None
    ]
    return values[0] if values and all(value == values[0] for value in values) else None
