"""How tables go on over pages: rows stay with what belongs to them, and no page has the head of one twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from needsassess.report.grid import Grid
from needsassess.services.report_blocks import Cell, Column, Row, Span, Table, TextRow

WIDTH, PAGE = 400.0, 700.0
COLUMNS = (Column("Item", 0.2), Column("Subject", 0.8))
TEXT = "What the officer wrote down on the item that this row is about, at some length. "


def text_row(lines: int, keep: bool) -> TextRow:
    return TextRow((Span(TEXT * lines),), 1, keep=keep)


rows = st.lists(
    st.one_of(
        st.builds(lambda keep: Row((Cell("LEG-01"), Cell("Subject")), keep=keep), st.booleans()),
        st.builds(text_row, st.integers(1, 6), st.booleans()),
    ),
    min_size=1,
    max_size=14,
)


@given(rows, st.floats(20, PAGE - 2))
def test_what_goes_on_does_not_begin_again_on_the_same_page(made, height):
    grid = Grid(Table(COLUMNS, tuple(made)), (WIDTH, PAGE))
    if grid.wrap(WIDTH, height)[1] <= height:
        return
    parts = grid.split(WIDTH, height)
    if parts:
        first, rest = parts
        left = height - first.wrap(WIDTH, height)[1] - first.getSpaceAfter()
        assert rest.wrap(WIDTH, left)[1] > left
        assert rest.split(WIDTH, left) == []


@given(rows, st.floats(20, PAGE - 2))
def test_no_line_is_lost_where_a_table_is_cut(made, height):
    grid = Grid(Table(COLUMNS, tuple(made)), (WIDTH, PAGE))

    def lines(rows):
        return [line for row in rows for line in (row.lines if hasattr(row, "lines") else row.cells[1])]

    parts = grid.split(WIDTH, height) if grid.wrap(WIDTH, height)[1] > height else []
    if parts:
        assert lines(parts[0].rows) + lines(parts[1].rows) == lines(grid.rows)
