"""Every item that either round asked: its level before and after, and what became of its gap."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.changes import ItemChange
from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Row,
    Section,
    Span,
    Table,
    TextRow,
)
from needsassess.services.report_comparison_material import Compared, arrow, gap_text, level_cell
from needsassess.services.report_material import said

Rows = Iterator[Row | TextRow]


def items_section(compared: Compared, number: str) -> Section:
    return Section("items", number, compared.words.gettext("Item by item"), tuple(_blocks(compared)))


def _blocks(compared: Compared) -> Iterator[Block]:
    words = compared.words
    if not compared.every:
        yield said(words.gettext("The rounds ask no item of the scope."))
        return
    yield said(
        words.gettext(
            "Levels are those of the country. Beside each domain stands how many of its items have a level "
            "in both rounds. Where a level moved, what the present one means stands under the item. An empty "
            "cell: the item was not asked in that round."
        )
    )
    for code in compared.result.domains:
        yield Heading(f"items-{code}", f"{compared.domain(code)} ({_counted(compared, code)})")
        items = [change for change in compared.every if change.domain == code]
        rows = tuple(row for change in items for row in _rows(compared, change))
        yield Table(columns(compared), rows, compared.words.gettext("continued"))


def _counted(compared: Compared, code: str) -> str:
    total = sum(change.domain == code for change in compared.every)
    both = compared.result.of(code).both
    return compared.words.gettext("{having} of {stated}", having=both, stated=total)


def columns(compared: Compared) -> tuple[Column, ...]:
    words = compared.words
    return (
        Column(words.gettext("Item"), 0.455),
        Column(words.gettext("Before"), 0.12, "right", "level"),
        Column(words.gettext("After"), 0.12, "right", "level"),
        Column(words.gettext("Change"), 0.155, "right"),
        Column(words.gettext("Gap"), 0.15, "right"),
    )


def cells(compared: Compared, change: ItemChange) -> tuple[Cell, ...]:
    """In the order of the columns."""
    return (
        Cell(compared.named(change.key), look="strong" if change.moved else ""),
        level_cell(change.before),
        level_cell(change.after),
        Cell(arrow(compared, change), look="strong" if change.moved else ""),
        Cell(gap_text(change)),
    )


def _rows(compared: Compared, change: ItemChange) -> Rows:
    words, _, now = compared.words, *change.levels
    told: list[Span] = []
    then = compared.rounds.before.code(change.key)
    if change.before is not None and then != compared.code(change.key):
        told.append(Span(words.gettext("In the earlier round: {code}.", code=then), "soft"))
    if change.moved and now is not None:
        label = words.gettext("Now level {level}:", level=now)
        told += [Span(label, "strong"), Span(compared.level(change.key, now))]
    yield Row(cells(compared, change), keep=bool(told))
    if told:
        yield TextRow(tuple(told), 0)
