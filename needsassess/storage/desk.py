"""What sources would bring to a target, checked and laid out in a private file; the target is only read."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from needsassess.assessment.merge_plan import Counts, Outcome, subject_outcome
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.storage import desk_sql as sql
from needsassess.storage.blame import Blame, of_target
from needsassess.storage.checking import MANY, Checking
from needsassess.storage.desk_forms import Forms, is_key
from needsassess.storage.engine import connect, told, uri_of
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.mirror import Mirror
from needsassess.storage.private import Folder, private
from needsassess.storage.soundness import is_sound
from needsassess.storage.source import LONGEST, Source, read_damage
from needsassess.storage.stopping import stoppable

ByAssessment = dict[bytes, Counts]
_MOST_ASSESSMENTS = 50_000  # of one file


class Desk:
    """One connection on the private file, with the target and one source at a time attached."""

    def __init__(self, target: Place | None) -> None:
        self._private = Folder()
        self.folder = self._private.path
        self.path = self.folder / "desk"
        try:
            self._mirror: Mirror | None = None
            if isinstance(target, Path):
                self.target = target
            else:
                with private():
                    self._mirror = Mirror(self.folder / "target.needs", target)
                self.target = self._mirror.path
            self._named = target or self.target
            self._blame = Blame(self._named, self.target)
            with private():
                self._raw = _opened(self.path)
            self._forms = Forms(self._raw, self._named)
            with told(self._named):
                self._raw.execute("ATTACH ? AS target", (uri_of(self.target, read_only=True),))
                self._raw.execute("SELECT count(*) FROM target.assessment").fetchall()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Remove the private file and all copies."""
        self.rest()
        self._private.remove()

    def rest(self) -> None:
        """Let go of the target, and of the memory that checking took; what was laid out stays."""
        with suppress(AttributeError):
            self._raw.close()
            self._forms.forget()

    def stage(self, number: int, source: Source, progress: Progress) -> ByAssessment:
        """Lay out what one source would bring, under its number; refused whole, it leaves nothing here."""
        with self._told_of(source.path), self._attached(source.readable):
            if self._mirror:
                keys = self._keys_of(source.path)
                with of_target(self._named):
                    self._mirror.bring(keys, progress)
            self._raw.execute("BEGIN")
            try:
                with stoppable(self._raw, progress):
                    found = self._staged(number, source.path, progress)
                self._raw.execute("COMMIT")
            except BaseException:
                self._take_back(number)
                raise
        return found

    def _take_back(self, number: int) -> None:
        """Also the questionnaires that came with it: the next file that has them brings them again."""
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")
        self.drop(number)
        self._forms.forget()

    @property
    def versions(self) -> dict[int, dict[bytes, str]]:
        """Which version of its questionnaire counts, by the number of a file and by assessment."""
        return self._forms.versions

    @contextmanager
    def _told_of(self, source: Place) -> Iterator[None]:
        """What fails is the source's, unless it is the target that cannot be read."""
        try:
            yield
        except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
            if blamed := self._blame.of(error):
                raise blamed from error
            with read_damage(source):
                raise

    def _keys_of(self, source: Place) -> list[bytes]:
        keys = [row[0] for row in self._raw.execute("SELECT id FROM source.assessment")]
        if not all(is_key(key, 16) for key in keys):
            raise damaged(source)
        return keys

    def drop(self, number: int) -> None:
        """Clear what was laid out under this number."""
        self._raw.execute("PRAGMA journal_mode=OFF").fetchall()  # it would hold in memory all that is cleared
        for statement in sql.DROP:
            self._raw.execute(statement, {"file": number})
        self._raw.execute("PRAGMA journal_mode=MEMORY").fetchall()

    @contextmanager
    def _attached(self, path: Path) -> Iterator[None]:
        self._raw.execute("ATTACH ? AS source", (uri_of(path, immutable=True),))
        try:
            yield
        finally:
            self._raw.execute("DETACH source")

    def _staged(self, number: int, path: Place, progress: Progress) -> ByAssessment:
        there = self._raw.execute(sql.ASSESSMENTS).fetchmany(_MOST_ASSESSMENTS + 1)
        if len(there) > _MOST_ASSESSMENTS:
            raise Refused(
                N_("“{name}” holds more than {most} assessments."), name=path.name, most=_MOST_ASSESSMENTS
            )
        checks = self._forms.lay_out(number, path, there)
        held = dict(self._raw.execute(sql.HELD))
        new, ahead, subjects = Counter[bytes](), Counter[bytes](), []
        indexed, staged = sum(held.values()), self._raw.execute(sql.REVISIONS, {"file": number}).rowcount
        if not staged:
            _refuse_unsound(self._raw, path, indexed, brings=False)
        else:
            self._raw.execute(sql.PARENTS, {"file": number})
            checking = Checking(self._forms.quick, checks, number)
            if staged < MANY:
                subjects = self._placed(number, path, indexed)
                new, ahead = checking.through(self._raw, progress.beat)
            else:
                with checking.beside(self._raw, self.path, progress) as found:
                    subjects = self._placed(number, path, indexed)
                    new, ahead = found()
            _refuse_strays(self._raw, number)
        withdrawn = self._withdrawn(number)
        counts = {
            key: Counts(new[key], held.get(key, 0) - new[key], withdrawn.get(key, 0), ahead[key])
            for key in checks
        }
        return _with_subjects(counts, subjects)

    def _placed(self, number: int, path: Place, indexed: int) -> list[Any]:
        """How the new revisions change what stands, as `_with_subjects` wants it."""
        _refuse_unsound(self._raw, path, indexed, brings=True)
        for statement in (sql.REPLACED, sql.HEADS):
            self._raw.execute(statement, {"file": number})
        return self._raw.execute(sql.SUBJECTS_OF_FILE, {"file": number}).fetchall()

    def _withdrawn(self, number: int) -> dict[bytes, int]:
        """By assessment, how much of the source an undone merge brought and is still taken back."""
        if not self._undid:
            return {}
        self._raw.execute(sql.AGAIN, {"file": number})
        return dict(self._raw.execute(sql.WITHDRAWN, {"file": number}))

    @cached_property
    def _records(self) -> bool:
        """Whether the target keeps a record of merges; an older file, only read here, does not."""
        return self._has(sql.HAS_MERGES)

    @cached_property
    def _undid(self) -> bool:
        return self._records and self._has(sql.HAS_UNDONE)

    def _has(self, query: str) -> bool:
        return self._raw.execute(query).fetchone() is not None

    def union(self) -> ByAssessment:
        """What all that was laid out brings together; `identical` and what follows from it are left out."""
        with of_target(self._named):
            for statement in sql.INDEXES:
                self._raw.execute(statement)
            counts = {key: Counts(new) for key, new in self._raw.execute(sql.NEW)}
            return _with_subjects(counts, self._raw.execute(sql.SUBJECTS))

    def merged_before(self, sha256: bytes) -> tuple[int, int] | None:
        """(merge, revisions) where these bytes were merged into the target, which never took a merge back."""
        with of_target(self._named):
            if not self._records or self._undid:
                return None
            found = self._raw.execute(sql.MERGED_BEFORE, (sha256,)).fetchone()
            return (found[0], found[1]) if found else None

    def titles(self) -> dict[bytes, dict[str, str]]:
        """Country and title of each assessment here or there, as JSON, by the last field of their subject."""
        found: dict[bytes, dict[str, str]] = {}
        with of_target(self._named):
            for assessment, subject, value in self._raw.execute(sql.TITLES):
                found.setdefault(assessment, {})[subject.rpartition("/")[2]] = value
        return found


def _refuse_strays(raw: sqlite3.Connection, number: int) -> None:
    """Parents are known here or come along, and are of the same subject."""
    stray = raw.execute(sql.STRAYS, {"file": number}).fetchone()
    if stray:
        raise Refused(N_("Revision {name} replaces one that is not there."), name=bytes(stray[0]).hex()[:12])


def _with_subjects(counts: ByAssessment, rows: Iterable[tuple[bytes, int, int, int]]) -> ByAssessment:
    for assessment, before, said, subjects in rows:
        outcome = subject_outcome(before, said)
        more = {
            Outcome.NEW: Counts(first=subjects),
            Outcome.FAST_FORWARD: Counts(fast_forward=subjects),
            Outcome.CONFLICTING: Counts(conflicting=subjects),
        }
        counts[assessment] = counts.get(assessment, Counts()) + more[outcome]
    return counts


def _refuse_unsound(raw: sqlite3.Connection, path: Place, indexed: int, *, brings: bool) -> None:
    if not is_sound(raw, indexed, brings=brings):
        raise damaged(path)


def _opened(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600)
    raw = connect(path)
    for pragma in (
        "foreign_keys=OFF",
        "synchronous=OFF",
        "journal_mode=MEMORY",
        "temp_store=FILE",
        "cache_size=-8192",
    ):
        raw.execute(f"PRAGMA {pragma}").fetchall()
    raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    for statement in sql.LAYOUT:
        raw.execute(statement)
    return raw
