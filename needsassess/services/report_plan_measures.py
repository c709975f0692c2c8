"""The measures of each gap in order of priority, what is recommended where none is planned, and the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from needsassess.assessment.gaps import Gap
from needsassess.assessment.values import Status
from needsassess.instrument.model import Item
from needsassess.services.report_assistance import at_work
from needsassess.services.report_blocks import Block, Cell, Row, Section, Span, Table, TextRow
from needsassess.services.report_gaps import action_rows
from needsassess.services.report_material import Material, no_gaps, said
from needsassess.services.report_planned import Rows, feasible, levels_cell, measure_columns, measure_rows


def measures_section(material: Material, number: str) -> Section:
    title = material.words.gettext("Measures, in order of priority")
    return Section("measures", number, title, tuple(_measures(material)))


def _measures(material: Material) -> Iterator[Block]:
    words = material.words
    if not material.analysis.gaps:
        yield said(no_gaps(material))
        return
    yield said(
        words.gettext(
            "The bar of each need shows three levels: the current one, the one that is feasible by the date "
            "below it, and the desired one. Where nothing is planned yet, the actions recommended by the "
            "questionnaire are listed."
        )
    )
    rows = tuple(row for gap in material.analysis.gaps for row in _of_gap(material, gap))
    yield Table(measure_columns(words), rows, words.gettext("continued"))


def _of_gap(material: Material, gap: Gap) -> Rows:
    words, code = material.words, gap.item.code
    yield _need(material, gap.item, str(gap.rank))
    yield TextRow((Span(words.of.items[code].difficulty),), 1, keep=True)
    yield from _stands(material, code)
    yield from measure_rows(material, words, code)
    if not material.state.measures(code):
        yield TextRow((Span(words.gettext("Not planned yet. Recommended:"), "strong"),), 1, keep=True)
        yield from action_rows(material, gap.item)


def _need(material: Material, item: Item, rank: str) -> Row:
    found = material.state.settlement(item.code).feasible
    value = material.analysis.values.get(item.code)
    levels = levels_cell(value, found) if value else Cell("")
    blank = Cell("")
    name = Cell(material.named(item.code), look="strong")
    cells = (Cell(rank, look="strong"), name, blank, blank, blank, levels)
    return Row(cells, keep=True, reaches=True)


def _stands(material: Material, code: str) -> Rows:
    """What is feasible by when, how urgent it is, who works on it."""
    words, settled = material.words, material.state.settlement(code)
    told = [feasible(words, settled.feasible)] if settled.feasible else []
    if settled.urgency:
        urgency = words.urgency(settled.urgency)
        told.append(words.gettext("Urgency stated by the country: {value}.", value=urgency))
    who = at_work(words, list(material.state.activities(code).values()))
    if who:
        told.append(words.gettext("Assistance: {names}.", names=who))
    if told:
        yield TextRow((Span(" ".join(told)),), 1, keep=True)


def planned_section(material: Material, number: str) -> Section:
    """Only what is planned, for the gap report: of the gaps in order of priority, then of other items."""
    title = material.words.gettext("Planned measures")
    return Section("planned", number, title, tuple(_planned(material)), False)


def _planned(material: Material) -> Iterator[Block]:
    words = material.words
    ranks = {gap.item.code: str(gap.rank) for gap in material.analysis.gaps}
    every = (*(gap.item for gap in material.analysis.gaps), *planned_beside(material))
    items = [item for item in every if _is_planned(material, item.code)]
    if not items:
        yield said(words.gettext("No measure is planned yet."))
        return
    parts = (_item(material, item, ranks.get(item.code, "–")) for item in items)
    rows = tuple(row for part in parts for row in part)
    yield Table(measure_columns(words), rows, words.gettext("continued"))


def _item(material: Material, item: Item, rank: str, *why: TextRow) -> Rows:
    """Its levels, why it is no gap, and its measures; its last row stays with no other item."""
    rows = [_need(material, item, rank), *why, *_stands(material, item.code)]
    rows += measure_rows(material, material.words, item.code)
    yield from rows[:-1]
    yield replace(rows[-1], keep=False)


def beside_section(material: Material, number: str) -> Section:
    """What is planned for, or feasible on, items that are no gap."""
    title = material.words.gettext("Planned for items that are not a gap")
    return Section("beside", number, title, tuple(_beside(material)), False)


def planned_beside(material: Material) -> tuple[Item, ...]:
    """Items of the scope that are no gap, with a measure or a feasible level."""
    gaps = {gap.item.code for gap in material.analysis.gaps}
    every = (item for item in (*material.items, *material.hidden) if item.code not in gaps)
    return tuple(item for item in every if _is_planned(material, item.code))


def _is_planned(material: Material, code: str) -> bool:
    return bool(material.state.measures(code) or material.state.settlement(code).feasible)


def _beside(material: Material) -> Iterator[Block]:
    words, items = material.words, planned_beside(material)
    if not items:
        planned = any(_is_planned(material, gap.item.code) for gap in material.analysis.gaps)
        none = words.gettext("No measure is planned yet.")
        yield said(words.gettext("Every measure belongs to a gap.") if planned else none)
        return
    yield said(
        words.gettext(
            "These measures and feasible levels belong to items that are not a gap, or no longer one, "
            "or for which no gap can be stated."
        )
    )
    rows = tuple(row for item in items for row in _item(material, item, "–", _why_no_gap(material, item)))
    yield Table(measure_columns(words), rows, words.gettext("continued"))


def _why_no_gap(material: Material, item: Item) -> TextRow:
    return TextRow((Span(_why(material, item), "soft"),), 1, keep=True)


def _why(material: Material, item: Item) -> str:
    """Why it is no gap."""
    gettext = material.words.gettext
    if item in material.hidden:
        return gettext("Depth or conditions leave this item out.")
    value = material.value(item.code)
    if value.status is Status.NOT_APPLICABLE:
        return gettext("It does not apply.")
    if value.current is None:
        return gettext("It has no current level yet.")
    if value.desired is None:
        return gettext("It has no desired level yet.")
    return gettext("The desired level has been reached.")
