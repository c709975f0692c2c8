"""Gaps in the order of their priority: a total order, published with its parts (method.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from needsassess.assessment.country import CountryValue, country_value
from needsassess.assessment.state import State
from needsassess.assessment.values import URGENCY_RANK, Status, Urgency
from needsassess.instrument.model import Item


@dataclass(frozen=True)
class Gap:
    """One gap and the parts of its priority; `documented` counts States, it is context and never score."""

    rank: int
    item: Item
    value: CountryValue
    weighted: int
    urgency: Urgency | None
    documented: int

    @property
    def size(self) -> int:
        return self.value.gap or 0


def ranked_gaps(items: Iterable[Item], state: State) -> tuple[Gap, ...]:
    """Weighted gap first, then the country's urgency, then how many States documented it, then the code."""
    found = []
    for item in items:
        value = country_value(state, item.code)
        if value.gap and value.status is not Status.NOT_APPLICABLE:
            urgency = state.settlement(item.code).urgency
            found.append(Gap(0, item, value, item.weight * value.gap, urgency, len(item.documented_by)))
    found.sort(key=_priority)
    return tuple(
        Gap(rank, gap.item, gap.value, gap.weighted, gap.urgency, gap.documented)
        for rank, gap in enumerate(found, start=1)
    )


def _priority(gap: Gap) -> tuple[int, int, int, str]:
    urgency = URGENCY_RANK[gap.urgency] if gap.urgency else 0
    return (-gap.weighted, -urgency, -gap.documented, gap.item.code)
