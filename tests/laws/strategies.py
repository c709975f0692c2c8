"""Random answers and random logs, for the laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from hypothesis import strategies as st

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Money, Progression, Status
from needsassess.services import answering, planning
from tests.helpers.assessments import ASSESSMENT, said, settled
from tests.helpers.merging import FOUR_YEARS, NOW
from tests.helpers.tiny import ITEMS

INSTITUTIONS = ("police", "prosecution", "csirt")
LEVELS = st.integers(0, 4)
WITHOUT_LEVEL = (Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE)
OPEN = (Status.DONT_KNOW, Status.REFUSED, Status.UNANSWERED)
RESPONSES = st.one_of(LEVELS, st.sampled_from(WITHOUT_LEVEL))

CLOCKS = (NOW, NOW + 60_000, NOW - FOUR_YEARS, NOW + FOUR_YEARS)


class Step(NamedTuple):
    """One thing that one person does: on which laptop, what, and with which of the choices there are."""

    laptop: int
    action: str
    choice: int


def steps_of(actions: tuple[str, ...]) -> st.SearchStrategy[list[Step]]:
    """What three people do apart, of these actions."""
    step = st.builds(Step, st.integers(0, 2), st.sampled_from(actions), st.integers(0, 11))
    return st.lists(step, min_size=3, max_size=14)


PLANNED = ("help", "plan", "feasible", "confirm")  # actions of a step that `planned` knows


def planned(action: str, item: str, who: str, choice: int) -> dict[str, Any]:
    """Subject → value, of what one of those actions does: an activity, a measure, a feasible level, or a former
    answer that is said to hold; each choice fills in others, and one removes what another entered."""
    key, day = f"k{choice % 2}", date(2026, 1 + choice % 12, 1)
    match action:
        case "help" if choice % 5 == 4:
            return planning.remove_activity(item, key)
        case "help":
            states = tuple(Progression)
            told = Activity(
                f"Provider {choice % 3}", first=day, status=states[choice % 4], note=f"seen {choice}"
            )
            told = replace(told, sensitive=choice % 3 == 0)
            return planning.activity(item, told, key)
        case "plan" if choice % 5 == 4:
            return planning.remove_measure(item, key)
        case "plan":
            told = Measure(f"Act {choice % 3}", "training", who, last=day, cost=tuple(Money)[choice % 4])
            told = replace(told, sensitive=choice % 3 == 0)
            return planning.measure(item, told, key)
        case "feasible":
            values = planning.feasible(item, choice % 6 if choice % 6 < 5 else None, day)
            return values | answering.settled_sensitive(item, choice % 2 == 0)
    path = f"answer/{item}/{who}"
    return {f"{path}/confirmed": day.isoformat(), f"{path}/sensitive": choice % 2 == 0 or None}


@st.composite
def answers(draw: Any) -> dict[str, Any]:
    """Subject → value: responses, desired levels, settlements and urgencies on the tiny questionnaire."""
    values: dict[str, Any] = {}
    for item in ITEMS:
        for key in draw(st.sets(st.sampled_from(INSTITUTIONS))):
            values[f"answer/{item}/{key}/response"] = said(draw(RESPONSES))
        for key in draw(st.sets(st.sampled_from(INSTITUTIONS), max_size=2)):
            values[f"answer/{item}/{key}/desired"] = draw(LEVELS)
        if draw(st.integers(0, 3)) == 0:
            values[f"settled/{item}/response"] = settled(draw(RESPONSES))
        if draw(st.integers(0, 3)) == 0:
            values[f"settled/{item}/desired"] = draw(LEVELS)
        urgency = draw(st.sampled_from([None, "low", "medium", "high"]))
        if urgency:
            values[f"settled/{item}/urgency"] = urgency
    return values


item_codes = st.sampled_from(ITEMS)
institutions = st.sampled_from(INSTITUTIONS)

__all__ = ["ASSESSMENT", "LEVELS", "OPEN", "RESPONSES", "answers", "institutions", "item_codes"]
