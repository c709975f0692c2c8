"""Scores, gaps and what is still open, as screens and reports show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from needsassess.assessment.assistance import orphans, overlaps
from needsassess.assessment.completeness import Done, done
from needsassess.assessment.country import CountryValue, country_value
from needsassess.assessment.gaps import Gap, ranked_gaps
from needsassess.assessment.scores import Score, score
from needsassess.assessment.state import State
from needsassess.assessment.values import Status
from needsassess.assessment.visible import shown_items
from needsassess.instrument.model import Instrument, Item

FINDING = 2  # a spread between institutions of this many levels is a finding


@dataclass(frozen=True)
class DomainResult:
    code: str
    items: tuple[Item, ...]
    score: Score
    done: Done


@dataclass(frozen=True)
class Analysis:
    """`values` by item code; `findings` are items where institutions differ by two levels or more.

    `overlaps`: item → providers active on it, where several are; `orphans`: priority gaps that nobody works on.
    """

    overall: Score
    done: Done
    domains: tuple[DomainResult, ...]
    values: dict[str, CountryValue]
    gaps: tuple[Gap, ...]
    unsettled: tuple[str, ...]
    findings: tuple[str, ...]
    unknown: dict[Status, tuple[str, ...]]
    parked: dict[str, tuple[str, ...]]
    overlaps: dict[str, tuple[str, ...]]
    orphans: tuple[Gap, ...]


def analyse(instrument: Instrument, state: State, domains: Iterable[str] = ()) -> Analysis:
    """Of the shown items, or of those of some domains."""
    wanted = set(domains)
    shown = [i for i in shown_items(instrument, state) if not wanted or i.domain in wanted]
    return analyse_items(instrument, state, shown)


def analyse_items(instrument: Instrument, state: State, items: Sequence[Item]) -> Analysis:
    """Of exactly these items, in the order of the instrument."""
    values = {item.code: country_value(state, item.code) for item in items}
    gaps = ranked_gaps(items, state)
    return Analysis(
        overall=score(items, state),
        done=done(items, state),
        domains=tuple(_domain(d.code, items, state) for d in instrument.domains if _has(items, d.code)),
        values=values,
        gaps=gaps,
        unsettled=tuple(code for code, value in values.items() if value.unsettled),
        findings=tuple(code for code, value in values.items() if value.agreement >= FINDING),
        unknown=_unknown(values),
        parked=_parked(items, state),
        overlaps=overlaps(items, state),
        orphans=orphans(gaps, state),
    )


def _has(items: Sequence[Item], domain: str) -> bool:
    return any(item.domain == domain for item in items)


def _domain(code: str, items: Sequence[Item], state: State) -> DomainResult:
    own = tuple(item for item in items if item.domain == code)
    return DomainResult(code, own, score(own, state), done(own, state))


def _unknown(values: dict[str, CountryValue]) -> dict[Status, tuple[str, ...]]:
    kinds = (Status.DONT_KNOW, Status.REFUSED, Status.UNANSWERED)
    return {kind: tuple(code for code, v in values.items() if v.status is kind) for kind in kinds}


def _parked(items: Sequence[Item], state: State) -> dict[str, tuple[str, ...]]:
    """Institution → items parked for it."""
    found = {
        key: tuple(item.code for item in items if state.answer(item.code, key).parked)
        for key in state.institutions
    }
    return {key: codes for key, codes in found.items() if codes}
