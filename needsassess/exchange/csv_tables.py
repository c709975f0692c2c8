"""Tables as CSV: UTF-8 with a byte order mark, commas, names of columns and codes for programs."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from typing import IO

from needsassess.exchange.folder_tables import Cells, Dialect
from needsassess.services.csv_guard import guarded
from needsassess.services.tables import Cell, Row, Sheet

_MARK = "\ufeff"  # without it a spreadsheet may take the file for another encoding


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case date():
            return cell.isoformat()
        case str():
            return guarded(cell)
    return str(cell)


def _cells(_: Sheet, row: Row) -> Cells:
    return tuple(map(_text, row))


def _open(stream: IO[str], sheet: Sheet) -> tuple[Callable[[Cells], object], Callable[[], object]]:
    stream.write(_MARK)
    writer = csv.writer(stream)
    writer.writerow(column.key for column in sheet.columns)
    return writer.writerow, stream.flush


def _read(stream: IO[str], sheet: Sheet) -> Iterator[Cells]:
    rows = csv.reader(stream, strict=True)
    if next(rows) != [_MARK + sheet.columns[0].key, *(column.key for column in sheet.columns[1:])]:
        raise ValueError(sheet.key)
    return map(tuple, rows)


CSV = Dialect("csv", _cells, _open, _read)
