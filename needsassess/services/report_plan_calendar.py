"""When the measures run: how many each lead has under way in each half-year, and all in order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from needsassess.assessment.planned import Measure
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Table
from needsassess.services.report_figures import Matrix, MatrixCell
from needsassess.services.report_material import Material, said
from needsassess.services.report_plan_summary import every_measure
from needsassess.services.report_planned import lead_name

_MOST = 10  # columns of half-years; longer plans are shown by years
_YEARS = 12  # and the rest of a plan of decades is left to the list
_DARK = 5  # so many measures at once have the full hue
Span = tuple[date, date]


def calendar_section(material: Material, number: str) -> Section:
    title = material.words.gettext("Time frame")
    return Section("calendar", number, title, tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    dated = [(code, one) for code, one in every_measure(material) if one.first or one.last]
    if not dated:
        yield said(words.gettext("No measure has a time frame yet."))
        return
    yield said(words.gettext("Measures under way, by lead institution:"))
    yield _matrix(material, [one for _, one in dated])
    columns = (
        Column(words.gettext("From"), 0.145),
        Column(words.gettext("To"), 0.145),
        Column(words.gettext("Need"), 0.4),
        Column(words.gettext("Lead institution"), 0.31),
    )
    ordered = sorted(dated, key=lambda found: (*_span(found[1]), found[0]))
    yield Table(columns, tuple(_row(material, code, one) for code, one in ordered))
    without = len(every_measure(material)) - len(dated)
    if without:
        yield said(
            words.ngettext(
                "{count} measure has no time frame yet.", "{count} measures have no time frame yet.", without
            ),
            "small",
        )


def _span(measure: Measure) -> Span:
    """Its days; where one is not known, the other."""
    first = measure.first or measure.last or date.min
    return first, max(first, measure.last or first)


def _row(material: Material, code: str, measure: Measure) -> Row:
    words = material.words
    return Row(
        (
            Cell(words.brief_day(measure.first) if measure.first else "–"),
            Cell(words.brief_day(measure.last) if measure.last else "–"),
            Cell(material.named(code)),
            Cell(lead_name(material, measure.lead) or "–"),
        )
    )


def _matrix(material: Material, measures: list[Measure]) -> Matrix:
    words = material.words
    periods = _periods(material, measures)
    by_lead: dict[str, list[Measure]] = defaultdict(list)
    for one in measures:
        by_lead[lead_name(material, one.lead)].append(one)
    rows = tuple(
        (lead or words.gettext("no lead yet"), tuple(_cell(by_lead[lead], span) for _, span in periods))
        for lead in sorted(by_lead, key=lambda name: (not name, name.casefold()))
    )
    heads = (words.gettext("Lead institution"), *(label for label, _ in periods))
    alt = words.ngettext(
        "{count} measure with a time frame, counted for each lead and time; the list below has the dates.",
        "{count} measures with a time frame, counted for each lead and time; the list below has the dates.",
        len(measures),
    )
    return Matrix(heads, rows, (), alt)


def _cell(measures: list[Measure], span: Span) -> MatrixCell:
    first, last = span
    count = sum(begin <= last and end >= first for begin, end in map(_span, measures))
    return MatrixCell(str(count), min(count, _DARK) / _DARK) if count else MatrixCell("")


def _periods(material: Material, measures: list[Measure]) -> list[tuple[str, Span]]:
    """Half-years from the first day of a measure to the last, or years where these are too many."""
    spans = [_span(one) for one in measures]
    first, last = min(begin for begin, _ in spans), max(end for _, end in spans)
    halves = [
        (_half(material, year, half), _days(year, half))
        for year in range(first.year, last.year + 1)
        for half in (1, 2)
    ]
    within = [(label, span) for label, span in halves if span[0] <= last and span[1] >= first]
    if len(within) <= _MOST:
        return within
    years = range(first.year, min(last.year, first.year + _YEARS - 1) + 1)
    return [(str(year), (date(year, 1, 1), date(year, 12, 31))) for year in years]


def _half(material: Material, year: int, half: int) -> str:
    """`Jan–Jun 2026`."""
    first, last = map(material.words.month, _days(year, half))
    return f"{first}–{last} {year}"


def _days(year: int, half: int) -> Span:
    if half == 1:
        return date(year, 1, 1), date(year, 6, 30)
    return date(year, 7, 1), date(year, 12, 31)
