"""One transaction on a hub: what the desk holds is sent by COPY, then moved by the same SQL as in a file."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from psycopg import errors
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress
from needsassess.storage.blame import with_desk
from needsassess.storage.engine import connect
from needsassess.storage.hub import Hub
from needsassess.storage.hub_engine import engine_of, told_of
from needsassess.storage.hub_log import add
from needsassess.storage.hub_schema import check_schema, hold
from needsassess.storage.writing import Execute, Writing

_SPACING = 0.1  # seconds between two looks at whether to stop
_REVISION = "bytea assessment, varchar subject, text value, text author, bytea replica, int8 wall, int4 counter"
_STAGED = {
    "instrument": "bytea fingerprint, varchar id, varchar version, bytea form",
    "assessment": "int4 file, bytea id, bytea instrument",
    "carried": "int4 file, bytea instrument",
    "revision": f"int4 file, bytea id, {_REVISION}, bytea change, bytea reverts",
    "parent": "int4 file, bytea revision, bytea parent",
    "replaced": "int4 file, bytea id, bytea assessment, varchar subject",
    "head": "int4 file, bytea assessment, varchar subject, bytea revision",
    "again": "int4 file, bytea revision, bytea assessment",
}


@contextmanager
def reading_hub(hub: Hub) -> Iterator[Execute]:
    """One transaction that only reads."""
    engine = engine_of(hub)
    try:
        with told_of(hub), engine.connect() as connection:
            check_schema(connection, hub)
            yield _speaking(connection)
    finally:
        engine.dispose()


@contextmanager
def writing_hub(hub: Hub, progress: Progress, desk: Path | None) -> Iterator[Writing]:
    """All of it or nothing, and one merge at a time: the next waits until this one is there."""
    engine = engine_of(hub)
    try:
        with told_of(hub), engine.begin() as connection, _stoppable(connection, progress):
            check_schema(connection, hub)
            hold(connection)
            bring = partial(_bring, connection, desk) if desk else lambda _: None
            yield Writing(_speaking(connection), partial(add, connection), bring)
    finally:
        engine.dispose()


def _speaking(connection: Connection) -> Execute:
    return lambda sql, values=None: connection.execute(text(sql), values or {})


def _bring(connection: Connection, desk: Path, file: int) -> None:
    """The staged rows of one file, into temporary tables of the same names."""
    driver: Any = connection.connection.dbapi_connection
    with with_desk(desk), closing(connect(desk, read_only=True)) as raw, driver.cursor() as cursor:
        for table, columns in _STAGED.items():
            pairs = [column.split() for column in columns.split(", ")]
            declared = ", ".join(f"{name} {kind}" for kind, name in pairs)
            cursor.execute(f"CREATE TEMP TABLE IF NOT EXISTS staged_{table} ({declared}) ON COMMIT DROP")
            cursor.execute(f"TRUNCATE staged_{table}")
            names = ", ".join(name for _, name in pairs)
            with cursor.copy(f"COPY staged_{table} ({names}) FROM STDIN (FORMAT BINARY)") as copy:
                copy.set_types([kind for kind, _ in pairs])
                for row in _rows(raw, table, names, file):
                    copy.write_row(row)
            cursor.execute(f"ANALYZE staged_{table}")


def _rows(raw: sqlite3.Connection, table: str, names: str, file: int) -> sqlite3.Cursor:
    where = "" if table == "instrument" else " WHERE file = :file"
    return raw.execute(f"SELECT {names} FROM staged_{table}{where}", {"file": file})  # noqa: S608 (ours)


@contextmanager
def _stoppable(connection: Connection, progress: Progress) -> Iterator[None]:
    """A statement that takes long ends where the person asks to stop."""
    driver: Any = connection.connection.dbapi_connection
    done = threading.Event()
    watch = threading.Thread(target=_watch, args=(driver.cancel_safe, progress, done), daemon=True)
    watch.start()
    try:
        yield
        progress.beat()
    except (errors.QueryCanceled, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(cause, errors.QueryCanceled):
            raise Cancelled from error
        raise
    finally:
        done.set()
        watch.join()


def _watch(cancel: Callable[[], None], progress: Progress, done: threading.Event) -> None:
    while not done.wait(_SPACING):
        try:
            progress.beat()
        except Cancelled:
            cancel()
            return
