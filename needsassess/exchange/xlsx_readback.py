"""A written workbook read by a library that did not write it, and held against what was written."""

from __future__ import annotations

import string
from collections.abc import Container, Iterator
from typing import IO, Any

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import from_excel
from openpyxl.utils.escape import unescape

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.exchange.table_tally import Tally
from needsassess.services.tables import Sheet

_BEAT = 200
_DIGITS = string.digits
_IN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRANGE = object()
_TEXT, _NUMBER = f"{_IN}is", f"{_IN}v"


def check(stream: IO[bytes], sheets: tuple[Sheet, ...], tally: Tally, progress: Progress) -> dict[str, int]:
    """Rows read back by the key of a sheet; refused where anything is missing, changed, or a formula."""
    workbook = load_workbook(stream, read_only=True)
    try:
        if workbook.sheetnames != [sheet.title for sheet in sheets]:
            raise Refused(N_("The tables were not read back as they were written, so nothing was kept."))
        return {sheet.key: _rows(workbook[sheet.title], sheet, tally, progress) for sheet in sheets}
    finally:
        workbook.close()


def _rows(found: Any, sheet: Sheet, tally: Tally, progress: Progress) -> int:
    rows = _cells(found, len(sheet.columns), progress)
    if next(rows, None) != tuple(column.title for column in sheet.columns):
        raise Refused(N_("The tables were not read back as they were written, so nothing was kept."))
    return tally.check(sheet, rows)


def _cells(found: Any, width: int, progress: Progress) -> Iterator[tuple[Any, ...]]:
    """A row is taken from the sheet as a whole: the library's own way, cell by cell, takes twice as long."""
    places = {get_column_letter(at + 1): at for at in range(width)}
    days = found.parent._date_formats
    with found._get_source() as source:
        for number, (_, row) in enumerate(etree.iterparse(source, tag=f"{_IN}row")):
            if number % _BEAT == 0:
                progress.beat()
            cells: list[Any] = [None] * width
            for cell in row:
                at = places.get(cell.get("r").rstrip(_DIGITS))
                if at is None:
                    cells.append(_value(cell, days))  # beside the table, where nothing was written
                else:
                    cells[at] = _value(cell, days)
            yield tuple(cells) if row.get("r") == str(number + 1) else (row.get("r"),)
            row.clear()
            while row.getprevious() is not None:
                del row.getparent()[0]


def _value(cell: Any, days: Container[int]) -> Any:
    """A text, a number or a day; of any other cell what none was written as."""
    parts = len(cell)
    if parts == 1:
        inner, kind = cell[0], cell.get("t")
        if kind == "inlineStr" and inner.tag == _TEXT and len(inner) == 1:
            text = inner[0].text or ""
            return unescape(text) if "_x" in text else text
        if kind is None and inner.tag == _NUMBER:
            number = float(inner.text)
            return from_excel(number).date() if int(cell.get("s", 0)) in days else number
    return _STRANGE if parts else None
