"""A private copy of what a hub holds, in the tables of a file: read once, in one snapshot."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, LiteralString

from psycopg import Cursor

from needsassess.base.progress import Progress, silent
from needsassess.storage.append import all_or_nothing
from needsassess.storage.hub import Hub
from needsassess.storage.hub_engine import engine_of, told_of
from needsassess.storage.hub_schema import check_schema

_BEAT = 5_000  # rows between two looks at whether to stop
_MINE: LiteralString = " WHERE assessment = ANY(%(wanted)s)"
_BY_REVISION: LiteralString = (
    " WHERE EXISTS (SELECT 1 FROM revision r WHERE r.id = x.revision AND r.assessment = ANY(%(wanted)s))"
)
# Table: the types of its columns, and which rows belong to the assessments wanted.
_TABLES: dict[LiteralString, tuple[tuple[str, ...], LiteralString]] = {
    "instrument": (
        ("bytea", "varchar", "varchar", "bytea"),
        " WHERE fingerprint IN (SELECT instrument FROM assessment WHERE id = ANY(%(wanted)s))"
        " OR EXISTS (SELECT 1 FROM revision r WHERE r.assessment = ANY(%(wanted)s)"
        " AND r.subject = 'questionnaire/' || encode(x.fingerprint, 'hex') || '/moved')",
    ),
    "assessment": (("bytea", "bytea"), " WHERE id = ANY(%(wanted)s)"),
    "revision": (
        ("bytea", "bytea", "varchar", "text", "text", "bytea", "int8", "int4", "bytea", "bytea"),
        _MINE,
    ),
    "parent": (("bytea", "bytea"), _BY_REVISION),
    "head": (("bytea", "varchar", "bytea"), _MINE),
}
_MERGE = ("int4", "bytea", "bytea", "int8", "text", "bytea", "text", "bytea", "int8", "int8")
_IDENTITIES: LiteralString = "COPY (SELECT id FROM revision ORDER BY id) TO STDOUT (FORMAT BINARY)"
_UNDONE = "SELECT 1 FROM merge WHERE reverts IS NOT NULL LIMIT 1"


def pull(
    hub: Hub, raw: sqlite3.Connection, wanted: Iterable[bytes] | None = None, progress: Progress | None = None
) -> None:
    """Into an empty file with our tables: these assessments, or all; what is there already stays."""
    with snapshot(hub) as cursor, all_or_nothing(raw):
        chosen = list(_assessments(cursor) if wanted is None else wanted)
        for table, (types, where) in _TABLES.items():
            query: LiteralString = f"SELECT x.* FROM {table} x{where}"  # noqa: S608 (names of ours)
            with cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT BINARY)", {"wanted": chosen}) as copy:
                _fill(raw, table, types, copy, progress or silent())


def pull_merges(hub: Hub, raw: sqlite3.Connection, progress: Progress) -> None:
    """Who merged what; which revisions came by it, only where that matters: after an undo."""
    with snapshot(hub) as cursor, all_or_nothing(raw):
        with cursor.copy("COPY (SELECT * FROM merge) TO STDOUT (FORMAT BINARY)") as copy:
            _fill(raw, "merge", _MERGE, copy, progress)
        if cursor.execute(_UNDONE).fetchone():
            with cursor.copy("COPY (SELECT * FROM brought) TO STDOUT (FORMAT BINARY)") as copy:
                _fill(raw, "brought", ("int4", "bytea"), copy, progress)


def digest_of_hub(hub: Hub) -> bytes:
    """SHA-256 over the identities of all revisions, in order: equal content, equal digest."""
    digest = hashlib.sha256()
    with snapshot(hub) as cursor, cursor.copy(_IDENTITIES) as copy:
        copy.set_types(["bytea"])
        for (identity,) in copy.rows():
            digest.update(identity)
    return digest.digest()


@contextmanager
def snapshot(hub: Hub) -> Iterator[Cursor[Any]]:
    """Everything read through it is of one moment, whatever others write meanwhile."""
    engine = engine_of(hub).execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    try:
        with told_of(hub), engine.connect() as connection, connection.begin():
            check_schema(connection, hub)
            driver: Any = connection.connection.dbapi_connection
            with driver.cursor() as cursor:
                yield cursor
    finally:
        engine.dispose()


def _assessments(cursor: Cursor[Any]) -> list[bytes]:
    return [row[0] for row in cursor.execute("SELECT id FROM assessment").fetchall()]


def _fill(raw: sqlite3.Connection, table: str, types: tuple[str, ...], copy: Any, progress: Progress) -> None:
    copy.set_types(types)
    places = ", ".join("?" * len(types))
    rows = _counted(copy.rows(), progress)
    raw.executemany(f"INSERT OR IGNORE INTO main.{table} VALUES ({places})", rows)  # noqa: S608 (ours)


def _counted(rows: Iterable[Any], progress: Progress) -> Iterator[Any]:
    for count, row in enumerate(rows):
        if count % _BEAT == 0:
            progress.beat()
        yield row
