"""Tables as an XLSX workbook, written row by row and then read back by another library."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.exchange import xlsx_readback
from needsassess.exchange.table_tally import Tally, counted
from needsassess.exchange.xlsx_cells import check_length, height, written
from needsassess.exchange.xlsx_rows import Cells, RowSheet
from needsassess.services.tables import Counted, Kind, Row, Sheet, Tables

MOST_ROWS = 1_048_575  # under the head
_BEAT = 200  # rows between two looks at whether to stop
_HEAD = {"bold": True, "bg_color": "#E7EBF0", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
_NUMBERS = {Kind.PERCENT: "0.0%", Kind.LEVEL: "0", Kind.NUMBER: "0"}
_DAY = "yyyy-mm-dd"
_HEAD_HEIGHT = 36  # points: two lines
_WIDE = 30  # characters from which texts are wrapped


def write(book: Tables, path: Path, progress: Progress) -> Counted:
    """Whole and read back, or not there at all."""
    with whole_file(path) as part:
        tally = Tally()
        with part.open("wb") as stream, _workbook(stream) as workbook:
            _fill(workbook, book, tally, progress)
        with part.open("rb") as again:
            rows = xlsx_readback.check(again, book.sheets, tally, progress)
            return counted(book, rows, again)


@contextmanager
def _workbook(stream: Any) -> Iterator[Workbook]:
    """Its own files on the way lie in a folder that goes with it, whatever happens."""
    with tempfile.TemporaryDirectory(prefix="needsassess-") as folder:
        workbook = Workbook(stream, {"constant_memory": True, "tmpdir": folder})
        try:
            yield workbook
            workbook.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for worksheet in workbook.worksheets():
                worksheet.row_data_fh.close()
            workbook.fileclosed = True


def _fill(workbook: Workbook, book: Tables, tally: Tally, progress: Progress) -> None:
    pages = {sheet.key: _Page(workbook, sheet) for sheet in book.sheets}
    for number, (key, row) in enumerate(book.rows(progress)):
        if number % _BEAT == 0:
            progress.beat()
        tally.add(key, pages[key].write(row))
    for page in pages.values():
        page.finish()
    when = datetime.fromtimestamp(book.latest / 1000, UTC).replace(tzinfo=None)
    workbook.set_properties({"title": book.sheets[0].title, "created": when})


class _Page:
    """One sheet as it is written, head first."""

    def __init__(self, workbook: Workbook, sheet: Sheet) -> None:
        self._sheet, self._at = sheet, 0
        self._to: RowSheet = workbook.add_worksheet(sheet.title, RowSheet)
        days = workbook.add_format({"num_format": _DAY, "valign": "top", "align": "left"})
        quoted = workbook.add_format({"quote_prefix": True, "text_wrap": True, "valign": "top"})
        formats = [_format(workbook, column.kind, column.width) for column in sheet.columns]
        self._cells = [Cells(at, look, quoted, days) for at, look in enumerate(formats)]
        head = workbook.add_format(_HEAD)
        for at, column in enumerate(sheet.columns):
            self._to.set_column(at, at, column.width)
            self._to.write_string(0, at, column.title, head)
        self._to.set_row(0, _HEAD_HEIGHT)
        self._wrapped = [(at, c.width) for at, c in enumerate(sheet.columns) if _wraps(c.kind, c.width)]
        self._to.freeze_panes(1, sheet.fixed)
        self._to.set_landscape()
        self._to.set_paper(9)
        self._to.fit_to_pages(1, 0)
        self._to.repeat_rows(0)
        self._to.set_footer("&L&A&R&P / &N")

    def write(self, row: Row) -> tuple[Any, ...]:
        """The cells as they were written."""
        self._at += 1
        if self._at > MOST_ROWS:
            raise Refused(
                N_("“{table}” has more rows than a sheet can hold. Export it as CSV or JSON."),
                table=self._sheet.title,
            )
        values = tuple(written(c.shown(cell)) for c, cell in zip(self._sheet.columns, row, strict=True))
        self._check(values, row)
        there = zip(self._cells, values, strict=True)
        cells = "".join([cell.of(self._at + 1, value) for cell, value in there if value is not None])
        self._to.append(self._at, cells, self._height(values))
        return values

    def _check(self, values: tuple[Any, ...], row: Row) -> None:
        for value in values:
            if isinstance(value, str):
                check_length(value, self._sheet.title, row[: self._sheet.fixed])

    def _height(self, values: tuple[Any, ...]) -> float | None:
        """As high as its texts: not every spreadsheet does that by itself when it opens a file."""
        texts = ((values[at], width) for at, width in self._wrapped)
        return height((text, width) for text, width in texts if isinstance(text, str))

    def finish(self) -> None:
        self._to.autofilter(0, 0, max(self._at, 1), len(self._sheet.columns) - 1)


def _wraps(kind: Kind, width: int) -> bool:
    return kind in (Kind.TEXT, Kind.VALUE) and width >= _WIDE


def _format(workbook: Workbook, kind: Kind, width: int) -> Any:
    look: dict[str, Any] = {"valign": "top"}
    if kind in _NUMBERS:
        look["num_format"] = _NUMBERS[kind]
    if kind in (Kind.NUMBER, Kind.PERCENT):
        look |= {"align": "right", "indent": 1}  # apart from a text to the right of it
    if kind is Kind.LEVEL:
        look["align"] = "center"
    if kind is Kind.VALUE:
        look["align"] = "left"
    if _wraps(kind, width):
        look["text_wrap"] = True
    return workbook.add_format(look)
