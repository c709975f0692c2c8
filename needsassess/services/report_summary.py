"""The summary: score and range, domains beside each other, strongest and weakest, the first gaps."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.values import Status
from needsassess.services.analysis import DomainResult
from needsassess.services.report_blocks import Block, Heading, Prose, Section, Span
from needsassess.services.report_charts import Axis, Bars, HeatCell, HeatMap, Radar
from needsassess.services.report_gaps import no_gaps, top_gaps
from needsassess.services.report_material import Material, bar_of, said
from needsassess.services.report_words import MARKS, Words

_AXES_OF_A_RADAR = 3


def summary_section(material: Material, number: str) -> Section:
    return Section("summary", number, material.words.gettext("Summary"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, analysis = material.words, material.analysis
    yield Bars((bar_of(words, words.gettext("Overall score"), analysis.overall, alone=True),))
    yield said(_opening(material), "lead")
    if not analysis.gaps:
        yield said(no_gaps(material))
    if len(analysis.domains) > 1:
        yield from _domains(material)
    yield from _radar(material)
    yield Heading("summary-items", words.gettext("Items at a glance"))
    yield _heat(material)
    if analysis.gaps:
        yield Heading("summary-gaps", words.gettext("First gaps in order of priority"))
        yield top_gaps(material)


def _domains(material: Material) -> Iterator[Block]:
    words, analysis = material.words, material.analysis
    yield Heading("summary-domains", words.gettext("Domains"))
    heads = (words.gettext("Domain"), words.gettext("Score"), words.gettext("Range"), words.gettext("Answered"))
    yield Bars(tuple(bar_of(words, material.domain(d.code), d.score) for d in analysis.domains), heads)
    yield from (Prose(spans, "body") for spans in _extremes(material))


def _opening(material: Material) -> str:
    words, overall = material.words, material.analysis.overall
    if overall.score is None:
        return words.gettext(
            "Nothing has been answered with a level yet: there is no score, and its range is the widest."
        )
    return " ".join(
        (
            words.gettext(
                "The score is {score} of the highest level. It lies between {low} and {high}, whatever the "
                "items turn out to be that have no level yet; {coverage} of the applicable items have one.",
                score=words.percent(overall.score),
                low=words.percent(overall.low),
                high=words.percent(overall.high),
                coverage=words.percent(overall.coverage),
            ),
            _distance(material),
        )
    )


def _distance(material: Material) -> str:
    words, overall = material.words, material.analysis.overall
    if overall.gap is None:
        return words.gettext("No desired level has been set.")
    count = words.ngettext("{count} gap was found", "{count} gaps were found", len(material.analysis.gaps))
    return words.gettext(
        "{gaps}: {share} of what the country wants to reach is still to be done.",
        gaps=count,
        share=words.percent(overall.gap),
    )


def _extremes(material: Material) -> Iterator[tuple[Span, ...]]:
    """Strongest and weakest domains, two of each at most, where there are two to compare."""
    words = material.words
    scored = [result for result in material.analysis.domains if result.score.score is not None]
    if len(scored) < 2:
        return
    ordered = sorted(scored, key=lambda result: (-(result.score.score or 0), result.code))
    take = min(2, len(ordered) // 2)
    yield Span(words.gettext("Strongest:"), "strong"), Span(_named(material, ordered[:take]))
    yield Span(words.gettext("Weakest:"), "strong"), Span(_named(material, ordered[::-1][:take]))


def _named(material: Material, results: list[DomainResult]) -> str:
    words = material.words
    return "; ".join(f"{material.domain(r.code)}, {words.percent(r.score.score)}" for r in results)


def _radar(material: Material) -> Iterator[Block]:
    words, results = material.words, material.analysis.domains
    if len(results) < _AXES_OF_A_RADAR or material.analysis.overall.score is None:
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
    yield Radar(axes, words.gettext("current"), words.gettext("desired"), words.gettext("Domain"))


def _heat(material: Material) -> HeatMap:
    rows = tuple(
        (material.domain(r.code), tuple(_heat_cell(material, item.code) for item in r.items))
        for r in material.analysis.domains
    )
    return HeatMap(rows, _legend(material.words))


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
