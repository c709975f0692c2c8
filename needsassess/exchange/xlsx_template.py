"""A template as a workbook: printed columns first, then those to fill in, with what may be chosen."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from needsassess.base.files import whole_file
from needsassess.services.tables import Kind
from needsassess.services.template import Form, Line

_HEAD = {"bold": True, "bg_color": "#E7EBF0", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
_TOP = {"valign": "top", "text_wrap": True}
_TO_FILL = _TOP | {"bg_color": "#FFF9E5", "border": 1, "border_color": "#C9C2A6"}
_AS_TEXT = {"num_format": "@"}  # so that nothing typed in becomes a formula or a day
_FIXED = 4  # columns that stay in sight


def write(forms: tuple[Form, ...], path: Path) -> None:
    """Whole or not at all; put together in memory, as XlsxWriter hides the reason why it cannot write."""
    stream = BytesIO()
    workbook = Workbook(stream, {"in_memory": True})
    for form in forms:
        _sheet(workbook, form)
    workbook.close()
    with whole_file(path) as part:
        part.write_bytes(stream.getbuffer())


def _sheet(workbook: Workbook, form: Form) -> None:
    sheet, entered = workbook.add_worksheet(form.title), {column.key for column in form.entered}
    head, printed = workbook.add_format(_HEAD), workbook.add_format(_TOP)
    texts, others = workbook.add_format(_TO_FILL | _AS_TEXT), workbook.add_format(_TO_FILL)
    for at, column in enumerate(form.columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.title, head)
    for row, line in enumerate(form.lines, start=1):
        for at, column in enumerate(form.columns):
            if column.key not in entered:
                sheet.write_string(row, at, line.printed[at], printed)
            else:
                sheet.write_blank(row, at, None, texts if column.kind is Kind.TEXT else others)
                _choose(sheet, row, at, line.choices.get(column.key, ()))
    sheet.freeze_panes(1, _FIXED)
    sheet.autofilter(0, 0, max(len(form.lines), 1), len(form.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _choose(sheet: Any, row: int, at: int, choices: tuple[str, ...]) -> None:
    """A list to choose from; one that is too long for a workbook is left out, its codes stand beside it."""
    if choices and len(",".join(choices)) <= 255:
        sheet.data_validation(row, at, row, at, {"validate": "list", "source": list(choices)})


__all__ = ["Line", "write"]
