"""The summary of a regional roll-up: sentences made from its data, and its first common gaps."""

from __future__ import annotations

from collections.abc import Iterator

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
    lowest, highest = min(scored, key=_median), max(scored, key=_median)
    if _median(lowest)[0] < _median(highest)[0]:
        yield words.gettext(
            "The median is lowest in {low} ({low_score}) and highest in {high} ({high_score}).",
            low=together.domain(lowest.domain),
            low_score=words.percent(lowest.median),
            high=together.domain(highest.domain),
            high_score=words.percent(highest.median),
        )
    widest = max(scored, key=lambda one: (one.values[-1] - one.values[0], one.domain))
    if widest.values[-1] > widest.values[0]:
        yield words.gettext(
            "Countries differ most in {domain}: from {low} to {high}.",
            domain=together.domain(widest.domain),
            low=words.percent(widest.values[0]),
            high=words.percent(widest.values[-1]),
        )


def _median(one: Distribution) -> tuple[float, str]:
    return float(one.median or 0), one.domain


def _coverage(together: Together) -> Iterator[str]:
    low = together.rollup.low_coverage
    if low:
        yield together.words.ngettext(
            "{count} assessment has a level for fewer than half of its applicable items; it is marked {mark}.",
            "{count} assessments have a level for fewer than half of their applicable items; they are marked "
            "{mark}.",
            len(low),
            mark=LOW,
        )


def _gaps(together: Together) -> Iterator[str]:
    words, gaps = together.words, together.rollup.gaps
    if not gaps:
        yield no_gaps(together)
        return
    first = gaps[0]
    yield words.ngettext(
        "{count} item is a gap in at least one of them.",
        "{count} items are a gap in at least one of them.",
        len(gaps),
    )
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
    several = sum(len(one.active) > 1 for one in rollup.providers)
    if several:
        yield words.ngettext(
            "{count} provider is active in several countries.",
            "{count} providers are active in several countries.",
            several,
        )
