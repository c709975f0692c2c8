"""The log in a hub: the same tables as in a file, and many people at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, insert
from sqlalchemy.dialects import postgresql

from needsassess.assessment.revision import Revision
from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.storage import migrate
from needsassess.storage import tables as t
from needsassess.storage.append import Begun, Instrument, append, compressed, there_already
from needsassess.storage.engine import connect, told
from needsassess.storage.hub import Hub
from needsassess.storage.hub_copy import pull
from needsassess.storage.hub_engine import engine_of, told_of
from needsassess.storage.hub_schema import check_schema
from needsassess.storage.log import Log
from needsassess.storage.rows import row_of

_CHUNK = 1000  # revisions sent at once
_COLUMNS = tuple(column.name for column in t.revision.columns)
_QUESTIONNAIRE = tuple(column.name for column in t.instrument.columns)
_ADD = postgresql.insert(t.revision).on_conflict_do_nothing().returning(t.revision.c.id)
_BEGIN = postgresql.insert(t.assessment).on_conflict_do_nothing().returning(t.assessment.c.id)
_REPLACED = delete(t.head).where(
    t.head.c.assessment == bindparam("a"),
    t.head.c.subject == bindparam("s"),
    t.head.c.revision == bindparam("p"),
)


class HubLog(Log):
    """A connection is taken for each transaction, so that a lost one is no matter to the next."""

    def __init__(self, hub: Hub, engine: Engine) -> None:
        super().__init__(hub)
        self.hub = hub
        self._engine = engine

    @classmethod
    def open(cls, hub: Hub) -> HubLog:
        """Refused where it is no hub of this version, or does not let this person in."""
        log = cls(hub, engine_of(hub))
        try:
            with log.transaction() as connection:
                check_schema(connection, hub)
        except BaseException:
            log.close()
            raise
        return log

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        with told_of(self.hub), self._engine.begin() as connection:
            yield connection

    def has_merges(self) -> bool:
        return True

    def append(self, revisions: Iterable[Revision], instrument: Instrument | None = None) -> None:
        with self.transaction() as connection:
            if instrument:
                _carry(connection, instrument)
            add(connection, revisions)

    def begin(self, begun: Begun) -> None:
        with self.transaction() as connection:
            for instrument in begun.instruments:
                _carry(connection, instrument)
            row = {"id": begun.assessment, "instrument": begun.instruments[0][0]}
            if connection.execute(_BEGIN, row).first() is None:
                raise there_already(self.hub)
            add(connection, begun.revisions)

    def make_sure(self, *, read_only: bool = False) -> None:
        """The server guards its pages and its keys; `check` looks at all of it."""

    def engine_faults(self) -> list[Refused]:
        return []

    def copy_to(self, path: Path, unsaved: Iterable[Revision] = ()) -> None:
        added = tuple(unsaved)
        with whole_file(path) as part:
            migrate.begin(part)
            with told(path), closing(connect(part)) as copy:
                pull(self.hub, copy)
                append(copy, added)


def _carry(connection: Connection, instrument: Instrument) -> None:
    row = dict(zip(_QUESTIONNAIRE, compressed(instrument), strict=True))
    connection.execute(postgresql.insert(t.instrument).on_conflict_do_nothing(), row)


def add(connection: Connection, revisions: Iterable[Revision]) -> None:
    """Add them and move the heads, within a transaction.

    What is there already is left alone: it came before, and its acknowledgement was lost on the way.
    """
    waiting = iter(revisions)
    while sent := list(islice(waiting, _CHUNK)):
        added = set(connection.execute(_ADD, [_row(r) for r in sent]).scalars())
        chunk = [r for r in sent if r.id in added]
        if not chunk:
            continue
        parents = [(r, parent) for r in chunk for parent in r.parents]
        if parents:
            connection.execute(insert(t.parent), [{"revision": r.id, "parent": p} for r, p in parents])
            connection.execute(_REPLACED, [{"a": r.assessment, "s": r.subject, "p": p} for r, p in parents])
        replaced = {parent for _, parent in parents}
        heads = [r for r in chunk if r.id not in replaced]
        connection.execute(
            insert(t.head),
            [{"assessment": r.assessment, "subject": r.subject, "revision": r.id} for r in heads],
        )


def _row(revision: Revision) -> dict[str, Any]:
    return dict(zip(_COLUMNS, row_of(revision), strict=True))
