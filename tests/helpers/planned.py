"""Activities and measures as a person would enter them, with texts that no spreadsheet may run."""

from __future__ import annotations

from datetime import date
from typing import Any

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Money, Progression
from needsassess.services import planning

ACTIVITY = Activity(
    provider="=UNODC",
    title="Training, “été” 🎈",
    assistance="training",
    first=date(2026, 1, 1),
    last=date(2026, 12, 31),
    budget=Money.UNDER_250,
    status=Progression.ACTIVE,
    note="<b>two</b>\nlines, تدريب",
)
MEASURE = Measure(
    action="-Draft the law",
    assistance="policy_advice",
    lead="police",
    partner="@ITU",
    first=date(2026, 3, 1),
    last=date(2027, 2, 28),
    cost=Money.OVER_1000,
    indicator="1234567890123456789",
)


def one_of_each(item: str = "LEG-01") -> dict[str, Any]:
    """An activity `a` and a measure `m` of an item, and level 2 feasible by the end of 2027."""
    return (
        planning.activity(item, ACTIVITY, "a")
        | planning.measure(item, MEASURE, "m")
        | planning.feasible(item, 2, date(2027, 12, 31))
    )
