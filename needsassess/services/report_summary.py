"""The summary: score and range, domains beside each other, strongest and weakest, the first gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from needsassess.assessment.values import Status
from needsassess.instrument.model import TOP_LEVEL
from needsassess.services.report_blocks import Block, Heading, Section
from needsassess.services.report_charts import Axis, Bars, HeatCell, HeatMap, Radar
from needsassess.services.report_executive import paragraphs
from needsassess.services.report_gaps import top_gaps
from needsassess.services.report_material import Material, bar_alt, bar_of, no_gaps, said
from needsassess.services.report_score_said import opening
from needsassess.services.report_words import MARKS, Words

_AXES_OF_A_RADAR = 3


def summary_section(material: Material, number: str) -> Section:
    return Section("summary", number, material.words.gettext("Summary"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, analysis = material.words, material.analysis
    overall = bar_of(words, words.gettext("Overall score"), analysis.overall, alone=True)
    yield Bars((overall,), alt=bar_alt(material.words, overall))
    yield said(opening(material), "lead")
    if not analysis.gaps:
        yield said(no_gaps(material))
    yield from paragraphs(material)
    if len(analysis.domains) > 1:
        yield Heading("summary-domains", words.gettext("Domains"))
        yield _domains(material)
    yield from _radar(material)
    yield Heading("summary-items", words.gettext("Items at a glance"))
    yield _heat(material)
    if analysis.gaps:
        yield Heading("summary-gaps", words.gettext("First gaps in order of priority"))
        yield top_gaps(material)


def _domains(material: Material) -> Bars:
    words = material.words
    heads = (
        words.gettext("Domain"),
        words.gettext("Score"),
        words.gettext("Range"),
        words.gettext("Answered"),
        words.gettext("Desired"),
    )
    bars = tuple(bar_of(words, material.domain(d.code), d.score) for d in material.analysis.domains)
    alt = words.gettext("The score of each domain with its range, and the level that is desired.")
    return Bars(bars, heads, f"{alt} {_scores(material)}")


def _scores(material: Material) -> str:
    """Each domain with its score, for who cannot see the chart."""
    words = material.words
    results = material.analysis.domains
    found = (words.labelled(material.domain(r.code), words.percent(r.score.score)) for r in results)
    return f"{words.separated(found)}."


def _radar(material: Material) -> Iterator[Block]:
    words, results = material.words, material.analysis.domains
    if sum(r.score.score is not None for r in results) < _AXES_OF_A_RADAR:
        return
    axes = tuple(
        Axis(
            material.domain(r.code),
            None if r.score.score is None else float(r.score.score),
            None if r.score.desired is None else float(r.score.desired),
            words.percent(r.score.score),
            words.percent(r.score.desired),
        )
        for r in results
    )
    yield Heading("summary-radar", words.gettext("Current and desired"))
    alt = words.gettext("Radar of the domains: the current score on each axis, and the desired one around it.")
    current, desired = words.gettext("Current"), words.gettext("Desired")
    yield Radar(axes, current, desired, words.gettext("Domain"), alt)


def _heat(material: Material) -> HeatMap:
    rows = tuple(
        (material.domain(r.code), tuple(_heat_cell(material, item.code) for item in r.items))
        for r in material.analysis.domains
    )
    words = material.words
    heads = (words.gettext("Domain"), words.gettext("Item"), words.gettext("Level"))
    return HeatMap(rows, _legend(words), heads, _heat_alt(material))


def _heat_alt(material: Material) -> str:
    """How many items have each level, and how many none."""
    words = material.words
    levels = Counter(material.value(item.code).level for item in material.items)
    counts = [
        words.gettext("level {level}: {count}", level=level, count=words.number(levels[level]))
        for level in range(TOP_LEVEL + 1)
    ]
    none = words.gettext("without a level: {count}", count=words.number(levels[None]))
    whole = words.gettext("The level of each item, domain by domain; number of items of {counts}.")
    return whole.format(counts=words.separated((*counts, none)))


def _heat_cell(material: Material, code: str) -> HeatCell:
    value = material.value(code)
    number = code.partition("-")[2]
    if value.level is None:
        return HeatCell(number, MARKS[value.status], None)
    return HeatCell(number, str(value.level), value.level)


def _legend(words: Words) -> tuple[HeatCell, ...]:
    levels = [HeatCell(name, str(level), level) for level, name in enumerate(words.of.levels)]
    kinds = (Status.UNANSWERED, Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE)
    marks = [HeatCell(words.status(kind).partition(" ")[2], MARKS[kind], None) for kind in kinds]
    return (*levels, *marks)
