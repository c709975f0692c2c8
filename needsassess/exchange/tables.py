"""Tables as files, by their kind; each is read back before it is handed over."""

from __future__ import annotations

from pathlib import Path

from needsassess.base.progress import Progress
from needsassess.services.tables import Counted, Tables


def write(book: Tables, path: Path, kind: str, progress: Progress) -> Counted:
    """`kind`: xlsx; csv or json for a new folder. Refused, leaving nothing, where not all is found again."""
    if kind == "xlsx":
        from needsassess.exchange import xlsx_tables

        return xlsx_tables.write(book, path, progress)
    from needsassess.exchange.csv_tables import CSV
    from needsassess.exchange.folder_tables import write as write_folder
    from needsassess.exchange.json_tables import JSON

    return write_folder(book, path, {"csv": CSV, "json": JSON}[kind], progress)
