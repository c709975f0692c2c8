"""Technical assistance given and wanted: where several providers help with one need, and where nobody does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from needsassess.assessment.gaps import Gap
from needsassess.assessment.planned import Activity
from needsassess.assessment.state import State
from needsassess.assessment.values import Progression, Urgency
from needsassess.instrument.model import Item
from needsassess.instrument.providers import identity, spelled

PRIORITY_GAP = 2  # levels; a smaller gap is one of priority where the country says that it is urgent
SEVERAL = 2  # active providers on one need are an overlap


def providers(activities: Iterable[Activity], *wanted: Progression) -> tuple[str, ...]:
    """Names of those whose activities are in that state, each once however it is written, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for activity in activities:
        name = " ".join(activity.provider.split())
        if name and activity.status in wanted:
            found[identity(name)].append(name)
    return tuple(sorted(map(spelled, found.values()), key=str.casefold))


def active_providers(state: State, item: str) -> tuple[str, ...]:
    return providers(state.activities(item).values(), Progression.ACTIVE)


def overlaps(items: Iterable[Item], state: State) -> dict[str, tuple[str, ...]]:
    """Item code → its providers, where two or more are active: to be coordinated, not by itself a fault."""
    found = {item.code: active_providers(state, item.code) for item in items}
    return {code: names for code, names in found.items() if len(names) >= SEVERAL}


def is_priority(gap: Gap) -> bool:
    """A gap of two levels or more, or any that the country calls highly urgent."""
    return has_priority(gap.size, gap.urgency)


def has_priority(size: int, urgency: Urgency | None) -> bool:
    """The same of what is known of a gap: its levels (0: none) and how urgent the country calls it."""
    return size >= PRIORITY_GAP or (size > 0 and urgency is Urgency.HIGH)


def orphans(gaps: Iterable[Gap], state: State) -> tuple[Gap, ...]:
    """Priority gaps that no provider works on or plans to, in their order."""
    return tuple(
        gap
        for gap in gaps
        if is_priority(gap) and not any(one.counts for one in state.activities(gap.item.code).values())
    )
