"""Tables as JSON: a list of objects for each, one a line, by the names of their columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import IO

from needsassess.exchange.folder_tables import Cells, Dialect
from needsassess.services.tables import Cell, Row, Sheet


def _plain(cell: Cell) -> bool | int | float | str | None:
    """Decimals as texts, so that no digit is lost; an empty text is nothing."""
    match cell:
        case date():
            return cell.isoformat()
        case Decimal() | str():
            return str(cell) or None
    return cell


def _cells(_: Sheet, row: Row) -> Cells:
    return tuple(map(_plain, row))


def _open(stream: IO[str], sheet: Sheet) -> tuple[Callable[[Cells], object], Callable[[], object]]:
    names, start = [column.key for column in sheet.columns], "[\n"

    def add(cells: Cells) -> None:
        nonlocal start
        said = json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False, separators=(", ", ": "))
        stream.write(f"{start}{said}")
        start = ",\n"

    return add, lambda: stream.write("[]\n" if start == "[\n" else "\n]\n")


def _read(stream: IO[str], sheet: Sheet) -> Iterator[Cells]:
    names = [column.key for column in sheet.columns]
    for row in json.load(stream):
        if list(row) != names:
            raise ValueError(sheet.key)
        yield tuple(row.values())


JSON = Dialect("json", _cells, _open, _read)
