"""What sources would bring to a target, checked and laid out in a private file; the target is only read."""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from needsassess.assessment.merge_plan import Checks, Counts, Outcome, subject_outcome
from needsassess.assessment.quick_checks import QuickChecks
from needsassess.assessment.versions import MOVED, Versions, are_of_one
from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.instrument.canonical import LARGEST_FORM, fingerprint, from_canonical
from needsassess.instrument.model import Instrument
from needsassess.storage import desk_sql as sql
from needsassess.storage.blame import Blame, of_target
from needsassess.storage.checking import MANY, Checking
from needsassess.storage.engine import connect, told, uri_of
from needsassess.storage.gate import changes_of, damaged
from needsassess.storage.hub import Place
from needsassess.storage.mirror import Mirror
from needsassess.storage.private import Folder, private
from needsassess.storage.source import LONGEST, Source, read_damage

ByAssessment = dict[bytes, Counts]
_SMALL = 16 * 1024 * 1024  # bytes
_MOST_ASSESSMENTS = 50_000  # of one file
_MOST_VERSIONS = 50  # of the questionnaire of one assessment
_MOST_FORMS = 16 * 1024 * 1024  # bytes of all questionnaires of one file
_BEAT = 500_000  # steps of SQLite between two looks at whether to stop: some 0.05 s


class Desk:
    """One connection on the private file, with the target and one source at a time attached."""

    def __init__(self, target: Place | None) -> None:
        self._private = Folder()
        self.folder = self._private.path
        self.path = self.folder / "desk"
        self._instruments: dict[bytes, Instrument] = {}
        self._checks: dict[tuple[bytes, ...], Checks] = {}  # by the versions that an assessment carries
        self.versions: dict[int, dict[bytes, str]] = defaultdict(dict)  # that count, by file and assessment
        self._quick = QuickChecks()
        self._forms = 0  # bytes of the questionnaires in `_instruments`
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
            with told(self._named):
                self._raw.execute("ATTACH ? AS target", (uri_of(self.target, read_only=True),))
                self._raw.execute("SELECT count(*) FROM target.assessment").fetchall()
            self._written = changes_of(self.target)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Remove the private file and all copies."""
        self.rest()
        self._private.remove()

    def rest(self) -> None:
        """Let go of the target, and of the memory that checking took; what was laid out stays."""
        self._forget()
        with suppress(AttributeError):
            self._raw.close()

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
        self._forget()

    def _forget(self) -> None:
        self._checks.clear()
        self._instruments.clear()
        self._quick = QuickChecks()

    def make_sure(self) -> None:
        """Refuse where the target is gone, or is an earlier copy of what was planned for."""
        if self._mirror is None and not (self.target.exists() and changes_of(self.target) >= self._written):
            raise Refused(
                N_("“{name}” is not what it was when the merge was planned. Plan the merge again."),
                name=self.target.name,
            )

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
        if not all(_is_key(key, 16) for key in keys):
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
        self._let_go_of_forms()
        there = self._raw.execute(sql.ASSESSMENTS).fetchmany(_MOST_ASSESSMENTS + 1)
        if len(there) > _MOST_ASSESSMENTS:
            raise Refused(
                N_("“{name}” holds more than {most} assessments."), name=path.name, most=_MOST_ASSESSMENTS
            )
        moved = self._moved(path)
        checks = {row[0]: self._checks_of(number, path, row, moved[row[0]]) for row in there}
        held = dict(self._raw.execute(sql.HELD))
        new, ahead, subjects = Counter[bytes](), Counter[bytes](), []
        indexed, staged = sum(held.values()), self._raw.execute(sql.REVISIONS, {"file": number}).rowcount
        if not staged:
            self._refuse_unsound(path, indexed, brings=False)
        else:
            self._raw.execute(sql.PARENTS, {"file": number})
            checking = Checking(self._quick, checks, number)
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
        self._refuse_unsound(path, indexed, brings=True)
        for statement in (sql.REPLACED, sql.HEADS):
            self._raw.execute(statement, {"file": number})
        return self._raw.execute(sql.SUBJECTS_OF_FILE, {"file": number}).fetchall()

    def _refuse_unsound(self, path: Place, indexed: int, *, brings: bool) -> None:
        if not self._is_sound(indexed, brings=brings):
            raise damaged(path)

    def _is_sound(self, indexed: int, *, brings: bool) -> bool:
        """A small file is looked through; of a large one, the pages where something is taken of it.

        Pages that never reached the disk can be those of a while ago: sound by themselves, but then the
        indexes and the tables do not hold the same.
        """
        ((pages,), (size,)) = (self._raw.execute(query).fetchone() for query in sql.SIZE)
        if pages * size <= _SMALL:
            return bool(self._raw.execute(sql.WHOLE).fetchone() == ("ok",))
        if self._raw.execute(sql.ROWS_THERE).fetchone() != (indexed,):
            return False
        return not brings or self._raw.execute(sql.SOUND).fetchone() == ("ok",)

    def _let_go_of_forms(self) -> None:
        """What earlier files carried, where the next might carry as much."""
        if self._forms > _MOST_FORMS // 2:
            self._forget()
        self._forms = 0 if not self._checks else self._forms

    def _moved(self, path: Place) -> dict[bytes, dict[str, bool]]:
        """By assessment, to which other versions of its questionnaire it moved, and whether that stands."""
        found: dict[bytes, dict[str, bool]] = defaultdict(dict)
        for assessment, subject, stands in self._raw.execute(sql.MOVED):
            if named := MOVED.fullmatch(subject):
                found[assessment][named[1]] = bool(stands)
            if len(found[assessment]) > _MOST_VERSIONS:
                raise _too_many(path)
        return found

    def _checks_of(
        self, number: int, path: Place, row: tuple[bytes, bytes, bytes | None], moved: dict[str, bool]
    ) -> Checks:
        assessment, digest, known = row
        if not (_is_key(assessment, 16) and _is_key(digest, 32)):
            raise damaged(path)
        if known not in (None, digest):
            raise _other_questionnaire(path)
        digests = (digest, *sorted({bytes.fromhex(name) for name in moved} - {digest}))
        if digests not in self._checks:
            self._checks[digests] = self._checks_by(path, digests)
        carried = {one.hex(): self._instruments[one] for one in digests}
        self.versions[number][assessment] = Versions(digest.hex(), carried, moved).counts.version
        self._raw.execute("INSERT INTO staged_assessment VALUES (?, ?, ?)", (number, assessment, digest))
        rows = ((number, one) for one in digests)
        self._raw.executemany("INSERT INTO staged_carried VALUES (?, ?) ON CONFLICT DO NOTHING", rows)
        return self._checks[digests]

    def _checks_by(self, path: Place, digests: tuple[bytes, ...]) -> Checks:
        for digest in digests:
            if digest not in self._instruments:
                self._instruments[digest] = self._read(path, digest)
        carried = {digest.hex(): self._instruments[digest] for digest in digests}
        if not are_of_one(carried.values()):
            raise _other_questionnaire(path)
        return Checks(*carried.values(), moved=carried)

    def _read(self, path: Place, digest: bytes) -> Instrument:
        """The questionnaire that the target has, or the one of the source where it is what it says it is."""
        if here := self._raw.execute(sql.FORM_HERE, (digest,)).fetchone():
            with of_target(self._named):
                return self._unpacked(self._named, digest, here)[1]
        there = self._raw.execute(sql.FORM_THERE, (digest,)).fetchone()
        form, instrument = self._unpacked(path, digest, there)
        values = (digest, instrument.id, instrument.version, zlib.compress(form, 9))
        self._raw.execute("INSERT OR IGNORE INTO staged_instrument VALUES (?, ?, ?, ?)", values)
        return instrument

    def _unpacked(self, path: Place, digest: bytes, row: Any) -> tuple[bytes, Instrument]:
        try:
            form = zlib.decompressobj().decompress(row[0], LARGEST_FORM)
            self._forms += len(form)
            if self._forms > _MOST_FORMS:
                raise _too_many(path)
            if fingerprint(form) != digest:
                raise Refused(N_("The questionnaire in the file is not the one its fingerprint names."))
            return form, from_canonical(form)
        except ValidationError as error:
            raise Refused(
                N_("The questionnaire in “{name}” cannot be read. Update first."), name=path.name
            ) from error
        except (ValueError, TypeError, zlib.error, RecursionError) as error:
            raise damaged(path) from error

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


def _too_many(path: Place) -> Refused:
    return Refused(N_("“{name}” carries too many questionnaires."), name=path.name)


def _other_questionnaire(path: Place) -> Refused:
    return Refused(N_("“{name}” has an assessment under another questionnaire than here."), name=path.name)


def _is_key(value: object, size: int) -> bool:
    return isinstance(value, bytes) and len(value) == size


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


@contextmanager
def stoppable(raw: sqlite3.Connection, progress: Progress) -> Iterator[None]:
    """A statement that takes long ends where the person asks to stop."""

    def beat() -> int:
        try:
            progress.beat()
        except Cancelled:
            return 1
        return 0

    raw.set_progress_handler(beat, _BEAT)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise Cancelled from error
        raise
    finally:
        raw.set_progress_handler(None, 0)
