"""Tables as files, by their kind; each is read back before it is handed over."""

from __future__ import annotations

from pathlib import Path

from needsassess.base.progress import Progress
from needsassess.services.table_book import Book
from needsassess.services.tables import Counted


def write(book: Book, path: Path, kind: str, progress: Progress) -> Counted:
    """`kind`: xlsx. Refused, and nothing is left, where not all of it is found again."""
    from needsassess.exchange import xlsx_tables

    return {"xlsx": xlsx_tables.write}[kind](book, path, progress)
