"""Rows of what was answered: by institutions, for the country, and facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from needsassess.assessment.assistance import active_providers
from needsassess.assessment.country import country_value
from needsassess.assessment.things import Answer, FactAnswer
from needsassess.assessment.values import Json, Response, Status
from needsassess.instrument.model import Fact, FactType
from needsassess.services.table_stand import Rows, Stand, spread, when
from needsassess.services.tables import Cell, Row


def answers(stand: Stand) -> Rows:
    counted = {item.code for item in stand.shown}
    for shown, code, version in stand.codes(facts=False):
        title = stand.words(version).of.items[code].title
        for key in stand.state.institutions:
            answer = stand.state.answer(shown, key)
            if answer != Answer():
                said = _answer(answer)
                yield (
                    *stand.head,
                    code,
                    key,
                    stand.name(key),
                    title,
                    *said,
                    answer.parked,
                    answer.sensitive,
                    answer.confirmed,
                    shown in counted,
                    bool(answer.conflicts),
                    version.version,
                )


def _answer(answer: Answer) -> Row:
    return (
        answer.level,
        answer.desired,
        _without(answer.response),
        answer.evidence,
        answer.note,
        answer.response.reason,
    )


def _without(response: Response) -> str | None:
    """The status that stands in the place of a value."""
    return None if response.status in (Status.ANSWERED, Status.UNANSWERED) else str(response.status)


def items(stand: Stand) -> Rows:
    counted = {item.code for item in stand.shown}
    nobody = {gap.item.code for gap in stand.analysis.orphans}
    for shown, code, version in stand.codes(facts=False):
        settled, item = stand.state.settlement(shown), version.item_by_code[code]
        value = country_value(stand.state, shown)
        yield (
            *stand.head,
            code,
            item.domain,
            stand.words(version).of.items[code].title,
            str(value.status),
            *spread(value),
            value.agreement,
            value.settled,
            settled.response.reason,
            settled.sensitive,
            *when(settled.feasible),
            settled.urgency,
            "; ".join(active_providers(stand.state, shown)),
            shown in stand.analysis.overlaps,
            shown in nobody,
            item.weight,
            shown in counted,
            bool(settled.conflicts),
            version.version,
        )


def facts(stand: Stand) -> Rows:
    for shown, code, version in stand.codes(facts=True):
        fact, words = version.fact_by_code[code], stand.words(version)
        for key in stand.state.institutions:
            said = stand.state.fact(shown, key)
            if said != FactAnswer():
                answered = said.response.status is Status.ANSWERED
                yield (
                    *stand.head,
                    code,
                    key,
                    stand.name(key),
                    words.of.facts[code].question,
                    _value(fact, said.response.value) if answered else None,
                    words.fact(fact, said.response) if answered else "",
                    _without(said.response),
                    said.note,
                    said.response.reason,
                    said.sensitive,
                    said.confirmed,
                    bool(said.conflicts),
                    version.version,
                )


def _value(fact: Fact, value: Json) -> Cell:
    """As its type says; choices by their codes, several separated by `;`, as a file of facts takes them."""
    match fact.type:
        case FactType.DECIMAL:
            return Decimal(str(value))
        case FactType.DATE:
            return date.fromisoformat(str(value))
        case FactType.SEVERAL_OF if isinstance(value, list):
            return ";".join(map(str, value))
    return value if isinstance(value, bool | int) else str(value)
