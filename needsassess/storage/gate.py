"""The gate: a file is let in by its header and its schema, before anything in it is run."""

from __future__ import annotations

import re
import sqlite3
import struct
from pathlib import Path
from typing import Any

from needsassess.base.errors import Refused
from needsassess.base.files import unreadable
from needsassess.base.texts import N_
from needsassess.storage import format as file_format
from needsassess.storage.hub import Place

_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
_SUPER_JOURNAL = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"  # the last bytes of a journal of several files
_MOST_SEEN = 20
_SEEN: set[tuple[Any, ...]] = (
    set()
)  # whole schemas that were let in: SQLite reads the same out of the same text
_FOREIGN = re.compile(r"\b(CHECK|COLLATE|CONFLICT|CASCADE|SET|UNIQUE|VIRTUAL)\b", re.IGNORECASE)


def schema_of(path: Path) -> int:
    """The schema number of an assessment file, from its first 100 bytes; refused where it is none."""
    header, size = _header(path)
    if not header.startswith(_MAGIC[: len(header)]) or not header:
        raise no_assessment(path)
    if len(header) < _HEADER or size < _whole_size(header):
        raise Refused(
            N_("“{name}” is cut off: copy it again from where it came from."),
            name=path.name,
        )
    if not _is_ours(header):
        raise Refused(
            N_("“{name}” belongs to another program. Choose a file that ends in .needs."), name=path.name
        )
    (schema,) = struct.unpack_from(">I", header, 60)
    return _known(schema, path)


def _known(schema: int, path: Path) -> int:
    if schema > file_format.SCHEMA:
        raise Refused(
            N_("“{name}” was made by a newer version (format {found}, this one reads {known}). Update first."),
            name=path.name,
            found=schema,
            known=file_format.SCHEMA,
        )
    if schema < 1:
        raise damaged(path)
    return schema


def _is_ours(header: bytes) -> bool:
    (application,) = struct.unpack_from(">I", header, 68)
    return bool(application == file_format.APPLICATION_ID)


def _is_assessment(header: bytes) -> bool:
    return len(header) == _HEADER and header.startswith(_MAGIC) and _is_ours(header)


def was_interrupted(path: Path) -> bool:
    """An assessment file with a journal beside it: its header counts only after SQLite's recovery."""
    _refuse_odd_things_beside(path)
    if _size(path.with_name(f"{path.name}-journal")) == 0:
        return False
    header, _ = _header(path)
    return _is_assessment(header)


def _refuse_odd_things_beside(path: Path) -> None:
    """What bears the name of a journal and is a folder, a pipe or a link is none of SQLite's: it would wait."""
    for ending in ("-journal", "-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.is_symlink() or (beside.exists() and not beside.is_file()):
            raise damaged(path)


def writes_beside(path: Path) -> bool:
    """Another program chose a write-ahead log: even reading the file would write beside it."""
    header, _ = _header(path)
    return header[18:20] != b"\x01\x01"


def names_another(journal: Path) -> bool:
    """Ours never do: a journal of several files names one that SQLite deletes after recovery."""
    try:
        with journal.open("rb") as stream:
            stream.seek(max(0, _size(journal) - len(_SUPER_JOURNAL)))
            return stream.read() == _SUPER_JOURNAL
    except FileNotFoundError:  # a living writer was done with it meanwhile
        return False


def _size(path: Path) -> int:
    """In bytes; a file that is not there, or no longer, has none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def no_assessment(path: Path) -> Refused:
    return Refused(N_("“{name}” is not an assessment file. Choose a file that ends in .needs."), name=path.name)


def has_log_beside(path: Path) -> bool:
    """An assessment file that another program put into write-ahead mode: part of it may lie beside it."""
    header, _ = _header(path)
    return _is_assessment(header) and writes_beside(path)


def unfinished(path: Path) -> Refused:
    return Refused(
        N_("“{name}” is being written, or was not closed properly. Open it once, then try again."),
        name=path.name,
    )


def _header(path: Path) -> tuple[bytes, int]:
    """Of a file; what only looks like one, such as a pipe, is not waited for."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise no_assessment(path)
        with path.open("rb") as stream:
            return stream.read(_HEADER), path.stat().st_size
    except OSError as error:
        raise unreadable(error, path) from error


def _whole_size(header: bytes) -> int:
    (page,) = struct.unpack_from(">H", header, 16)
    changes, pages = struct.unpack_from(">I", header, 24)[0], struct.unpack_from(">I", header, 28)[0]
    (valid_for,) = struct.unpack_from(">I", header, 92)
    return (65536 if page == 1 else int(page)) * int(pages) if changes == valid_for else 0


def damaged(path: Place) -> Refused:
    return Refused(
        N_("“{name}” is damaged. Use another copy, or a backup beside it."),
        name=path.name,
    )


def check_schema(connection: sqlite3.Connection, path: Path, schema: int) -> None:
    """Refuse tables, columns, indexes, triggers or views that are not exactly ours."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    text = (schema, *rows)
    if text not in _SEEN:
        _check_text(connection, path, schema, rows)
        if len(_SEEN) < _MOST_SEEN:
            _SEEN.add(text)
    if connection.execute("SELECT version_num FROM alembic_version").fetchall() != [(f"{schema:04}",)]:
        raise damaged(path)


def _check_text(connection: sqlite3.Connection, path: Path, schema: int, rows: list[Any]) -> None:
    listed = [row for row in rows if not _is_of_a_key(*row)]
    found = {(kind, name): sql for kind, name, sql in listed}
    tables = file_format.TABLES[schema]
    expected = {("table", name): found.get(("table", name)) for name in tables}
    expected |= {("index", name): sql for name, sql in file_format.INDEXES[schema].items()}
    expected |= {("trigger", name): sql for name, sql in file_format.TRIGGERS[schema].items()}
    same = found == expected and len(found) == len(listed)  # of two rows of one name, both are run
    if not (same and all(_same_table(connection, name, found) for name in tables)):
        raise Refused(
            N_(
                "“{name}” has been altered by another program and is not opened. "
                "Use another copy, or a backup beside it."
            ),
            name=path.name,
        )


def _is_of_a_key(kind: object, name: object, sql: object) -> bool:
    """An index that SQLite made for a PRIMARY KEY; nothing else is let in by its name."""
    return kind == "index" and sql is None and str(name).startswith("sqlite_autoindex_")


def _same_table(connection: sqlite3.Connection, table: str, found: dict[tuple[str, str], str]) -> bool:
    """The same columns, none generated or with a default, and no constraint that meddles with rows."""
    rows = connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
    columns = tuple((name, kind, key) for _, name, kind, _, _, key, _ in rows)
    needed = {name for _, name, _, not_null, *_ in rows if not_null}
    keys = {(row[3], row[2], row[4]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    plain = keys == file_format.FOREIGN_KEYS[table] and all(
        default is None and not hidden for _, _, _, _, default, _, hidden in rows
    )
    ours = file_format.TABLES[file_format.SCHEMA][table]
    plain = plain and needed == {name for name, _, _ in ours} - file_format.OPTIONAL.get(table, set())
    return plain and columns == ours and not _FOREIGN.search(str(found["table", table]))
