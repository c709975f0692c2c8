"""The summary of a regional roll-up: sentences made from its data, and its first common gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from needsassess.services.report_blocks import Block, Heading, Section
from needsassess.services.report_material import said
from needsassess.services.report_rollup_gaps import no_gaps, top_gaps
from needsassess.services.report_rollup_material import LOW, Together
from needsassess.services.rollup_results import Distribution


def summary_section(together: Together, number: str) -> Section:
    return Section("summary", number, together.words.gettext("Summary"), tuple(_blocks(together)))


def _blocks(together: Together) -> Iterator[Block]:
    words = together.words
    yield said(" ".join(_opening(together)), "lead")
    for sentences in (_domains(together), _coverage(together), _gaps(together), _help(together)):
        told = " ".join(sentences)
        if told:
            yield said(told)
    if together.rollup.gaps:
        yield Heading("summary-gaps", words.gettext("First of the common gaps"))
        yield top_gaps(together)


def _opening(together: Together) -> Iterator[str]:
    words = together.words
    yield words.ngettext(
        "This report covers {count} assessment.",
        "This report puts {count} assessments side by side.",
        len(together.shares),
    )
    overall = together.rollup.distributions[0]
    if not overall.values:
        yield words.gettext("No item has a level yet, so there is no score.")
    elif len(together.shares) == 1:
        yield words.gettext("Its score is {score}.", score=words.percent(overall.values[0]))
    elif len(overall.values) == 1:
        yield words.gettext("One has a score: {score}.", score=words.percent(overall.values[0]))
    else:
        yield words.gettext(
            "Overall scores run from {low} to {high} of the highest level; the median is {median}.",
            low=words.percent(overall.values[0]),
            high=words.percent(overall.values[-1]),
            median=words.percent(overall.median),
        )


def _domains(together: Together) -> Iterator[str]:
    """Where the median is lowest and highest, and where countries are furthest apart."""
    words = together.words
    scored = [one for one in together.rollup.distributions[1:] if len(one.values) > 1]
    if len(scored) < 2:
        return
    lowest, highest = min(map(_median, scored)), max(map(_median, scored))
    if lowest < highest:
        yield words.gettext(
            "The median is lowest in {low} ({low_score}) and highest in {high} ({high_score}).",
            low=_named(together, (one for one in scored if _median(one) == lowest)),
            low_score=words.percent(lowest),
            high=_named(together, (one for one in scored if _median(one) == highest)),
            high_score=words.percent(highest),
        )
    yield from _apart(together, scored)


def _apart(together: Together, scored: list[Distribution]) -> Iterator[str]:
    words, most = together.words, max(map(_width, scored))
    widest = [one for one in scored if _width(one) == most]
    if most and len(widest) > 1:
        yield words.gettext(
            "Scores differ most, and equally far, in {domains}.", domains=_named(together, widest)
        )
    elif most:
        yield words.gettext(
            "Scores differ most in {domain}: from {low} to {high}.",
            domain=_named(together, widest),
            low=words.percent(widest[0].values[0]),
            high=words.percent(widest[0].values[-1]),
        )


def _median(one: Distribution) -> Fraction:
    return one.median or Fraction(0)


def _width(one: Distribution) -> Fraction:
    return one.values[-1] - one.values[0]


def _named(together: Together, found: Iterable[Distribution]) -> str:
    return together.words.listed(together.domain(one.domain) for one in found)


def _coverage(together: Together) -> Iterator[str]:
    low = together.rollup.low_coverage
    if low:
        told = together.words.ngettext(
            "{count} assessment has a level for fewer than half of its applicable items; it is marked {mark}.",
            "{count} assessments have a level for fewer than half of their applicable items; they are marked "
            "{mark}.",
            len(low),
            mark=LOW,
        )
        yield told.replace(f" {LOW}", f"\u00a0{LOW}")  # no line begins with a mark


def _gaps(together: Together) -> Iterator[str]:
    words, gaps = together.words, together.rollup.gaps
    if not gaps:
        yield no_gaps(together)
        return
    first = gaps[0]
    if len(together.shares) == 1:
        yield words.ngettext("{count} item is a gap.", "{count} items are a gap.", len(gaps))
        yield words.gettext("The first in order is {item}.", item=together.item(first.head.key))
        return
    equal = sum(len(gap.having) == len(first.having) for gap in gaps)
    yield words.ngettext(
        "{count} item is a gap in at least one assessment.",
        "{count} items are a gap in at least one assessment.",
        len(gaps),
    )
    if equal > 1:
        yield words.ngettext(
            "{equal} of them are equally common; the first in order is {item}, found in {having} of {count} "
            "assessment for which it can be stated.",
            "{equal} of them are equally common; the first in order is {item}, found in {having} of {count} "
            "assessments for which it can be stated.",
            first.stated,
            equal=words.number(equal),
            item=together.item(first.head.key),
            having=words.number(len(first.having)),
        )
        return
    yield words.ngettext(
        "The most common one is {item}, found in {having} of {count} assessment for which it can be stated.",
        "The most common one is {item}, found in {having} of {count} assessments for which it can be stated.",
        first.stated,
        item=together.item(first.head.key),
        having=words.number(len(first.having)),
    )


def _help(together: Together) -> Iterator[str]:
    words, rollup = together.words, together.rollup
    orphans = sum(len(gap.orphans) for gap in rollup.orphans)
    if orphans:
        yield words.ngettext(
            "{count} priority gap has no activity that is active or planned.",
            "{count} priority gaps have no activity that is active or planned.",
            orphans,
        )
    if rollup.overlaps:
        yield words.ngettext(
            "On {count} need several providers are active at once.",
            "On {count} needs several providers are active at once.",
            len(rollup.overlaps),
        )
    several = sum(together.is_in_several(one) for one in rollup.providers)
    if several:
        yield words.ngettext(
            "{count} provider is active in several countries.",
            "{count} providers are active in several countries.",
            several,
        )
