"""What became of each former answer in the new round: changed, confirmed, given again, not yet asked again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from needsassess.assessment.state import State
from needsassess.assessment.things import Answer, FactAnswer
from needsassess.assessment.values import UNANSWERED
from needsassess.assessment.visible import shown_items
from needsassess.instrument.model import Instrument
from needsassess.services.rounds import Former


class Became(StrEnum):
    """In the order in which they are listed."""

    CHANGED = "changed"
    NEW = "new"
    CONFIRMED = "confirmed"
    SAME = "same"
    OPEN = "open"


@dataclass(frozen=True)
class Since:
    """Of one item or fact (`code`) and institution; `confirmed` is the day where it was said to hold."""

    code: str
    institution: str
    became: Became
    before: Answer | FactAnswer
    now: Answer | FactAnswer

    @property
    def confirmed(self) -> date | None:
        return self.now.confirmed if self.became is Became.CONFIRMED else None


def became(before: Answer | FactAnswer, now: Answer | FactAnswer) -> Became | None:
    """None where neither round has an answer.

    A confirmation counts where what it was said of still stands, alone.
    """
    was, there = before.response != UNANSWERED, now.response != UNANSWERED
    if not there:
        return Became.OPEN if was else None
    if not was:
        return Became.NEW
    if now.response != before.response:
        return Became.CHANGED
    return Became.CONFIRMED if now.confirmed and "response" not in now.conflicts else Became.SAME


def changes(former: Former, instrument: Instrument, state: State) -> list[Since]:
    """Of every item that is asked and every fact, by institution, in the order of the questionnaire."""
    return list(_all(former, instrument, state))


def _all(former: Former, instrument: Instrument, state: State) -> Iterator[Since]:
    asked = {item.code for item in shown_items(instrument, state)}
    for domain in instrument.domains:
        facts = [fact.code for fact in instrument.facts if fact.domain == domain.code]
        items = [item.code for item in instrument.items_of(domain.code) if item.code in asked]
        for code in (*facts, *items):
            yield from of_code(former, instrument, state, code)


def of_code(former: Former, instrument: Instrument, state: State, code: str) -> Iterator[Since]:
    """Of one item or fact."""
    is_item = code in instrument.item_by_code
    for key in state.institutions:
        before: Answer | FactAnswer = former.answer(code, key) if is_item else former.fact(code, key)
        now: Answer | FactAnswer = state.answer(code, key) if is_item else state.fact(code, key)
        found = became(before, now)
        if found:
            yield Since(code, key, found, before, now)


def counts(found: Iterable[Since]) -> dict[Became, int]:
    """How many became what; all five are there."""
    counted = Counter(since.became for since in found)
    return {kind: counted[kind] for kind in Became}
