"""The contract that every instrument keeps: one list of faults, empty when it may be used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from typing import Any

from needsassess.instrument.conditions import comparisons
from needsassess.instrument.model import Action, Fact, FactType, Instrument, Item
from needsassess.instrument.reach import can_hold
from needsassess.instrument.steps_contract import steps_faults
from needsassess.instrument.wording_contract import wording_faults

_SOURCE_FORMS = (
    r"A/74/130, para\. (\d{1,3})( \([a-z]\))?",
    r"E/CN\.15/2018/12, para\. (\d{1,2})( \([a-z]\))?( \([ivx]+\))?",
    r"EGM 6, draft report, addendum, para\. (\d{1,2})",
    r"EGM 6, annotated agenda, item [1-5]",
    r"E/RES/2019/19, op\. (\d{1,2})",
)
_SOURCE = re.compile("|".join(f"(?:{form})" for form in _SOURCE_FORMS))


def faults(instrument: Instrument) -> list[str]:
    """Every breach of the contract, one sentence each."""
    return [
        *_repeated(instrument),
        *_unknown_names(instrument),
        *_sources(instrument),
        *_conditions(instrument),
        *_facts(instrument),
        *wording_faults(instrument),
        *steps_faults(instrument),
    ]


def _repeated(instrument: Instrument) -> Iterator[str]:
    codes = [domain.code for domain in instrument.domains]
    codes += [*(item.code for item in instrument.items), *(fact.code for fact in instrument.facts)]
    for code, count in Counter(codes).items():
        if count > 1:
            yield f"{code}: the code is used {count} times"


def _unknown_names(instrument: Instrument) -> Iterator[str]:
    domains = {domain.code for domain in instrument.domains}
    asked: Iterable[Item | Fact] = (*instrument.items, *instrument.facts)
    for entry in asked:
        if entry.domain not in domains:
            yield f"{entry.code}: no such domain"
        for name in set(entry.institutions) - set(instrument.institutions):
            yield f"{entry.code}: no such institution: {name}"
    for item in instrument.items:
        for name in set(item.tags) - set(instrument.tags):
            yield f"{item.code}: no such tag: {name}"
        for action in item.actions:
            if action.assistance not in instrument.assistance:
                yield f"{item.code}: no such type of assistance: {action.assistance}"


def _sources(instrument: Instrument) -> Iterator[str]:
    for item in instrument.items:
        seen = Counter((c.reference, c.role) for c in item.citations)
        yield from (f"{item.code}: cites {ref} twice" for (ref, _), n in seen.items() if n > 1)
        yield from (
            f"{item.code}: no such State: {c.state}" for c in item.citations if c.state not in instrument.states
        )
        if not item.documented_by:
            yield f"{item.code}: no State reported this difficulty or need"
        for action in item.actions:
            yield from _malformed(item, action)


def _malformed(item: Item, action: Action) -> Iterator[str]:
    for source in action.sources:
        if not _SOURCE.fullmatch(source):
            yield f"{item.code}: not a reference: {source}"


def _conditions(instrument: Instrument) -> Iterator[str]:
    graph: dict[str, set[str]] = {}
    for item in instrument.items:
        if item.shown_if is None:
            continue
        graph[item.code] = {comparison.code for comparison in comparisons(item.shown_if)}
        for code in sorted(graph[item.code]):
            if code not in instrument.item_by_code and code not in instrument.fact_by_code:
                yield f"{item.code}: its condition names {code}, which does not exist"
        if not can_hold(item.shown_if, instrument):
            yield f"{item.code}: its condition can never hold"
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"conditions form a cycle: {' → '.join(error.args[1])}"


def _facts(instrument: Instrument) -> Iterator[str]:
    for fact in instrument.facts:
        choosing = fact.type in (FactType.ONE_OF, FactType.SEVERAL_OF)
        if choosing != bool(fact.choices):
            yield f"{fact.code}: choices belong to “one of” and “several of”, and only there"
        if len(set(fact.choices)) != len(fact.choices):
            yield f"{fact.code}: a choice is repeated"
        if not _sound_bounds(fact):
            yield f"{fact.code}: its bounds are not of its type, or the least exceeds the most"


def _sound_bounds(fact: Fact) -> bool:
    read: dict[FactType, Callable[[str], Any]] = {
        FactType.INTEGER: int,
        FactType.DECIMAL: Decimal,
        FactType.DATE: date.fromisoformat,
    }
    given = [bound for bound in (fact.minimum, fact.maximum) if bound is not None]
    try:
        bounds = [read[fact.type](bound) for bound in given]
    except (KeyError, ValueError, ArithmeticError):
        return False
    return bounds == sorted(bounds)
