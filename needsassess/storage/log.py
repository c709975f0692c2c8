"""The log of one file: opened through the gate, read whole or by subject, only ever added to."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, select

from needsassess.assessment.heads import Heads, in_order
from needsassess.assessment.history import Entry
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import canonical
from needsassess.base.clock import Stamp
from needsassess.base.files import whole_file
from needsassess.storage import gate, migrate
from needsassess.storage import tables as t
from needsassess.storage.engine import engine_for, told
from needsassess.storage.format import SCHEMA

_CHUNK = 500


class Log:
    """Holds one connection, to be used from one thread at a time."""

    def __init__(self, path: Path, connection: Connection, backup: Path | None = None) -> None:
        self.path = path
        self.connection = connection
        self.backup = backup  # what an upgrade kept, if there was one

    @classmethod
    def create(cls, path: Path, instrument: tuple[bytes, str, str, bytes], assessment: bytes) -> Log:
        """A new file, one empty assessment; `instrument` is (fingerprint, id, version, canonical form)."""
        fingerprint, name, version, form = instrument
        with whole_file(path) as part, told(path):
            engine = engine_for(part)
            migrate.run(engine, "head")
            with engine.begin() as connection:
                row = {"fingerprint": fingerprint, "id": name, "version": version}
                connection.execute(insert(t.instrument), row | {"form": zlib.compress(form, 9)})
                connection.execute(insert(t.assessment), {"id": assessment, "instrument": fingerprint})
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Log:
        """Through the gate; an older file is backed up and upgraded first, unless it is only read."""
        schema = gate.schema_of(path)
        backup = None
        with told(path):
            cls._inspect(path, schema, read_only=read_only)
            if schema < SCHEMA and not read_only:
                backup = migrate.upgrade(path, schema)
            return cls(path, engine_for(path, read_only=read_only).connect(), backup)

    @staticmethod
    def _inspect(path: Path, schema: int, *, read_only: bool) -> None:
        raw: sqlite3.Connection = engine_for(path, read_only=read_only).raw_connection()  # type: ignore[assignment]
        try:
            gate.check_schema(raw, path, schema)
        finally:
            raw.close()

    def close(self) -> None:
        self.connection.close()

    def assessments(self) -> list[tuple[bytes, bytes]]:
        """(assessment, fingerprint of its instrument), by identity."""
        query = select(t.assessment.c.id, t.assessment.c.instrument).order_by(t.assessment.c.id)
        return [(row.id, row.instrument) for row in self._rows(query)]

    def instrument_form(self, fingerprint: bytes) -> bytes:
        """The canonical form of the questionnaire that the file carries."""
        query = select(t.instrument.c.form).where(t.instrument.c.fingerprint == fingerprint)
        (row,) = self._rows(query)
        return zlib.decompress(row.form)

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
        added = list(revisions)
        parents = [{"revision": r.id, "parent": parent} for r in added for parent in r.parents]
        with told(self.path), self.connection.begin():
            self.connection.execute(insert(t.revision), [_row(r) for r in added])
            if parents:
                self.connection.execute(insert(t.parent), parents)
                self.connection.execute(_REPLACE, [_replaced(r, p) for r in added for p in r.parents])
            self.connection.execute(
                insert(t.head),
                [{"assessment": r.assessment, "subject": r.subject, "revision": r.id} for r in added],
            )

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
        query = select(t.revision).where(t.revision.c.id.in_(list(identities)))
        return {revision.id: revision for revision in self._revisions(query)}

    def history(self, assessment: bytes, subject: str) -> Heads:
        """Every revision of one subject, later first."""
        c = t.revision.c
        query = select(t.revision).where(c.assessment == assessment, c.subject == subject)
        return in_order(self._revisions(query))

    def revisions(self, assessment: bytes) -> Iterator[Revision]:
        """The whole log of an assessment, by identity."""
        c = t.revision.c
        return self._revisions(select(t.revision).where(c.assessment == assessment).order_by(c.id))

    def latest(self) -> Stamp:
        """The latest stamp in the file."""
        c = t.revision.c
        row = self._rows(select(c.wall, c.counter).order_by(c.wall.desc(), c.counter.desc()).limit(1))
        return Stamp(row[0].wall, row[0].counter) if row else Stamp(0, 0)

    def head_rows(self) -> list[tuple[Any, ...]]:
        """The derived table as it stands, in the order of its key."""
        query = select(t.head).order_by(*t.head.primary_key.columns)
        return [tuple(row) for row in self._rows(query)]

    def rebuild_heads(self) -> None:
        """Drop the derived rows and derive them again from the log."""
        replaced = select(t.parent.c.parent)
        c = t.revision.c
        derived = select(c.assessment, c.subject, c.id).where(c.id.not_in(replaced))
        with told(self.path), self.connection.begin():
            self.connection.execute(delete(t.head))
            self.connection.execute(insert(t.head).from_select(["assessment", "subject", "revision"], derived))

    def copy_to(self, path: Path) -> None:
        """A whole copy of the file as it stands."""
        with whole_file(path) as part, told(path):
            migrate.copy(self.path, part)

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        with told(self.path), self.connection.begin():
            return list(self.connection.execute(query).all())

    def _revisions(self, query: Select[Any]) -> Iterator[Revision]:
        rows = self._rows(query)
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            parents = self._parents([row.id for row in chunk])
            yield from (_revision(row, parents[row.id]) for row in chunk)

    def _parents(self, identities: list[bytes]) -> dict[bytes, list[bytes]]:
        found: dict[bytes, list[bytes]] = defaultdict(list)
        for row in self._rows(select(t.parent).where(t.parent.c.revision.in_(identities))):
            found[row.revision].append(row.parent)
        return found


_REPLACE = delete(t.head).where(
    t.head.c.assessment == bindparam("a"),
    t.head.c.subject == bindparam("s"),
    t.head.c.revision == bindparam("p"),
)


def _replaced(revision: Revision, parent: bytes) -> dict[str, Any]:
    return {"a": revision.assessment, "s": revision.subject, "p": parent}


def _row(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id,
        "assessment": revision.assessment,
        "subject": revision.subject,
        "value": canonical(revision.value),
        "author": revision.author,
        "replica": revision.replica,
        "wall": revision.stamp.wall,
        "counter": revision.stamp.counter,
        "change": revision.change,
        "reverts": revision.reverts,
    }


def _revision(row: Row[Any], parents: list[bytes]) -> Revision:
    return Revision(
        row.assessment,
        row.subject,
        json.loads(row.value),
        tuple(sorted(parents)),
        row.author,
        row.replica,
        Stamp(row.wall, row.counter),
        row.change,
        row.reverts,
        row.id,
    )
