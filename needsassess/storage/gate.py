"""The gate: a file is let in by its header and its schema, before anything in it is run."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.files import refusal_of
from needsassess.base.texts import N_
from needsassess.storage import format as file_format

_HEADER = 100
_MAGIC = b"SQLite format 3\x00"


def schema_of(path: Path) -> int:
    """The schema number of an assessment file, from its first 100 bytes; refused where it is none."""
    header, size = _header(path)
    if not header.startswith(_MAGIC[: len(header)]) or not header:
        raise Refused(
            N_("“{name}” is not an assessment file. Choose a file that ends in .needs."), name=path.name
        )
    if len(header) < _HEADER or size < _whole_size(header):
        raise Refused(
            N_("“{name}” is cut off: copy it again from where it came from."),
            name=path.name,
        )
    (schema,) = struct.unpack_from(">I", header, 60)
    (application,) = struct.unpack_from(">I", header, 68)
    if application != file_format.APPLICATION_ID:
        raise Refused(
            N_("“{name}” belongs to another program. Choose a file that ends in .needs."), name=path.name
        )
    if schema > file_format.SCHEMA:
        raise Refused(
            N_("“{name}” was made by a newer version (format {found}, this one reads {known}). Update first."),
            name=path.name,
            found=schema,
            known=file_format.SCHEMA,
        )
    if schema < 1:
        raise damaged(path)
    return int(schema)


def _header(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as stream:
            return stream.read(_HEADER), path.stat().st_size
    except OSError as error:
        raise refusal_of(error, path) from error


def _whole_size(header: bytes) -> int:
    (page,) = struct.unpack_from(">H", header, 16)
    changes, pages = struct.unpack_from(">I", header, 24)[0], struct.unpack_from(">I", header, 28)[0]
    (valid_for,) = struct.unpack_from(">I", header, 92)
    return (65536 if page == 1 else int(page)) * int(pages) if changes == valid_for else 0


def damaged(path: Path) -> Refused:
    return Refused(
        N_("“{name}” is damaged. Use another copy, or a backup beside it."),
        name=path.name,
    )


def check_schema(connection: sqlite3.Connection, path: Path, schema: int) -> None:
    """Refuse tables, columns, indexes, triggers or views that are not exactly ours."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    found = {(kind, name): sql for kind, name, sql in rows if not name.startswith("sqlite_autoindex_")}
    expected = (
        {("table", name) for name in file_format.TABLES}
        | {("index", name) for name in file_format.INDEXES[schema]}
        | {("trigger", name) for name in file_format.TRIGGERS}
    )
    if found.keys() != expected or not _same_parts(connection, found):
        raise Refused(N_("“{name}” has been altered by another program and is not opened."), name=path.name)


def _same_parts(connection: sqlite3.Connection, found: dict[tuple[str, str], str]) -> bool:
    triggers = all(found["trigger", name] == sql for name, sql in file_format.TRIGGERS.items())
    return triggers and all(
        tuple((n, t, pk) for _, n, t, _, _, pk, hidden in _columns(connection, table) if not hidden) == columns
        for table, columns in file_format.TABLES.items()
    )


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[int, str, str, int, str, int, int]]:
    return connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
