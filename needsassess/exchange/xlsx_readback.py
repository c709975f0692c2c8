"""A written workbook read by a library that did not write it, and held against what was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.exchange.table_tally import Tally
from needsassess.services.tables import Sheet

_BEAT = 200


def check(stream: IO[bytes], sheets: tuple[Sheet, ...], tally: Tally, progress: Progress) -> dict[str, int]:
    """Rows read back by the key of a sheet; refused where anything is missing, changed, or a formula.

    With `data_only` a formula would be read as its result, which was never written.
    """
    workbook = load_workbook(stream, read_only=True, data_only=True)
    try:
        if workbook.sheetnames != [sheet.title for sheet in sheets]:
            raise Refused(N_("The tables were not read back as they were written, so nothing was kept."))
        return {sheet.key: _rows(workbook[sheet.title], sheet, tally, progress) for sheet in sheets}
    finally:
        workbook.close()


def _rows(found: Any, sheet: Sheet, tally: Tally, progress: Progress) -> int:
    rows = _cells(found, len(sheet.columns), progress)
    if next(rows) != tuple(column.title for column in sheet.columns):
        raise Refused(N_("The tables were not read back as they were written, so nothing was kept."))
    return tally.check(sheet, rows)


def _cells(found: Any, width: int, progress: Progress) -> Iterator[tuple[Any, ...]]:
    rows = found.iter_rows(max_col=width, values_only=True)
    for number, row in enumerate(rows):
        if number % _BEAT == 0:
            progress.beat()
        yield tuple(map(_plain, row))


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return unescape(value) if "_x" in value else value
    return value.date() if isinstance(value, datetime) else value
