"""What sources would bring to a target, checked and laid out in a private file; the target is only read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from needsassess.assessment.merge_outcome import Counts
from needsassess.base.progress import Progress
from needsassess.storage import desk_sql as sql
from needsassess.storage.blame import Blame, of_target
from needsassess.storage.desk_forms import Forms, is_key
from needsassess.storage.engine import connect, told, uri_of
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.mirror import Mirror
from needsassess.storage.private import Folder, private
from needsassess.storage.source import LONGEST, Source, read_damage
from needsassess.storage.staging import ByAssessment, Staging, with_subjects
from needsassess.storage.stopping import stoppable


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
                    staging = Staging(self._raw, self.path, number, source.path)
                    found = staging.through(self._forms, progress, undid=self._undid)
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
            return with_subjects(counts, self._raw.execute(sql.SUBJECTS))

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
