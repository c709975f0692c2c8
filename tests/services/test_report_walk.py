"""What renderers of a report have in common: which sections open a page, which tables stay on one."""

from __future__ import annotations

from dataclasses import replace

from needsassess.services.report_blocks import Block, Cell, Column, Prose, Row, Section, Span, Table
from needsassess.services.report_walk import is_small, opens_page
from tests.helpers.every_block import every_block

PROSE: tuple[Block, ...] = (Prose((Span("Text"),)),)
TABLE: tuple[Block, ...] = (Table((Column("One", 1),), ()),)


def opening(*sections: tuple[str, tuple[Block, ...], bool]) -> list[bool]:
    """Which of the sections do, each of a number, blocks, and whether it asks for a page."""
    made = tuple(
        Section(f"s{at}", number, "Title", blocks, asks) for at, (number, blocks, asks) in enumerate(sections)
    )
    model = replace(every_block(), sections=made)
    return [opens_page(model, at) for at in range(len(made))]


def test_what_asks_for_a_page_goes_on_below_a_few_words() -> None:
    assert opening(("1", PROSE, True), ("2", TABLE, True), ("3", PROSE, True)) == [True, False, True]
    assert opening(("1", PROSE * 9, True), ("2", PROSE, True), ("3", TABLE, False)) == [True, True, False]


def test_a_letter_stands_by_itself_however_short() -> None:
    assert opening(("", PROSE, True), ("", PROSE, True)) == [True, True]


def test_a_table_is_small_by_its_rows_and_its_words() -> None:
    short, long = Row((Cell("a"), Cell("few words"))), Row((Cell("words " * 60),))
    assert is_small([])
    assert is_small([short] * 12)
    assert not is_small([short] * 13)
    assert not is_small([long] * 5)
