"""Tables of a document to edit: heads that repeat, rows that stay whole, levels by their hue and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from needsassess.exchange.docx_cells import cell_of, ink_on, on_hue
from needsassess.exchange.docx_elements import Made, paragraph, w, words
from needsassess.exchange.docx_styles import TABLE
from needsassess.exchange.docx_widths import column_widths
from needsassess.services.report_blocks import Cell, Column, Row, Span, Table, TextRow
from needsassess.services.report_walk import is_small

BELOW_TABLE = "AfterTable"


def table(content: Table, title: str, width: int, *, alt: str = "", filled: bool = False) -> list[Made]:
    """`width` in twentieths of a point; `filled`: levels fill their cells.

    A small blank stands below, since two tables in a row would become one.
    """
    widths = column_widths(content, width)
    head = [_head(content.columns, widths)] if any(column.title for column in content.columns) else []
    rows = [_row(row, content.columns, widths, filled=filled) for row in _kept(content.rows)]
    return whole([*head, *rows], widths, title, alt, headed=bool(head))


def _kept(rows: Sequence[Row | TextRow]) -> Sequence[Row | TextRow]:
    """A few rows of a few words stay on one page, with no row left over on the next."""
    if not is_small(rows) or not all(isinstance(row, Row) for row in rows):
        return rows
    return [*(replace(row, keep=True) for row in rows[:-1]), *rows[-1:]]


def whole(
    rows: Sequence[Made], widths: Sequence[int], title: str, alt: str, *, headed: bool = False
) -> list[Made]:
    """Rows as a table that says what it is, and the blank below it; `headed`: the first is its head."""
    looks = w(
        "tblPr",
        w("tblStyle", val=TABLE),
        w("tblW", w=str(sum(widths)), type_="dxa"),
        w("tblLayout", type_="fixed"),
        w("tblLook", val="0620" if headed else "0600", firstRow=str(int(headed)), noHBand="1", noVBand="1"),
        *([w("tblCaption", val=title)] if title else []),
        *([w("tblDescription", val=alt)] if alt else []),
    )
    grid = w("tblGrid", *(w("gridCol", w=str(width)) for width in widths))
    rows = rows or [w("tr", cell_of([paragraph("Cell")], sum(widths), span=len(widths)))]
    return [w("tbl", looks, grid, *rows), paragraph(BELOW_TABLE)]


def _head(columns: Sequence[Column], widths: Sequence[int]) -> Made:
    cells = [
        cell_of(
            [words("CellHead", (Span(column.title),), align=_align(column))],
            width,
            centred=column.align == "center",
        )
        for column, width in zip(columns, widths, strict=True)
    ]
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)


def _align(column: Column) -> str:
    return "" if column.align == "left" else column.align


def _row(row: Row | TextRow, columns: Sequence[Column], widths: Sequence[int], *, filled: bool) -> Made:
    if isinstance(row, TextRow):
        return _text_row(row, widths)
    draw = _filled_cell if filled else _cell
    shown = [draw(cell, column, keep=row.keep) for cell, column in zip(row.cells, columns, strict=False)]
    levels = [cell.level if filled else None for cell in row.cells]
    cells = [
        cell_of(
            [said],
            sum(widths[at : at + taken]),
            span=taken,
            level=level,
            opens=row.opens,
            centred=columns[at].align == "center",
        )
        for at, (said, level, taken) in enumerate(zip(shown, levels, row.columns(), strict=False))
        if taken
    ]
    return w("tr", w("trPr", w("cantSplit")), *cells)


def _filled_cell(cell: Cell, column: Column, *, keep: bool) -> Made:
    spans = (Span(cell.text, cell.look),)
    return words("Cell", spans, colour=ink_on(cell.level), keep=keep, align=_align(column))


def _cell(cell: Cell, column: Column, *, keep: bool) -> Made:
    """A level stands on its hue, no wider than itself."""
    if cell.level is None:
        return words("Cell", (Span(cell.text, cell.look),), keep=keep, align=_align(column))
    return paragraph("Cell", [on_hue(cell.text, cell.level)], keep=keep, align=_align(column))


def _text_row(row: TextRow, widths: Sequence[int]) -> Made:
    """A long text runs over pages; the columns before it stay empty."""
    indent = min(row.indent, len(widths) - 1)
    before = [cell_of([paragraph("Cell")], sum(widths[:indent]), span=indent)] if indent else []
    said = words("Cell", row.spans, keep=row.keep)
    return w("tr", *before, cell_of([said], sum(widths[indent:]), span=len(widths) - indent))
