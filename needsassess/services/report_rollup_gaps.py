"""The common gaps in their order, each with every country that has it; and the top of the list."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Span, Table, TextRow
from needsassess.services.report_material import no_gap, said
from needsassess.services.report_rollup_material import Together
from needsassess.services.rollup_results import Common
from needsassess.services.rollup_share import Share

Rows = Iterator[Row | TextRow]


def gaps_section(together: Together, number: str) -> Section:
    return Section("gaps", number, together.words.gettext("Common gaps"), tuple(_blocks(together)), False)


def _blocks(together: Together) -> Iterator[Block]:
    words = together.words
    if not together.rollup.gaps:
        yield said(no_gaps(together))
        return
    yield said(
        words.gettext(
            "First stands what is most common, then what has the greater mean weighted gap (weight × gap, "
            "over the assessments that have it), then what more States documented in 2019, then the code. "
            "Under each gap stands who has it, with the current and the desired level."
        )
    )
    rows = tuple(row for gap in together.rollup.gaps for row in _rows(together, gap))
    yield Table(_columns(together), rows, words.gettext("continued"))


def no_gaps(together: Together) -> str:
    """Why the list is empty."""
    stated = any(item.value.gap is not None for share in together.shares for item in share.asked(together.tag))
    return no_gap(together.words, stated=stated)


def top_gaps(together: Together, count: int = 10) -> Table:
    """The head of the list, without who has them."""
    return Table(_columns(together), tuple(Row(_cells(together, gap)) for gap in together.rollup.gaps[:count]))


def _columns(together: Together) -> tuple[Column, ...]:
    words = together.words
    return (
        Column(words.gettext("Rank"), 0.07, "right"),
        Column(words.gettext("Item"), 0.44),
        Column(together.counted(), 0.16, "right"),
        Column(words.gettext("Mean weighted gap"), 0.18, "right"),
        Column(words.gettext("States in 2019"), 0.15, "right"),
    )


def _cells(together: Together, gap: Common) -> tuple[Cell, ...]:
    words = together.words
    counts = words.gettext(
        "{having} of {stated}", having=words.number(len(gap.having)), stated=words.number(gap.stated)
    )
    return (
        Cell(str(gap.rank), look="strong"),
        Cell(together.item(gap.head.key), look="strong"),
        Cell(words.gettext("{count} (few)", count=counts) if gap.few else counts),
        Cell(together.mean(gap.weighted)),
        Cell(words.number(gap.head.documented)),
    )


def _rows(together: Together, gap: Common) -> Rows:
    words = together.words
    version, item = together.of(gap.head.key)
    known = version.words(words.language).assistance
    kinds = words.separated(dict.fromkeys(known[action.assistance] for action in item.actions))
    having = words.separated(_having(together, gap, share) for share in together.ordered(gap))
    yield Row(_cells(together, gap), keep=True)
    yield TextRow((Span(words.gettext("Who has it:"), "strong"), Span(having)), 1, keep=True)
    yield TextRow((Span(words.gettext("Assistance that would help:"), "strong"), Span(kinds, "soft")), 1)


def _having(together: Together, gap: Common, share: Share) -> str:
    """`State XA (1 → 3)`: a country, its current and its desired level."""
    value = together.rollup.items[share.id][gap.head.key].value
    desired = value.desired.level if value.desired else "–"
    level = "–" if value.level is None else value.level
    return f"{together.short(share)}\u00a0({level}\u00a0→\u00a0{desired})"
