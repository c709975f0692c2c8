"""Tables of a document to edit: heads that repeat, rows that stay whole, levels by their hue and number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from needsassess.exchange.docx_elements import Made, letters, paragraph, w, words
from needsassess.exchange.docx_styles import TABLE
from needsassess.services import report_colours as hues
from needsassess.services.report_blocks import Cell, Column, Row, Span, Table, TextRow
from needsassess.services.report_charts import HeatCell, HeatMap

HEAT_CELLS = 18  # in a row
_HEAT_LABEL = 0.28
BELOW_TABLE = "AfterTable"


def table(content: Table, title: str, width: int, *, alt: str = "", filled: bool = False) -> list[Made]:
    """`width` in twentieths of a point; `filled`: levels fill their cells.

    A small blank stands below, since two tables in a row would become one.
    """
    widths = _widths(content.columns, width)
    head = [_head(content.columns, widths)] if any(column.title for column in content.columns) else []
    rows = [_row(row, content.columns, widths, filled=filled) for row in content.rows]
    return _whole([*head, *rows], widths, title, alt, headed=bool(head))


def _whole(
    rows: Sequence[Made], widths: Sequence[int], title: str, alt: str, *, headed: bool = False
) -> list[Made]:
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
    rows = rows or [w("tr", _cell_of([paragraph("Cell")], sum(widths), span=len(widths)))]
    return [w("tbl", looks, grid, *rows), paragraph(BELOW_TABLE)]


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    whole = sum(column.width for column in columns)
    return [round(column.width / whole * width) for column in columns]


def _head(columns: Sequence[Column], widths: Sequence[int]) -> Made:
    cells = [
        _cell_of([words("CellHead", (Span(column.title),), align=_align(column))], width)
        for column, width in zip(columns, widths, strict=True)
    ]
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)


def _align(column: Column) -> str:
    return "right" if column.align == "right" else ""


def _row(row: Row | TextRow, columns: Sequence[Column], widths: Sequence[int], *, filled: bool) -> Made:
    if isinstance(row, TextRow):
        return _text_row(row, widths)
    draw = _filled_cell if filled else _cell
    shown = [draw(cell, column, keep=row.keep) for cell, column in zip(row.cells, columns, strict=False)]
    levels = [cell.level if filled else None for cell in row.cells]
    parts = zip(shown, widths, levels, strict=False)
    cells = [_cell_of([said], width, level=level, opens=row.opens) for said, width, level in parts]
    return w("tr", w("trPr", w("cantSplit")), *cells)


def _filled_cell(cell: Cell, column: Column, *, keep: bool) -> Made:
    spans = (Span(cell.text, cell.look),)
    return words("Cell", spans, colour=ink_on(cell.level), keep=keep, align=_align(column))


def _cell(cell: Cell, column: Column, *, keep: bool) -> Made:
    """A level stands on its hue, no wider than itself."""
    if cell.level is None:
        return words("Cell", (Span(cell.text, cell.look),), keep=keep, align=_align(column))
    return paragraph("Cell", [on_hue(cell.text, cell.level)], keep=keep, align=_align(column))


def on_hue(text: str, level: int) -> Made:
    """A run on the hue of its level, with a little of it at either side."""
    looks = w("rPr", w("color", val=ink_on(level)), shade(level))
    return w("r", looks, *letters(f"\u00a0{text}\u00a0"))


def ink_on(level: int | None) -> str:
    """The colour that reads on the hue of a level; none without a level."""
    return "" if level is None else hues.ON_LEVELS[level][1:]


def shade(level: int) -> Made:
    return w("shd", val="clear", color="auto", fill=hues.LEVELS[level][1:])


def _text_row(row: TextRow, widths: Sequence[int]) -> Made:
    """A long text runs over pages; the columns before it stay empty."""
    indent = min(row.indent, len(widths) - 1)
    before = [_cell_of([paragraph("Cell")], sum(widths[:indent]), span=indent)] if indent else []
    said = words("Cell", row.spans, keep=row.keep)
    return w("tr", *before, _cell_of([said], sum(widths[indent:]), span=len(widths) - indent))


def _cell_of(
    content: Iterable[Made], width: int, *, span: int = 1, level: int | None = None, opens: bool = False
) -> Made:
    looks = [w("tcW", w=str(width), type_="dxa")]
    if span > 1:
        looks.append(w("gridSpan", val=str(span)))
    if opens or level is not None:
        looks.append(w("tcBorders", *_edges(level, opens=opens)))
    if level is not None:
        looks.append(shade(level))
    return w("tc", w("tcPr", *looks), *content)


def _edges(level: int | None, *, opens: bool) -> list[Made]:
    """A rule above what opens; around a level white, so that neighbours stand apart."""
    above = [w("top", val="single", sz="4", space="0", color=hues.FAINT[1:])] if opens else []
    sides = () if level is None else ("left", "right")
    return above + [w(side, val="single", sz="12", space="0", color="ffffff") for side in sides]


def heat(chart: HeatMap, title: str, width: int) -> list[Made]:
    """A row for each domain, as many as it needs: of each item its number and its level."""
    label = round(width * _HEAT_LABEL)
    widths = [label, *(round((width - label) / HEAT_CELLS) for _ in range(HEAT_CELLS))]
    rows = []
    for name, cells in chart.rows:
        for start in range(0, max(1, len(cells)), HEAT_CELLS):
            shown = name if start == 0 else ""
            rows.append(_heat_row(shown, cells[start : start + HEAT_CELLS], widths))
    return _whole(rows, widths, title, chart.alt)


def _heat_row(name: str, cells: Sequence[HeatCell], widths: Sequence[int]) -> Made:
    shown = [_cell_of([words("Cell", (Span(name),))], widths[0], opens=bool(name))]
    shown += [_heat_cell(cell, width) for cell, width in zip(cells, widths[1:], strict=False)]
    missing = HEAT_CELLS - len(cells)
    if missing:
        shown.append(_cell_of([paragraph("Cell")], sum(widths[-missing:]), span=missing))
    return w("tr", w("trPr", w("cantSplit")), *shown)


def _heat_cell(cell: HeatCell, width: int) -> Made:
    ink = ink_on(cell.level)
    code = words("SignHere", (Span(cell.code),), colour=ink, align="center")
    level = words("Cell", (Span(cell.text, "strong"),), colour=ink, align="center")
    return _cell_of([code, level], width, level=cell.level)
