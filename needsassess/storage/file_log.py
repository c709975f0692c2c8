"""The log in an assessment file: opened through the gate, whole on disk after every change."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from needsassess.assessment.revision import Revision
from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.texts import N_
from needsassess.storage import gate, migrate
from needsassess.storage.append import Begun, Instrument, append, begin
from needsassess.storage.engine import connect, engine_for, refusal, told
from needsassess.storage.format import SCHEMA
from needsassess.storage.log import Log
from needsassess.storage.opening import inspect, recover


class FileLog(Log):
    """Holds one connection; several threads may use it, one transaction at a time."""

    def __init__(self, path: Path, connection: Connection, backup: Path | None = None) -> None:
        super().__init__(path)
        self.path: Path = path
        self.connection = connection
        self.backup = backup  # what an upgrade kept, if there was one
        self._lock = threading.RLock()
        self._raw: Any = connection.connection.dbapi_connection

    @classmethod
    def create(
        cls,
        path: Path,
        instrument: Instrument,
        assessment: bytes,
        revisions: Iterable[Revision] = (),
        *,
        others: Iterable[Instrument] = (),
        look: Callable[[Path], None] | None = None,
    ) -> FileLog:
        """A new file of one assessment, whole with its first revisions or not there at all.

        An instrument is (fingerprint, id, version, canonical form); it began with the first one and carries
        the others. `look` may refuse the file, closed, before it is there.
        """
        with whole_file(path) as part, told(path):
            migrate.begin(part)
            with engine_for(part).connect() as connection:
                cls(path, connection).begin(Begun(assessment, (instrument, *others), revisions))
            if look:
                look(part)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> FileLog:
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
        with told(self.path), self._lock, self.connection.begin():
            yield self.connection

    def has_merges(self) -> bool:
        with self.transaction() as connection:
            return bool(connection.exec_driver_sql("PRAGMA table_info(merge)").first())

    def append(self, revisions: Iterable[Revision], instrument: Instrument | None = None) -> None:
        added = tuple(revisions)
        if not added:
            return
        try:
            with self._lock:
                append(self._raw, added, instrument)
        except sqlite3.Error as error:
            raise refusal(error, self.path) from error

    def begin(self, begun: Begun) -> None:
        with told(self.path), self._lock:
            begin(self._raw, begun, self.path)

    def make_sure(self, *, read_only: bool = False) -> None:
        with self.transaction() as connection:
            sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
            sound = sound and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
        differing = self.heads_differ()
        if not sound or (read_only and differing):
            raise gate.damaged(self.path)
        if differing:
            self.rebuild_heads()

    def engine_faults(self) -> list[Refused]:
        with self.transaction() as connection:
            said = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
            strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        found = [Refused(N_("SQLite finds a fault: {fault}"), fault=line) for line in said if line != "ok"]
        return found + [
            Refused(N_("A row of “{table}” refers to a row that is not there."), table=stray[0])
            for stray in strays
        ]

    def copy_to(self, path: Path, unsaved: Iterable[Revision] = ()) -> None:
        # Read through the open connection: the file may have been moved or deleted meanwhile.
        added = tuple(unsaved)
        with whole_file(path) as part, told(path), closing(connect(part)) as copy:
            with self._lock:
                self._raw.backup(copy)
            append(copy, added)
