"""Tables as markup: heads of columns and rows, what a cell shows beside its words, long texts below rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from xml.etree.ElementTree import Element

from needsassess.report.html_elements import Content, element, kept_whole, passage
from needsassess.report.html_marks import level_marks, pips
from needsassess.services.report_blocks import Cell, Column, Row, Span, Table, TextRow
from needsassess.services.report_walk import is_small

ENDLESS = 24  # letters of a word from which it is broken, lest it push the other columns off the screen
WIDE = 4  # columns from which a table is wider than the screen of a telephone


def table(
    content: Table,
    caption: str,
    *,
    look: str = "",
    scale: Element | None = None,
    drawn: Iterable[Element | None] = (),
) -> Element:
    """`drawn`: what stands in a further column, one for each row, under `scale`."""
    columns = content.columns
    more = () if scale is None else (element("td", scale, class_="drawn"),)
    heads = element("tr", *(_head(column) for column in columns), *more)
    width = len(columns) + len(more)
    figures = iter(drawn) if scale is not None else repeat(None)
    rows = [_row(row, columns, width, next(figures, None)) for row in content.rows]
    sizes = ("wide" if width >= WIDE else "", "few" if is_small(content.rows) else "")
    classes = " ".join(filter(None, (look, *sizes)))
    return element(
        "table",
        element("caption", element("span", caption, class_="unseen", dir="auto")),
        _widths(columns, drawn=bool(more)),
        element("thead", heads),
        element("tbody", *rows),
        class_=classes or None,
    )


def _widths(columns: Sequence[Column], *, drawn: bool) -> Element:
    """Hundredths as classes, since the policy of the page lets no element have a style of its own."""
    whole = sum(column.width for column in columns) * (1.5 if drawn else 1)
    shares = [max(1, round(column.width / whole * 100)) for column in columns]
    return element("colgroup", *(element("col", class_=f"w{share}") for share in shares))


def _head(column: Column) -> Element:
    """A head without a word is none."""
    if not column.title:
        return element("td")
    return element("th", *kept_whole(column.title), scope="col", class_=_aligned(column), dir="auto")


def _aligned(column: Column) -> str | None:
    return "right" if column.align == "right" else None


def _row(row: Row | TextRow, columns: Sequence[Column], width: int, figure: Element | None) -> Element:
    if isinstance(row, TextRow):
        return _text_row(row, width)
    head = next((at for at, cell in enumerate(row.cells) if cell.text), None)
    cells = [
        _cell(cell, column, taken, head=at == head)
        for at, (cell, column, taken) in enumerate(zip(row.cells, columns, row.columns(), strict=False))
        if taken
    ]
    if len(columns) < width:
        cells.append(element("td", *([figure] if figure is not None else []), class_="drawn"))
    return element("tr", *cells, class_=_classes(opens=row.opens, keep=row.keep))


def _text_row(row: TextRow, width: int) -> Element:
    before = [element("td", colspan=str(row.indent))] if row.indent else []
    said = element("td", passage("p", row.spans), colspan=str(max(1, width - row.indent)))
    return element("tr", *before, said, class_=_classes(opens=False, keep=row.keep))


def _classes(*, opens: bool, keep: bool) -> str | None:
    return " ".join(filter(None, ("opens" if opens else "", "keep" if keep else ""))) or None


def _cell(cell: Cell, column: Column, taken: int, *, head: bool) -> Element:
    content, over = _content(cell, column), str(taken) if taken > 1 else None
    endless = "endless" if any(len(word) > ENDLESS for word in cell.text.split()) else None
    classes = " ".join(filter(None, (_aligned(column), endless))) or None
    if head:
        return element("th", *content, scope="row", class_=classes, colspan=over)
    return element("td", *content, class_=classes, colspan=over)


def _content(cell: Cell, column: Column) -> list[Content]:
    """A level is a chip with its words in it; a gap has so many squares beside it, or their room."""
    if not cell.text and cell.marks is None:
        return []
    if cell.level is not None:
        return [element("span", cell.text, class_=f"chip l{cell.level}")]
    said: list[Content] = [passage("span", (Span(cell.text, cell.look),))]
    if column.mark == "gap":
        said += [" ", pips(cell.gap or 0)]
    if cell.marks is not None:
        said += [" ", level_marks(cell.marks)]
    return said
