"""The log of one file: opened through the gate, read whole or by subject, only ever added to."""

from __future__ import annotations

import sqlite3
import threading
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, except_, func, insert, select

from needsassess.assessment.heads import Heads, in_order
from needsassess.assessment.history import Entry
from needsassess.assessment.revision import Revision
from needsassess.base.clock import Stamp
from needsassess.base.files import whole_file
from needsassess.storage import gate, migrate
from needsassess.storage import tables as t
from needsassess.storage.append import append
from needsassess.storage.engine import connect, engine_for, refusal, told
from needsassess.storage.format import SCHEMA
from needsassess.storage.opening import inspect, recover
from needsassess.storage.rows import revision_of

_CHUNK = 500
_LARGEST_FORM = 64 * 1024 * 1024  # bytes; a file cannot fill the memory with a questionnaire


class Log:
    """Holds one connection; several threads may use it, one transaction at a time."""

    def __init__(self, path: Path, connection: Connection, backup: Path | None = None) -> None:
        self.path = path
        self.connection = connection
        self.backup = backup  # what an upgrade kept, if there was one
        self._lock = threading.RLock()
        self._raw: Any = connection.connection.dbapi_connection

    @classmethod
    def create(
        cls,
        path: Path,
        instrument: tuple[bytes, str, str, bytes],
        assessment: bytes,
        revisions: Iterable[Revision] = (),
    ) -> Log:
        """A new file of one assessment, whole with its first revisions or not there at all.

        `instrument` is (fingerprint, id, version, canonical form).
        """
        fingerprint, name, version, form = instrument
        with whole_file(path) as part, told(path):
            engine = engine_for(part)
            migrate.run(engine, "head")
            with engine.connect() as connection:
                with connection.begin():
                    row = {"fingerprint": fingerprint, "id": name, "version": version}
                    connection.execute(insert(t.instrument), row | {"form": zlib.compress(form, 9)})
                    connection.execute(insert(t.assessment), {"id": assessment, "instrument": fingerprint})
                cls(path, connection).append(revisions)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Log:
        """Through the gate; an older file is backed up and upgraded first, unless it is only read."""
        with told(path):
            recover(path, read_only=read_only)
            schema = gate.schema_of(path)
            if read_only and gate.writes_beside(path):
                raise gate.unfinished(path)
            inspect(path, schema, read_only=read_only)
            backup = migrate.upgrade(path, schema) if schema < SCHEMA and not read_only else None
            return cls(path, engine_for(path, read_only=read_only).connect(), backup)

    def close(self) -> None:
        with self._lock:
            self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One at a time, whichever thread asks; all of it or nothing."""
        with told(self.path), self._lock, self.connection.begin():
            yield self.connection

    def assessments(self) -> list[tuple[bytes, bytes]]:
        """(assessment, fingerprint of its instrument), by identity."""
        query = select(t.assessment.c.id, t.assessment.c.instrument).order_by(t.assessment.c.id)
        found = [(row.id, row.instrument) for row in self._rows(query)]
        if not all(isinstance(identity, bytes) for pair in found for identity in pair):
            raise gate.damaged(self.path)
        return found

    def has_merges(self) -> bool:
        """Whether the schema of the file records merges; one that is read as it is may be older."""
        with self.transaction() as connection:
            return bool(connection.exec_driver_sql("PRAGMA table_info(merge)").first())

    def instrument_form(self, fingerprint: bytes) -> bytes:
        """The canonical form of the questionnaire that the file carries."""
        query = select(t.instrument.c.form).where(t.instrument.c.fingerprint == fingerprint)
        try:
            (row,) = self._rows(query)
            return zlib.decompressobj().decompress(row.form, _LARGEST_FORM)
        except (ValueError, TypeError, zlib.error) as error:
            raise gate.damaged(self.path) from error

    def heads(self, assessment: bytes) -> list[tuple[str, Heads]]:
        """Every subject with its heads."""
        joined = t.head.join(t.revision, t.head.c.revision == t.revision.c.id)
        query = select(t.revision).select_from(joined).where(t.head.c.assessment == assessment)
        found: dict[str, list[Revision]] = defaultdict(list)
        for revision in self._revisions(query):
            found[revision.subject].append(revision)
        return [(subject, in_order(heads)) for subject, heads in found.items()]

    def append(self, revisions: Iterable[Revision]) -> None:
        """Add them and move the heads, in one transaction; on disk when this returns."""
        added = tuple(revisions)
        if not added:
            return
        try:
            with self._lock:
                append(self._raw, added)
        except sqlite3.Error as error:
            raise refusal(error, self.path) from error

    def changes(self, assessment: bytes, replica: bytes) -> list[Entry]:
        """The changes one replica made, oldest first."""
        c = t.revision.c
        query = (
            select(c.change, c.reverts)
            .where(c.assessment == assessment, c.replica == replica)
            .group_by(c.change, c.reverts)
            .order_by(func.min(c.wall * 1_000_000 + c.counter))
        )
        return [Entry(row.change, row.reverts) for row in self._rows(query)]

    def change(self, change: bytes) -> list[Revision]:
        """What one change did."""
        return list(self._revisions(select(t.revision).where(t.revision.c.change == change)))

    def by_identity(self, identities: Iterable[bytes]) -> dict[bytes, Revision]:
        wanted = list(identities)
        found: dict[bytes, Revision] = {}
        for start in range(0, len(wanted), _CHUNK):
            query = select(t.revision).where(t.revision.c.id.in_(wanted[start : start + _CHUNK]))
            found.update((revision.id, revision) for revision in self._revisions(query))
        return found

    def history(self, assessment: bytes, subject: str) -> Heads:
        """Every revision of one subject, later first."""
        c = t.revision.c
        query = select(t.revision).where(c.assessment == assessment, c.subject == subject)
        return in_order(self._revisions(query))

    def histories(self, assessment: bytes, subjects: Iterable[str]) -> dict[str, Heads]:
        """Every revision of each of those subjects, later first; subjects without any are absent."""
        wanted, c = sorted(subjects), t.revision.c
        found: dict[str, list[Revision]] = defaultdict(list)
        for start in range(0, len(wanted), _CHUNK):
            of_these = c.subject.in_(wanted[start : start + _CHUNK])
            for revision in self._revisions(select(t.revision).where(c.assessment == assessment, of_these)):
                found[revision.subject].append(revision)
        return {subject: in_order(each) for subject, each in found.items()}

    def revisions(self, assessment: bytes) -> Iterator[Revision]:
        """The whole log of an assessment, by identity."""
        c = t.revision.c
        return self._revisions(select(t.revision).where(c.assessment == assessment).order_by(c.id))

    def latest(self) -> Stamp:
        """The latest stamp in the file."""
        c = t.revision.c
        row = self._rows(select(c.wall, c.counter).order_by(c.wall.desc(), c.counter.desc()).limit(1))
        if row and not all(type(number) is int for number in row[0]):
            raise gate.damaged(self.path)
        return Stamp(row[0].wall, row[0].counter) if row else Stamp(0, 0)

    def size(self) -> int:
        """How many revisions the file holds."""
        (row,) = self._rows(select(func.count()).select_from(t.revision))
        return int(row[0])

    def head_rows(self) -> list[tuple[Any, ...]]:
        """The derived table as it stands, in the order of its key."""
        query = select(t.head).order_by(*t.head.primary_key.columns)
        return [tuple(row) for row in self._rows(query)]

    def make_sure(self, *, read_only: bool = False) -> None:
        """Refuse a file whose pages are damaged; derive the heads again where they are not those of the log."""
        with self.transaction() as connection:
            sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
            sound = sound and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
            differing = [connection.execute(query.limit(1)).first() for query in _DIFFERENCES]
        if not sound or (read_only and any(differing)):
            raise gate.damaged(self.path)
        if any(differing):
            self.rebuild_heads()

    def rebuild_heads(self) -> None:
        """Drop the derived rows and derive them again from the log."""
        with self.transaction() as connection:
            connection.execute(delete(t.head))
            connection.execute(insert(t.head).from_select(["assessment", "subject", "revision"], _DERIVED))

    def copy_to(self, path: Path, unsaved: Iterable[Revision] = ()) -> None:
        """A whole copy of the file as it stands, and in it what the file itself could not take.

        Read through the open connection: the file may have been moved or deleted meanwhile.
        """
        added = tuple(unsaved)
        with whole_file(path) as part, told(path), closing(connect(part)) as copy:
            with self._lock:
                self._raw.backup(copy)
            append(copy, added)

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        with self.transaction() as connection:
            return list(connection.execute(query).all())

    def _revisions(self, query: Select[Any]) -> Iterator[Revision]:
        rows = self._rows(query)
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            parents = self._parents([row.id for row in chunk])
            yield from (revision_of(row, parents[row.id], self.path) for row in chunk)

    def _parents(self, identities: list[bytes]) -> dict[bytes, list[bytes]]:
        found: dict[bytes, list[bytes]] = defaultdict(list)
        for row in self._rows(select(t.parent).where(t.parent.c.revision.in_(identities))):
            found[row.revision].append(row.parent)
        return found


_c = t.revision.c
_DERIVED = select(_c.assessment, _c.subject, _c.id).where(_c.id.not_in(select(t.parent.c.parent)))
_DIFFERENCES = (except_(_DERIVED, select(t.head)), except_(select(t.head), _DERIVED))
