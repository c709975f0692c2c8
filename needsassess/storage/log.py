"""The log, read whole or by subject and only ever added to, whatever engine keeps it."""

from __future__ import annotations

import zlib
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Row, Select, delete, except_, func, insert, select

from needsassess.assessment.heads import Heads, in_order
from needsassess.assessment.history import Entry
from needsassess.assessment.incoming import Incoming
from needsassess.assessment.revision import Revision
from needsassess.base.clock import HORIZON, Stamp
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument import model
from needsassess.instrument.canonical import LARGEST_FORM, from_canonical
from needsassess.storage import gate
from needsassess.storage import tables as t
from needsassess.storage.append import Begun, Instrument
from needsassess.storage.hub import Place
from needsassess.storage.rows import revision_of

_CHUNK = 500


class Log(ABC):
    """What the log of a file and the log of a hub have in common."""

    backup: Path | None = None  # what an upgrade kept, if there was one

    def __init__(self, path: Place) -> None:
        self.path = path

    @abstractmethod
    def transaction(self) -> AbstractContextManager[Connection]:
        """One at a time, whichever thread asks; all of it or nothing."""

    @abstractmethod
    def close(self) -> None: ...

    @abstractmethod
    def append(self, revisions: Iterable[Revision], instrument: Instrument | None = None) -> None:
        """Add them and move the heads, with a questionnaire they need, in one transaction; durable after it."""

    @abstractmethod
    def begin(self, begun: Begun) -> None:
        """Another assessment with its first revisions, all of it or nothing; refused where it is there."""

    @abstractmethod
    def has_merges(self) -> bool:
        """Whether the schema records merges; one that is read as it is may be older."""

    @abstractmethod
    def make_sure(self, *, read_only: bool = False) -> None:
        """Refuse what is damaged; what is derived is derived again where it is not that of the log."""

    @abstractmethod
    def engine_faults(self) -> list[Refused]:
        """What the engine itself finds wrong, one sentence each."""

    @abstractmethod
    def copy_to(self, path: Path, unsaved: Iterable[Revision] = ()) -> None:
        """A file of its own with all that is here, and in it what could not be saved here."""

    def assessments(self) -> list[tuple[bytes, bytes]]:
        """(assessment, fingerprint of its instrument), by identity."""
        query = select(t.assessment.c.id, t.assessment.c.instrument).order_by(t.assessment.c.id)
        found = [(row.id, row.instrument) for row in self._rows(query)]
        if not all(isinstance(identity, bytes) for pair in found for identity in pair):
            raise gate.damaged(self.path)
        return found

    def instrument_form(self, fingerprint: bytes) -> bytes:
        """The canonical form of the questionnaire that the file carries."""
        query = select(t.instrument.c.form).where(t.instrument.c.fingerprint == fingerprint)
        try:
            (row,) = self._rows(query)
            return zlib.decompressobj().decompress(row.form, LARGEST_FORM)
        except (ValueError, TypeError, zlib.error) as error:
            raise gate.damaged(self.path) from error

    def instrument(self, fingerprint: bytes) -> model.Instrument:
        """The questionnaire that the file carries; refused where it is none that this version reads."""
        try:
            return from_canonical(self.instrument_form(fingerprint))
        except ValidationError as error:
            raise Refused(
                N_("The questionnaire in “{name}” cannot be read. Update first."), name=self.path.name
            ) from error
        except (ValueError, RecursionError) as error:
            raise gate.damaged(self.path) from error

    def heads(self, assessment: bytes) -> list[tuple[str, Heads]]:
        """Every subject with its heads."""
        joined = t.head.join(t.revision, t.head.c.revision == t.revision.c.id)
        query = select(t.revision).select_from(joined).where(t.head.c.assessment == assessment)
        found: dict[str, list[Revision]] = defaultdict(list)
        for revision in self._revisions(query):
            found[revision.subject].append(revision)
        return [(subject, in_order(heads)) for subject, heads in found.items()]

    def head_identities(self, assessment: bytes) -> set[bytes]:
        """Of all its subjects: whatever is new there shows in them."""
        query = select(t.head.c.revision).where(t.head.c.assessment == assessment)
        return {row.revision for row in self._rows(query)}

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

    def incoming(self, assessment: bytes) -> Iterator[Incoming]:
        """The whole log of an assessment, by identity, as it stands there and nothing of it believed."""
        rows = self._rows(select(t.revision).where(_c.assessment == assessment).order_by(_c.id))
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            parents = self._parents([row.id for row in chunk])
            for row in chunk:
                yield Incoming._make((*row, self._in_hexadecimal(parents[row.id])))

    def _in_hexadecimal(self, parents: list[Any]) -> str | None:
        if not all(isinstance(parent, bytes) for parent in parents):
            raise gate.damaged(self.path)
        return '","'.join(sorted(parent.hex() for parent in parents)) or None

    def latest(self) -> Stamp:
        """The latest stamp in the file that a clock can follow."""
        c = t.revision.c
        followed = select(c.wall, c.counter).where(~c.wall.between(HORIZON + 1, 2**63 - 1))
        row = self._rows(followed.order_by(c.wall.desc(), c.counter.desc()).limit(1))
        if row and not all(type(number) is int for number in row[0]):
            raise gate.damaged(self.path)
        return Stamp(row[0].wall, row[0].counter) if row else Stamp(0, 0)

    def size(self, assessment: bytes | None = None) -> int:
        """How many revisions the file holds, of all its assessments or of one."""
        query = select(func.count()).select_from(t.revision)
        if assessment is not None:
            query = query.where(_c.assessment == assessment)
        (row,) = self._rows(query)
        return int(row[0])

    def head_rows(self) -> list[tuple[Any, ...]]:
        """The derived table as it stands, in the order of its key."""
        query = select(t.head).order_by(*t.head.primary_key.columns)
        return [tuple(row) for row in self._rows(query)]

    def rebuild_heads(self) -> None:
        """Drop the derived rows and derive them again from the log."""
        with self.transaction() as connection:
            connection.execute(delete(t.head))
            connection.execute(insert(t.head).from_select(["assessment", "subject", "revision"], _DERIVED))

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
        if not all(isinstance(identity, bytes) for identity in identities):
            raise gate.damaged(self.path)
        found: dict[bytes, list[bytes]] = defaultdict(list)
        for row in self._rows(select(t.parent).where(t.parent.c.revision.in_(identities))):
            found[row.revision].append(row.parent)
        return found

    def heads_differ(self) -> bool:
        """Whether the derived table is not the one that the log gives."""
        with self.transaction() as connection:
            return any(connection.execute(query.limit(1)).first() for query in _DIFFERENCES)


_c = t.revision.c
_DERIVED = select(_c.assessment, _c.subject, _c.id).where(_c.id.not_in(select(t.parent.c.parent)))
_DIFFERENCES = (except_(_DERIVED, select(t.head)), except_(select(t.head), _DERIVED))
