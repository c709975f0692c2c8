"""What is said in the data sets on each item and fact, by rules that mix every state an answer can have."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from needsassess.assessment import subjects
from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Evidence, Money, Progression, Response, Status, Urgency, answered
from needsassess.instrument.model import Fact, FactType, Item
from needsassess.services import answering, planning
from needsassess.services.answering import Values
from tests.helpers.hostile_words import Texts

_SEEN = date(2026, 3, 2)  # the day from which all others are counted
_ON_ACTIVITIES = (Progression.ACTIVE, Progression.ACTIVE, *Progression)
_NOBODY_KNOWS = {5: Status.UNANSWERED, 12: Status.DONT_KNOW, 31: Status.REFUSED}  # of 35 items, where not all


@dataclass
class Cast:
    """Who answers: institutions by key, with their texts; not `all_of_it`: those asked, most of the time.

    `steps`: how far an institution may be from what most say, drawn at random.
    """

    keys: tuple[str, ...]
    texts: Texts
    steps: tuple[int, ...]
    all_of_it: bool = False
    chance: random.Random = field(default_factory=lambda: random.Random(2026))

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def day(self) -> date:
        return _SEEN + timedelta(days=self.chance.randint(-200, 500))


def people(cast: Cast) -> Values:
    """Two persons of each institution; the first consents to be named."""
    values: Values = {}
    for at, key in enumerate(cast.keys):
        values |= answering.institution(key, key, cast.texts.unit())
        for number in range(2):
            name, position = cast.texts.person(), cast.texts.line()
            person = f"person-{at}-{number}"
            values |= answering.respondent(name, key, position, consent=number == 0, key=person)
    return values


def answers(cast: Cast, item: Item, at: int) -> Values:
    values: Values = {}
    middle = cast.chance.randint(0, 3)
    asked = [key for key in cast.keys if cast.all_of_it or key in item.institutions]
    for key in asked or [cast.keys[at % len(cast.keys)]]:
        if not cast.all_of_it and cast.often(0.2):
            continue
        values |= _response(cast, item.code, key, middle, at)
        if cast.all_of_it or cast.often(0.6):
            values |= answering.note(item.code, key, cast.texts.note())
        if cast.often(0.1):
            values |= answering.sensitive(item.code, key, True)
        if cast.often(0.08):
            values |= answering.parked(item.code, key, True)
        if cast.often(0.1):
            values |= {subjects.answer(item.code, key, "confirmed"): cast.day().isoformat()}
    return values


def _response(cast: Cast, item: str, key: str, middle: int, at: int) -> Values:
    status = Status.ANSWERED if cast.all_of_it else _NOBODY_KNOWS.get(at % 35, Status.ANSWERED)
    if status is Status.ANSWERED and cast.often(0.1):
        status = cast.chance.choice((Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE))
    if status is not Status.ANSWERED:
        reason = "" if status in (Status.DONT_KNOW, Status.UNANSWERED) else cast.texts.note()
        return answering.without_level(item, key, status, reason)
    level = min(4, max(0, middle + cast.chance.choice(cast.steps)))
    return (
        answering.level(item, key, level)
        | answering.desired(item, key, 2 + (at + middle) % 3)
        | answering.evidence(item, key, cast.chance.choice(list(Evidence)))
    )


def decided(cast: Cast, item: Item, at: int) -> Values:
    """Settled on one item in nine (half: sensitive reasons); urgent on one in four, feasible on one in five."""
    values: Values = {}
    if at % 9 == 2:
        values |= answering.settle(item.code, cast.chance.randint(0, 3), cast.texts.note(), 4)
        values |= answering.settled_sensitive(item.code, at % 2 == 0)
    if at % 4 == 0:
        values |= answering.urgency(item.code, cast.chance.choice(list(Urgency)))
    if at % 5 == 1:
        values |= planning.feasible(item.code, cast.chance.randint(1, 4), date(2027 + at % 3, 12, 31))
    return values


def planned(cast: Cast, item: Item, at: int) -> Values:
    """Activities on two items in five, some of several providers; measures on one in three; some sensitive."""
    values: Values = {}
    for number in range((0, 1, 0, 3, 0)[at % 5]):
        told = _activity(cast, item, _ON_ACTIVITIES[(at + number) % len(_ON_ACTIVITIES)])
        values |= planning.activity(item.code, replace(told, sensitive=(at + number) % 7 == 2), f"a{number}")
    for number in range((1, 0, 0, 2, 0, 0)[at % 6]):
        told_of = replace(_measure(cast, item), sensitive=(at + number) % 7 == 2)
        values |= planning.measure(item.code, told_of, f"m{number}")
    return values


def _activity(cast: Cast, item: Item, status: Progression) -> Activity:
    texts, first = cast.texts, cast.day()
    last = first + timedelta(days=cast.chance.randint(30, 900))
    kind, money = item.actions[0].assistance, cast.chance.choice(list(Money))
    return Activity(texts.provider(), texts.line(), kind, first, last, money, status, texts.note())


def _measure(cast: Cast, item: Item) -> Measure:
    texts = cast.texts
    lead = cast.chance.choice((*cast.keys, "", texts.line()))
    first = cast.day() if cast.often(0.8) else None
    last = first + timedelta(days=cast.chance.randint(60, 1200)) if first else None
    kind, cost = item.actions[-1].assistance, cast.chance.choice((None, *Money))
    return Measure(texts.note(), kind, lead, texts.provider(), first, last, cost, texts.line())


def known(cast: Cast, fact: Fact, at: int) -> Values:
    """What is known of a fact: two in three are, one in six is not."""
    key, note = cast.keys[at % len(cast.keys)], cast.texts.note()
    if at % 6 == 5:
        return answering.fact(fact.code, key, Response(Status.DONT_KNOW))
    if at % 6 == 2:
        return {}
    values = answering.fact(fact.code, key, answered(_value(fact, at, note)))
    values |= answering.fact_note(fact.code, key, note)
    return values | (answering.fact_sensitive(fact.code, key, True) if at % 7 == 0 else {})


def _value(fact: Fact, at: int, text: str) -> Any:
    match fact.type:
        case FactType.INTEGER:
            return min(1234, int(fact.maximum or 1234))
        case FactType.YES_NO:
            return at % 2 == 0
        case FactType.ONE_OF:
            return fact.choices[0]
        case FactType.SEVERAL_OF:
            return list(fact.choices[:2])
    return {FactType.DECIMAL: "2.5", FactType.DATE: "2019-06-01", FactType.TEXT: text}[fact.type]
