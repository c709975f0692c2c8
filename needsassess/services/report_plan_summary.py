"""The plan in sentences and counts: how far it goes, what is still missing in it, what is feasible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from needsassess.assessment.assistance import is_priority
from needsassess.assessment.gaps import Gap
from needsassess.assessment.planned import Measure
from needsassess.services.report_blocks import Block, Cell, Column, Heading, Row, Section, Table
from needsassess.services.report_material import FIRST, Material, naming, no_gaps, said
from needsassess.services.report_plan_measures import planned_beside
from needsassess.services.report_planned import levels_cell


def every_measure(material: Material) -> list[tuple[str, Measure]]:
    """(item, measure) of the scope: of the gaps in order of priority, then the others."""
    codes = [gap.item.code for gap in material.analysis.gaps]
    codes += [item.code for item in planned_beside(material)]
    return [(code, one) for code in codes for one in material.state.measures(code).values()]


def summary_section(material: Material, number: str) -> Section:
    return Section("summary", number, material.words.gettext("Summary"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, measures = material.words, [one for _, one in every_measure(material)]
    yield said(" ".join(_opening(material)), "lead")
    for sentences in (_open(material), _feasible(material)):
        told = " ".join(sentences)
        if told:
            yield said(told)
    if measures:
        yield Heading("summary-said", words.gettext("What the measures say"))
        yield _said_of(material, measures)
    if measures or material.analysis.gaps:
        yield Heading("summary-types", words.gettext("By type of assistance"))
        yield _types(material, measures)
    if material.analysis.gaps:
        yield Heading("summary-levels", words.gettext("Current, feasible and desired"))
        yield _levels(material)


def _opening(material: Material) -> Iterator[str]:
    words, gaps = material.words, material.analysis.gaps
    measures = every_measure(material)
    of_gaps = sum(len(material.state.measures(gap.item.code)) for gap in gaps)
    if not gaps:
        yield no_gaps(material)
    else:
        yield words.ngettext("The plan covers {count} gap.", "The plan covers {count} gaps.", len(gaps))
    if not measures:
        yield words.gettext("No measure is planned yet.")
        return
    if of_gaps:
        count = words.ngettext("{count} measure is planned", "{count} measures are planned", of_gaps)
        planned = len(_with_measure(material, gaps))
        yield words.ngettext(
            "{measures}, for {count} gap.", "{measures}, for {count} gaps.", planned, measures=count
        )
    if len(measures) > of_gaps:
        yield words.ngettext(
            "{count} measure is for an item that is not a gap.",
            "{count} measures are for items that are not a gap.",
            len(measures) - of_gaps,
        )


def _with_measure(material: Material, gaps: tuple[Gap, ...]) -> list[Gap]:
    return [gap for gap in gaps if material.state.measures(gap.item.code)]


def _open(material: Material) -> Iterator[str]:
    """Gaps without a measure, first those of priority."""
    words, gaps = material.words, material.analysis.gaps
    open_gaps = [gap for gap in gaps if not material.state.measures(gap.item.code)]
    urgent = [gap for gap in open_gaps if is_priority(gap)]
    if not gaps:
        return
    if not open_gaps:
        yield words.gettext("Every gap has a measure.")
        return
    yield words.ngettext(
        "For {count} gap nothing is planned yet.",
        "For {count} gaps nothing is planned yet.",
        len(open_gaps),
    )
    if urgent:
        sentence = words.ngettext(
            "{count} of them is a priority gap", "{count} of them are priority gaps", len(urgent)
        )
        codes = [gap.item.code for gap in urgent]
        yield naming(material, sentence, codes, FIRST)


def _feasible(material: Material) -> Iterator[str]:
    words, gaps = material.words, material.analysis.gaps
    found = [(gap, material.state.settlement(gap.item.code).feasible) for gap in gaps]
    told = [(gap, one) for gap, one in found if one]
    if not told:
        return
    closing = [one for gap, one in told if gap.value.desired and one.level >= gap.value.desired.level]
    yield words.ngettext(
        "A feasible level and its date are stated for {count} gap.",
        "Feasible levels and their dates are stated for {count} gaps.",
        len(told),
    )
    if closing:
        yield words.ngettext(
            "Reaching it would close {count} gap, by {day}.",
            "Reaching them would close {count} gaps, the last by {day}.",
            len(closing),
            day=words.day(max(one.by for one in closing)),
        )


def _said_of(material: Material, measures: list[Measure]) -> Table:
    """How many measures say who, when, how much and how it is known."""
    words = material.words
    parts = (
        (words.gettext("Action"), sum(bool(one.action) for one in measures)),
        (words.gettext("Type of assistance"), sum(bool(one.assistance) for one in measures)),
        (words.gettext("Lead institution"), sum(bool(one.lead) for one in measures)),
        (words.gettext("Partner"), sum(bool(one.partner) for one in measures)),
        (words.gettext("Time frame"), sum(bool(one.first or one.last) for one in measures)),
        (words.gettext("Cost class"), sum(bool(one.cost) for one in measures)),
        (words.gettext("Indicator"), sum(bool(one.indicator) for one in measures)),
    )
    columns = (
        Column(words.gettext("Part of a measure"), 0.5),
        Column(words.gettext("Stated"), 0.25, "right"),
        Column(words.gettext("Not stated yet"), 0.25, "right"),
    )
    number, whole = words.number, len(measures)
    rows = (Row((Cell(what), Cell(number(count)), Cell(number(whole - count)))) for what, count in parts)
    return Table(columns, tuple(rows))


def _types(material: Material, measures: list[Measure]) -> Table:
    """Measures planned of each type, and gaps without a measure for which it is recommended."""
    words = material.words
    planned = Counter(one.assistance for one in measures)
    open_gaps = [gap for gap in material.analysis.gaps if not material.state.measures(gap.item.code)]
    wanted = Counter(kind for gap in open_gaps for kind in {action.assistance for action in gap.item.actions})
    columns = (
        Column(words.gettext("Type of assistance"), 0.5),
        Column(words.gettext("Measures planned"), 0.2, "right"),
        Column(words.gettext("Recommended, not planned yet"), 0.3, "right"),
    )
    kinds = [kind for kind in (*material.instrument.assistance, "") if planned[kind] or wanted[kind]]
    rows = (
        Row(
            (
                Cell(words.assistance(kind) if kind else words.gettext("type not stated")),
                Cell(words.number(planned[kind])),
                Cell(words.number(wanted[kind])),
            )
        )
        for kind in kinds
    )
    return Table(columns, tuple(rows))


def _levels(material: Material) -> Table:
    """Every gap as one bar with its three marks."""
    words = material.words
    columns = (
        Column(words.gettext("Rank"), 0.07, "right"),
        Column(words.gettext("Need"), 0.41),
        Column(words.gettext("Levels"), 0.26, "right", "marks"),
        Column(words.gettext("Feasible by"), 0.15, "right"),
        Column(words.gettext("Measures"), 0.11, "right"),
    )
    return Table(columns, tuple(_level_row(material, gap) for gap in material.analysis.gaps))


def _level_row(material: Material, gap: Gap) -> Row:
    words, found = material.words, material.state.settlement(gap.item.code).feasible
    count = len(material.state.measures(gap.item.code))
    return Row(
        (
            Cell(str(gap.rank)),
            Cell(material.named(gap.item.code)),
            levels_cell(gap.value, found),
            Cell(words.brief_day(found.by) if found else "–"),
            Cell(words.number(count) if count else "–"),
        )
    )
