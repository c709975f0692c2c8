"""A CSV file read as rows under a header: UTF-8, comma or semicolon, or refused with the line that is wrong."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.files import refusal_of
from needsassess.base.texts import N_
from needsassess.services.batch_cells import Row, Table

LARGEST = 64 * 1024 * 1024  # bytes; a whole assessment with 25 institutions is under 5 MB


def read(path: Path) -> Table:
    """The rows of a CSV file with the number of their first line; blank lines are left out."""
    text = _text(path)
    first = text.partition("\n")[0]
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=";" if ";" in first and "," not in first else ",", strict=True
    )
    rows, line = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refused(N_("{name}, line {line}: {why}"), name=path.name, line=line, why=_fault(error)) from error
    if not rows:
        raise Refused(N_("“{name}” is empty. Choose another file."), name=path.name)
    return Table(path.name, rows[0].cells, tuple(rows[1:]))


def _fault(error: csv.Error) -> Refused:
    if "field limit" in str(error):
        return Refused(N_("a cell is longer than {most} characters; shorten it."), most=csv.field_size_limit())
    return Refused(N_("the quotation marks do not match; close them."))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(
                N_("“{name}” is far larger than such a file can be. Choose another one."), name=path.name
            )
        data = path.read_bytes()
    except OSError as error:
        raise refusal_of(error, path) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            N_("{name}, line {line}: not UTF-8. Save it as “CSV UTF-8” and try again."),
            name=path.name,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise Refused(N_("{name}, line {line}: holds a NUL byte."), name=path.name, line=line)
    return text
