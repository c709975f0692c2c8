"""The ranked gaps, with recommended actions, types of assistance and sources; and the top of the list."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.assistance import is_priority
from needsassess.assessment.gaps import Gap
from needsassess.instrument.model import Item, Role
from needsassess.services.citing import paragraphs, reference
from needsassess.services.report_assistance import at_work
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Span, Table, TextRow
from needsassess.services.report_material import (
    Material,
    current_cell,
    desired_cell,
    gap_cell,
    no_gaps,
    said,
)
from needsassess.services.report_planned import feasible
from needsassess.services.report_words import Words

Rows = Iterator[Row | TextRow]


def gap_section(material: Material, number: str) -> Section:
    words = material.words
    title = words.gettext("Gaps in order of priority")
    return Section("gaps", number, title, tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    if not material.analysis.gaps:
        yield said(no_gaps(material))
        return
    yield said(
        words.gettext(
            "The order is that of the weighted gap (weight × gap), then of the urgency stated by the country, "
            "then of the number of States that documented the same difficulty in 2019, then of the code. "
            "The parts of each priority are printed beside it."
        )
    )
    rows = tuple(row for gap in material.analysis.gaps for row in _rows(material, gap))
    yield Table(_columns(words), rows, words.gettext("continued"))


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Rank"), 0.06, "right"),
        Column(words.gettext("Item and recommended actions"), 0.34),
        Column(words.gettext("Current"), 0.10, "right", "level"),
        Column(words.gettext("Desired"), 0.10, "right", "level"),
        Column(words.gettext("Gap"), 0.115, "right", "gap"),
        Column(words.gettext("Weighted"), 0.10, "right"),
        Column(words.gettext("Urgency"), 0.10),
        Column(words.gettext("States"), 0.08, "right"),
    )


def priority_cells(material: Material, gap: Gap) -> tuple[Cell, ...]:
    """The parts of a priority, in the order of the columns."""
    words, value = material.words, gap.value
    return (
        Cell(str(gap.rank), look="strong"),
        Cell(material.named(gap.item.code), look="strong"),
        current_cell(value),
        desired_cell(value),
        gap_cell(value, "strong"),
        Cell(f"{gap.item.weight} × {gap.size} = {gap.weighted}"),
        Cell(words.urgency(gap.urgency)),
        Cell(str(gap.documented)),
    )


def _rows(material: Material, gap: Gap) -> Rows:
    words, item = material.words, gap.item
    wording = words.of.items[item.code]
    yield Row(priority_cells(material, gap), keep=True)
    yield TextRow((Span(wording.difficulty),), 1, keep=True)
    yield from _help(material, gap)
    yield from action_rows(material, item)


def action_rows(material: Material, item: Item) -> Rows:
    """What is recommended, with type of assistance and sources; and who documented the difficulty."""
    words, wording = material.words, material.words.of.items[item.code]
    cited = tuple(c for c in item.citations if c.role is not Role.PRACTICE)
    last = item.actions[-1]
    for action, text in zip(item.actions, wording.actions, strict=True):
        label = words.label(words.of.assistance[action.assistance])
        cites = words.separated(reference(words.gettext, source) for source in action.sources)
        keep = action is last and bool(cited)
        yield TextRow((Span(label, "strong"), Span(text), Span(f"[{cites}]", "soft")), 1, keep=keep)
    if cited:
        count = len(item.documented_by)
        text = words.ngettext(
            "Documented by {count} State in 2019:", "Documented by {count} States in 2019:", count
        )
        where = words.gettext("para. {number}", number=paragraphs(words.gettext, cited))
        yield TextRow((Span(f"{text} {cited[0].document}, {where}", "soft"),), 1)


def _help(material: Material, gap: Gap) -> Rows:
    """What is feasible, and who works on it."""
    words, found = material.words, material.state.settlement(gap.item.code).feasible
    told = [feasible(words, found)] if found else []
    who = at_work(words, list(material.state.activities(gap.item.code).values()))
    if who:
        told.append(words.gettext("Assistance: {names}.", names=who))
    elif is_priority(gap):
        told.append(words.gettext("No activity is active or planned."))
    if told:
        yield TextRow((Span(" ".join(told)),), 1, keep=True)


def top_gaps(material: Material, count: int = 10) -> Table:
    """The head of the list, without the actions."""
    rows = tuple(Row(priority_cells(material, gap)) for gap in material.analysis.gaps[:count])
    columns = _columns(material.words)
    return Table((columns[0], columns[1]._replace(title=material.words.gettext("Item")), *columns[2:]), rows)
