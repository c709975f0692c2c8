"""How tables go on over pages: rows stay with what belongs to them, and no page has the head of one twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needsassess.report.bars import strips_of
from needsassess.report.grid import Grid
from needsassess.report.matrix import MatrixGrid
from needsassess.services.report_blocks import Cell, Column, Row, Span, Table, TextRow
from needsassess.services.report_figures import Matrix, MatrixCell, Strip, Strips

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


def goes_on_elsewhere(grid, height):
    """Of what is cut, nothing more finds room on the page that it was cut from."""
    if grid.wrap(WIDTH, height)[1] <= height:
        return
    parts = grid.split(WIDTH, height)
    if parts:
        first, rest = parts
        left = height - first.wrap(WIDTH, height)[1] - first.getSpaceAfter()
        assert rest.wrap(WIDTH, left)[1] > left
        assert rest.split(WIDTH, left) == []


@given(rows, st.floats(20, PAGE - 2))
def test_what_goes_on_does_not_begin_again_on_the_same_page(made, height):
    grid = Grid(Table(COLUMNS, tuple(made)), (WIDTH, PAGE))
    goes_on_elsewhere(grid, height)


@given(rows, st.floats(20, PAGE - 2))
def test_no_line_is_lost_where_a_table_is_cut(made, height):
    grid = Grid(Table(COLUMNS, tuple(made)), (WIDTH, PAGE))

    def lines(rows):
        return [line for row in rows for line in (row.lines if hasattr(row, "lines") else row.cells[1])]

    parts = grid.split(WIDTH, height) if grid.wrap(WIDTH, height)[1] > height else []
    if parts:
        assert lines(parts[0].rows) + lines(parts[1].rows) == lines(grid.rows)


@given(st.integers(4, 40), st.floats(80, PAGE - 2))
def test_no_short_row_goes_on_to_a_page_alone(count, height):
    """Where a single row would be left over, the one before it goes along."""
    grid = Grid(Table(COLUMNS, (Row((Cell("LEG-01"), Cell("Subject"))),) * count), (WIDTH, PAGE))
    parts = grid.split(WIDTH, height) if grid.wrap(WIDTH, height)[1] > height else []
    if parts and len(parts[0].rows) > 1:
        assert len(parts[1].rows) > 1


def test_a_title_reaches_over_the_empty_cells_after_it():
    """On one line, in the cells of one row, up to the next word."""
    long = "A title that is far too long for its own column"
    columns = (Column("No", 0.1), Column("Item", 0.2), Column("A", 0.3), Column("B", 0.2), Column("C", 0.2))
    cells = (Cell("1"), Cell(long), Cell(""), Cell(""), Cell("0 → 4"))

    def lines(reaches):
        (row,) = Grid(Table(columns, (Row(cells, reaches=reaches),)), (WIDTH, PAGE)).rows
        return len(row.cells[1])

    assert Row(cells, reaches=True).columns() == (1, 3, 0, 0, 1)
    assert (lines(reaches=True), lines(reaches=False) > 1) == (1, True)


HEADED = Row((Cell("LEG-01", look="strong"), Cell("Subject", look="strong")), keep=True)
SAID = Row((Cell(""), Cell("Police")), opens=False)


def lines_said(cells):
    return " ".join(text for lines in cells for line in lines for part in line.parts for _, text in part.runs)


def test_a_page_that_goes_on_with_an_item_names_it():
    grid = Grid(Table(COLUMNS, (HEADED, *[SAID] * 60), "continued"), (WIDTH, PAGE))
    first, rest = grid.split(WIDTH, PAGE)
    assert first.again is None
    assert lines_said(rest.again.cells) == "LEG-01 Subject (continued)"
    last = rest.split(WIDTH, PAGE / 3)[1]
    assert lines_said(last.again.cells) == "LEG-01 Subject (continued)"


def test_what_begins_on_a_page_is_not_said_to_go_on_there():
    grid = Grid(Table(COLUMNS, (HEADED, SAID, SAID) * 20, "continued"), (WIDTH, PAGE))
    rest = grid.split(WIDTH, grid.head.height + 2.5 + sum(row.height for row in grid.rows[:6]))[1]
    assert rest.rows[0].opens
    assert rest.again is None


def test_no_row_is_left_over_on_the_last_page_of_a_table():
    grid = Grid(Table(COLUMNS, (HEADED, SAID, SAID) * 5, "continued"), (WIDTH, PAGE))
    first, rest = grid.split(WIDTH, grid.wrap(WIDTH, PAGE)[1] - 1)
    assert len(first.rows) == 9  # the last item whole, and the one before, so that it is not alone either
    assert rest.rows[0].opens
    assert rest.split(WIDTH, PAGE / 2) == []


@pytest.mark.parametrize("align", ["left", "right"])
@pytest.mark.parametrize("share", [0.1, 0.15, 0.18, 0.2, 0.21, 0.25])
def test_no_head_reaches_over_the_edge_of_its_table(align, share):
    said = "Last change of it"
    columns = tuple(
        Column(title, part, align) for title, part in ((said, share), ("", 1 - 2 * share), (said, share))
    )
    grid = Grid(Table(columns, ()), (WIDTH, PAGE))
    for at in (0, 2):
        left, width = grid.place.lefts[at], grid.place.widths[at]
        for line in grid.head.cells[at]:
            begins = left + width - line.width if align == "right" else left
            assert begins >= 0
            assert begins + line.width <= WIDTH + 0.01


def matrix(rows, notes=1):
    cells = (MatrixCell("75%", 0.75),)
    labelled = tuple((f"State {number}", cells) for number in range(rows))
    return MatrixGrid(Matrix(("Country", "All"), labelled, ("The note.",) * notes), WIDTH)


def strips(rows):
    values = ("25", "0%", "50%", "75%")
    every = tuple(Strip(f"Domain {number}", (0.5,), 0.5, values) for number in range(rows))
    return strips_of(Strips(every, ("Domain", "Countries", "Lowest", "Median", "Highest")), WIDTH)


@pytest.mark.parametrize("chart", [matrix, strips])
@given(st.integers(4, 40), st.floats(40, PAGE - 2))
def test_no_row_of_a_chart_stands_alone_on_a_page(chart, count, height):
    grid = chart(count)
    parts = grid.split(WIDTH, height) if grid.wrap(WIDTH, height)[1] > height else []
    assert all(len(part.rows) > 1 for part in parts)
    assert sum(len(part.rows) for part in parts) in (0, count)


@given(st.integers(2, 60), st.integers(0, 6), st.floats(40, PAGE - 2))
def test_no_matrix_goes_on_below_itself_on_the_same_page(count, notes, height):
    goes_on_elsewhere(matrix(count, notes), height)


@given(st.integers(2, 60), st.floats(40, PAGE - 2))
def test_no_chart_of_lines_goes_on_below_itself_on_the_same_page(count, height):
    goes_on_elsewhere(strips(count), height)


def test_labels_break_before_heads_of_short_words_are_turned():
    rows = (("A label of many words that wants more room than is good for the rest", (MatrixCell("75%"),) * 8),)
    assert not MatrixGrid(Matrix(("Country", "Ensemble", *["LEG"] * 7), rows), 482).turned
    assert MatrixGrid(Matrix(("Country", "Telecommunications", *["LEG"] * 7), rows), 482).turned


def test_rows_as_high_as_half_a_page_may_stand_alone():
    tall = tuple(Strip("word " * 200, (0.5,), 0.5, ("25",)) for _ in range(4))
    chart = strips_of(Strips(tall, ("Domain", "Countries")), WIDTH)
    assert chart.rows[0].height > PAGE / 2
    assert [len(part.rows) for part in chart.split(WIDTH, PAGE)] == [1, 3]
