"""Which items are asked: those of the depth whose skip condition does not exclude them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from needsassess.assessment.country import country_fact, country_value
from needsassess.assessment.state import State
from needsassess.assessment.values import Status
from needsassess.instrument.conditions import holds
from needsassess.instrument.model import FactType, Instrument, Item

_NO_LEVEL = -1


def shown_items(instrument: Instrument, state: State) -> tuple[Item, ...]:
    """Items of the depth, in order, less those known to be excluded (which keep their answers)."""
    rapid = state.profile.depth == "rapid"
    return tuple(
        item for item in instrument.items if (item.core or not rapid) and is_shown(instrument, state, item)
    )


def is_shown(instrument: Instrument, state: State, item: Item) -> bool:
    """Hidden only when its condition is known to be false: what is not answered yet excludes nothing."""
    if item.shown_if is None:
        return True
    return holds(item.shown_if, lambda code: _known(instrument, state, code)) is not False


def _known(instrument: Instrument, state: State, code: str) -> Any:
    fact = instrument.fact_by_code.get(code)
    if fact:
        found = country_fact(state, code)
        return Decimal(found) if found is not None and fact.type is FactType.DECIMAL else found
    value = country_value(state, code)
    if value.status is Status.NOT_APPLICABLE:
        return _NO_LEVEL
    return value.level
