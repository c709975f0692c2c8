"""Rows of a workbook as the file keeps them: the library's own way, cell by cell, takes twice as long."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from needsassess.exchange.xlsx_cells import looks_like_formula

_DAY_ZERO = date(1899, 12, 30)  # what spreadsheets count days from, after February 1900
_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")


class RowSheet(Worksheet):  # type: ignore[misc]
    """Its head is written by the library; the rows under it come one after the other, each whole."""

    def append(self, row: int, cells: str, high: float | None) -> None:
        """`row` counts from 0, `high` is in points; `cells` are those of `Cells.of`, in their order."""
        if self.previous_row < row:
            self._write_single_row(row)  # the head, or nothing
        height = f' ht="{high:.16g}" customHeight="1"' if high else ""
        self.fh.write(f'<row r="{row + 1}"{height}>{cells}</row>')
        self.dim_rowmax = row


class Cells:
    """The cells of one column. Every text is text: the library takes one between <r> and </r> for markup."""

    def __init__(self, at: int, plain: Format, quoted: Format, day: Format) -> None:
        self.at, self._place = at, f'<c r="{xl_col_to_name(at)}'
        self._text, self._quoted = (
            _before(look, ' t="inlineStr"><is><t xml:space="preserve">') for look in (plain, quoted)
        )
        self._number, self._day = (_before(look, "><v>") for look in (plain, day))

    def of(self, row: int, cell: str | float | date) -> str:
        """`row` as people count it, from 1."""
        if isinstance(cell, str):
            before = self._quoted if looks_like_formula(cell) else self._text
            return f"{self._place}{row}{before}{_escaped(cell)}</t></is></c>"
        if isinstance(cell, date):
            return f"{self._place}{row}{self._day}{(cell - _DAY_ZERO).days}</v></c>"
        return f"{self._place}{row}{self._number}{cell:.16G}</v></c>"


def _before(look: Any, kind: str) -> str:
    return f'" s="{look._get_xf_index()}"{kind}'


def _escaped(text: str) -> str:
    """What looks like an escape (`_x0041_`) is escaped too, where two of them overlap as well."""
    return escape(_ESCAPE.sub("_x005F_", text) if "_x" in text else text).replace("\r", "_x000D_")
