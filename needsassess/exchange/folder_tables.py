"""Tables as a folder with one file for each, CSV or JSON, written and read back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, NamedTuple

from needsassess.base.errors import Refused
from needsassess.base.files import whole_folder
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.exchange.table_tally import Tally, counted, sha256_of_file
from needsassess.services.tables import Counted, Row, Sheet, Tables

SUMS, COLUMNS = "SHA256SUMS", "columns.json"
_BEAT = 500
Cells = tuple[Any, ...]


class Dialect(NamedTuple):
    """`cells`: as they are written; `open` gives what writes them; `read` gives them back."""

    ending: str
    cells: Callable[[Sheet, Row], Cells]
    open: Callable[[IO[str], Sheet], tuple[Callable[[Cells], object], Callable[[], object]]]
    read: Callable[[IO[str], Sheet], Iterator[Cells]]


def write(book: Tables, path: Path, dialect: Dialect, progress: Progress) -> Counted:
    """A new folder, whole and read back, or not there at all."""
    with whole_folder(path) as part:
        tally = Tally()
        _fill(part, book, dialect, tally, progress)
        rows = {sheet.key: _read(part, sheet, dialect, tally, progress) for sheet in book.sheets}
        (part / COLUMNS).write_text(_described(book), encoding="utf-8", newline="\n")
        names = sorted(file.name for file in part.iterdir())
        sums = "".join(f"{sha256_of_file(part / name)}  {name}\n" for name in names)
        (part / SUMS).write_text(sums, encoding="utf-8", newline="\n")
        with (part / SUMS).open("rb") as stream:
            return counted(book, rows, stream)


def _fill(part: Path, book: Tables, dialect: Dialect, tally: Tally, progress: Progress) -> None:
    with ExitStack() as every:
        adds, ends = {}, []
        for sheet in book.sheets:
            stream = every.enter_context(_file(part, sheet, dialect).open("w", encoding="utf-8", newline=""))
            adds[sheet.key], end = dialect.open(stream, sheet)
            ends.append(end)
        of = {sheet.key: sheet for sheet in book.sheets}
        for key, row in _beating(book.rows(progress), progress):
            cells = dialect.cells(of[key], row)
            adds[key](cells)
            tally.add(key, cells)
        for end in ends:
            end()


def _beating(rows: Iterable[Any], progress: Progress) -> Iterator[Any]:
    for number, row in enumerate(rows):
        if number % _BEAT == 0:
            progress.beat()
        yield row


def _read(part: Path, sheet: Sheet, dialect: Dialect, tally: Tally, progress: Progress) -> int:
    try:
        with _file(part, sheet, dialect).open(encoding="utf-8", newline="") as stream:
            return tally.check(sheet, _beating(dialect.read(stream, sheet), progress))
    except (ValueError, LookupError) as error:
        raise Refused(N_("The tables were not read back as they were written, so nothing was kept.")) from error


def _file(part: Path, sheet: Sheet, dialect: Dialect) -> Path:
    return part / f"{sheet.key}.{dialect.ending}"


def _described(book: Tables) -> str:
    """What the columns are called in the language of the tables, and what codes mean."""
    described = {
        sheet.key: {
            "title": sheet.title,
            "columns": [
                {"key": c.key, "title": c.title, "kind": str(c.kind), "words": dict(c.words)}
                for c in sheet.columns
            ],
        }
        for sheet in book.sheets
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n"
