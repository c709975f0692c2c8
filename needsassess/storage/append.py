"""Adding revisions to a SQLite file, as statements prepared once: the writing that a person waits for."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import NamedTuple

from sqlalchemy import bindparam, delete, insert
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql.dml import UpdateBase

from needsassess.assessment.revision import Revision
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage import tables as t
from needsassess.storage.hub import Place
from needsassess.storage.rows import row_of

Instrument = tuple[bytes, str, str, bytes]  # fingerprint, id, version, canonical form


class Begun(NamedTuple):
    """An assessment that begins: `instruments` are what it carries, the one it began with first."""

    assessment: bytes
    instruments: tuple[Instrument, ...]
    revisions: Iterable[Revision] = ()


def there_already(place: Place) -> Refused:
    return Refused(N_("“{name}” has this assessment already."), name=place.name)


class _Statements(NamedTuple):
    instrument: str
    assessment: str
    revision: str
    parent: str
    replaced: str
    head: str


@cache
def _statements() -> _Statements:
    """SQL of the tables as declared, in the order of their columns; sqlite3 keeps it prepared by its text."""
    c = t.head.c
    named = [c.assessment == bindparam("a"), c.subject == bindparam("s"), c.revision == bindparam("p")]
    return _Statements(
        _sql(insert(t.instrument).prefix_with("OR IGNORE")),
        _sql(insert(t.assessment).prefix_with("OR IGNORE")),
        _sql(insert(t.revision)),
        _sql(insert(t.parent)),
        _sql(delete(t.head).where(*named)),
        _sql(insert(t.head)),
    )


def _sql(statement: UpdateBase) -> str:
    return str(statement.compile(dialect=dialect(paramstyle="qmark")))


def begin(connection: sqlite3.Connection, begun: Begun, place: Place) -> None:
    """An assessment with its first revisions, or nothing; refused where it is there already."""
    with all_or_nothing(connection):
        for instrument in begun.instruments:
            connection.execute(_statements().instrument, compressed(instrument))
        row = (begun.assessment, begun.instruments[0][0])
        if connection.execute(_statements().assessment, row).rowcount == 0:
            raise there_already(place)
        add(connection, begun.revisions)


@lru_cache(maxsize=4)  # compressing takes most of the time that a new file takes, and most carry the same
def compressed(instrument: Instrument) -> Instrument:
    """As a row: the form is kept compressed."""
    return (*instrument[:3], zlib.compress(instrument[3], 9))


def append(
    connection: sqlite3.Connection, revisions: Iterable[Revision], instrument: Instrument | None = None
) -> None:
    """All of them with their heads, and a questionnaire they need, or nothing; on disk when this returns."""
    with all_or_nothing(connection):
        if instrument:
            connection.execute(_statements().instrument, compressed(instrument))
        add(connection, revisions)


@contextmanager
def all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction, which holds the lock from its start."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has rolled back by itself
            connection.execute("ROLLBACK")
        raise


def add(connection: sqlite3.Connection, revisions: Iterable[Revision]) -> None:
    """Add them and move the heads, within a transaction."""
    statements, cursor = _statements(), connection.cursor()
    for revision in revisions:
        _add(cursor, statements, revision)


def _add(cursor: sqlite3.Cursor, sql: _Statements, r: Revision) -> None:
    cursor.execute(sql.revision, row_of(r))
    for parent in r.parents:
        cursor.execute(sql.parent, (r.id, parent))
        cursor.execute(sql.replaced, (r.assessment, r.subject, parent))
    cursor.execute(sql.head, (r.assessment, r.subject, r.id))
