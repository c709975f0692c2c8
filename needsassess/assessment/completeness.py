"""How far an assessment is, item by item and for each domain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from needsassess.assessment.country import country_value
from needsassess.assessment.state import State
from needsassess.assessment.things import Answer
from needsassess.assessment.values import Status
from needsassess.instrument.model import Item


@dataclass(frozen=True)
class Done:
    """Counts of items; `settled` have a level, don't know, refused or not applicable."""

    settled: int
    total: int


@dataclass(frozen=True)
class ItemMark:
    """What lists show of an item; `status` is the country's, or one institution's where one is asked for."""

    status: Status
    parked: bool
    conflict: bool
    unsettled: bool


def mark_of(state: State, item: str, institution: str | None = None) -> ItemMark:
    """The mark of an item as answered by one institution, or by all."""
    answers = state.answers_to(item)
    if institution is not None:
        answers = {institution: answers.get(institution, Answer())}
    value = country_value(state, item)
    status = value.status if institution is None else answers[institution].status
    return ItemMark(
        status=status,
        parked=any(answer.parked for answer in answers.values()),
        conflict=any(answer.conflicts for answer in answers.values()) or bool(state.settlement(item).conflicts),
        unsettled=value.unsettled,
    )


def done(items: Iterable[Item], state: State, institution: str | None = None) -> Done:
    """How many items have a response, of the country or of one institution."""
    statuses = [_status_of(state, item.code, institution) for item in items]
    return Done(sum(status is not Status.UNANSWERED for status in statuses), len(statuses))


def _status_of(state: State, item: str, institution: str | None) -> Status:
    if institution is None:
        return country_value(state, item).status
    return state.answer(item, institution).status
