"""The summary in sentences made from the data; what there is nothing to say of is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from needsassess.assessment.assistance import is_priority, providers
from needsassess.assessment.values import Progression, Status
from needsassess.base.texts import N_
from needsassess.services.analysis import DomainResult
from needsassess.services.report_assistance import helped
from needsassess.services.report_blocks import Prose, Span
from needsassess.services.report_material import AMONG, FIRST, Material, naming

_AT_WORK = (Progression.ACTIVE, Progression.PLANNED)


def paragraphs(material: Material) -> Iterator[Prose]:
    """Each under its own word, in the order of what a reader asks first."""
    gettext = material.words.gettext
    parts = (
        (gettext("Domains."), _domains(material)),
        (gettext("Gaps."), _gaps(material)),
        (gettext("Assistance."), _assistance(material)),
        (gettext("Disagreements."), _disagreements(material)),
        (gettext("Still open."), _unknown(material)),
    )
    for label, sentences in parts:
        told = " ".join(sentences)
        if told:
            yield Prose((Span(label, "strong"), Span(told)))


def _domains(material: Material) -> Iterator[str]:
    """Strongest and weakest, two of each unless more are equal, where there are two to compare."""
    words = material.words
    scored = [result for result in material.analysis.domains if result.score.score is not None]
    ordered = sorted(scored, key=lambda result: (-(result.score.score or 0), result.code))
    if len(ordered) < 2:
        return
    if ordered[0].score.score == ordered[-1].score.score:
        yield words.gettext("All domains with a score have the same score.")
        return
    highest, lowest = _extreme(ordered), _extreme(ordered[::-1])
    yield words.ngettext(
        "The domain with the highest score is {names}.",
        "The domains with the highest scores are {names}.",
        len(highest),
        names=_with_scores(material, highest),
    )
    yield words.ngettext(
        "The domain with the lowest score is {names}.",
        "The domains with the lowest scores are {names}.",
        len(lowest),
        names=_with_scores(material, lowest),
    )


def _extreme(ordered: Sequence[DomainResult]) -> Sequence[DomainResult]:
    """The first one or two, but never one of those with equal scores without the others."""
    take = min(2, len(ordered) // 2)
    edge = ordered[take].score.score
    beyond = [result for result in ordered[:take] if result.score.score != edge]
    return beyond or [result for result in ordered if result.score.score == edge]


def _with_scores(material: Material, results: Iterable[DomainResult]) -> str:
    words = material.words
    return words.listed(f"{material.domain(r.code)} ({words.percent(r.score.score)})" for r in results)


def _gaps(material: Material) -> Iterator[str]:
    gaps = material.analysis.gaps
    words, codes = material.words, [gap.item.code for gap in gaps]
    if not codes:
        return
    if len(codes) == 1:
        yield words.gettext("The only one is {name}.", name=material.named(codes[0]))
    else:
        order = words.gettext("In order of priority")
        yield naming(material, order, codes, N_("The first in order of priority are {names}."))
    planned = sum(bool(material.state.measures(code)) for code in codes)
    if planned:
        yield words.ngettext(
            "Measures are planned for it.",
            "Measures are planned for {planned} of {count} gaps.",
            len(codes),
            planned=words.number(planned),
        )
    else:
        yield words.ngettext(
            "No measure is planned for it yet.", "No measure is planned for any of them yet.", len(codes)
        )


def _assistance(material: Material) -> Iterator[str]:
    words, analysis = material.words, material.analysis
    yield from _at_work(material)
    orphans = [gap.item.code for gap in analysis.orphans]
    if orphans:
        sentence = words.ngettext(
            "For {count} priority gap no activity is active or planned",
            "For {count} priority gaps no activity is active or planned",
            len(orphans),
        )
        yield naming(material, sentence, orphans, FIRST)
    elif any(map(is_priority, analysis.gaps)):
        yield words.gettext("For every priority gap an activity is active or planned.")
    if analysis.overlaps:
        sentence = words.ngettext(
            "On {count} need several providers are active at once",
            "On {count} needs several providers are active at once",
            len(analysis.overlaps),
        )
        yield naming(material, sentence, list(analysis.overlaps), AMONG)


def _at_work(material: Material) -> Iterator[str]:
    """As many as the list of activities has, with those on items that depth or conditions leave out."""
    words = material.words
    every = [one for item in helped(material) for one in material.state.activities(item.code).values()]
    counted = [one for one in every if one.counts]
    if not counted:
        yield words.gettext("No activity of a provider is active or planned.")
        return
    yield words.gettext(
        "{activities}, by {providers}.",
        activities=words.ngettext(
            "{count} activity is active or planned", "{count} activities are active or planned", len(counted)
        ),
        providers=words.ngettext("{count} provider", "{count} providers", len(providers(counted, *_AT_WORK))),
    )


def _disagreements(material: Material) -> Iterator[str]:
    words, analysis = material.words, material.analysis
    if analysis.findings:
        sentence = words.ngettext(
            "Institutions differ by two levels or more on {count} item",
            "Institutions differ by two levels or more on {count} items",
            len(analysis.findings),
        )
        yield naming(material, sentence, analysis.findings, AMONG)
    if analysis.unsettled:
        yield words.ngettext(
            "{count} item on which they differ is still to be settled for the country.",
            "{count} items on which they differ are still to be settled for the country.",
            len(analysis.unsettled),
        )


def _unknown(material: Material) -> Iterator[str]:
    words, unknown = material.words, material.analysis.unknown
    counts = {status: len(codes) for status, codes in unknown.items() if codes}
    if counts:
        yield words.ngettext(
            "{count} item has no level: {parts}.",
            "{count} items have no level: {parts}.",
            sum(counts.values()),
            parts=words.listed(_counted(material, *part) for part in counts.items()),
        )
    parked = sum(map(len, material.analysis.parked.values()))
    if parked:
        yield words.ngettext(
            "{count} question is parked, to be asked again.",
            "{count} questions are parked, to be asked again.",
            parked,
        )


def _counted(material: Material, status: Status, count: int) -> str:
    ngettext = material.words.ngettext
    if status is Status.DONT_KNOW:
        return ngettext("{count} answered “don’t know”", "{count} answered “don’t know”", count)
    if status is Status.REFUSED:
        return ngettext("{count} refused", "{count} refused", count)
    return ngettext("{count} unanswered", "{count} unanswered", count)
