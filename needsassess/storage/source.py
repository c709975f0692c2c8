"""A file that is merged from: read where it lies and never written; for more, a private copy is made."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from needsassess.base.errors import Refused
from needsassess.base.files import unreadable
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.storage import gate, migrate
from needsassess.storage.engine import connect, engine_for, refusal, told
from needsassess.storage.format import SCHEMA
from needsassess.storage.hub import Hub, Place
from needsassess.storage.private import copied, is_of_writing, no_room

LONGEST = 16 * 1024 * 1024  # bytes of one value; a file cannot fill the memory with one
_COPY = "copy.needs"  # a name of ours: with what SQLite puts behind it, the source's may be too long


@dataclass(frozen=True)
class Source:
    """`path` as given, for its name; `readable` is that file or the private copy, whole and of this schema."""

    path: Place
    readable: Path
    sha256: bytes


def digest_of(place: Place) -> bytes:
    """SHA-256 of the bytes of a file, or of what a hub holds; of what is neither, nothing is read."""
    if isinstance(place, Hub):
        from needsassess.storage.hub_copy import digest_of_hub

        return digest_of_hub(place)
    return _digest_of_file(place)


def _digest_of_file(path: Path) -> bytes:
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise gate.no_assessment(path)
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").digest()
    except OSError as error:
        raise unreadable(error, path) from error


def made_ready(place: Place, sha256: bytes, folder: Path, progress: Progress) -> Source:
    """Through the gate, or refused; `folder` is private and takes the copy where one is needed."""
    if isinstance(place, Hub):
        return Source(place, _pulled(place, folder, progress), sha256)
    return _made_ready(place, sha256, folder)


def _pulled(hub: Hub, folder: Path, progress: Progress) -> Path:
    """All of a hub as it is at this moment."""
    from needsassess.storage.hub_copy import pull

    folder.mkdir(exist_ok=True)
    copy = folder / "hub.needs"
    copy.touch(mode=0o600)
    migrate.begin(copy)
    with told(copy), closing(connect(copy)) as raw:
        pull(hub, raw, None, progress)
    return copy


def _made_ready(path: Path, sha256: bytes, folder: Path) -> Source:
    try:
        interrupted = gate.was_interrupted(path) or gate.has_log_beside(path)
        readable = _recovered(path, folder) if interrupted else path
        schema = gate.schema_of(readable)
        with read_damage(path):
            _inspect(readable, schema)
            if schema < SCHEMA:
                readable = _upgraded(readable, folder)
    except OSError as error:
        raise unreadable(error, path) from error
    return Source(path, readable, sha256)


@contextmanager
def read_damage(path: Place) -> Iterator[None]:
    """Whatever SQLite refuses to read of a file that passed the gate is damage of that file."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise _reason(error, path) from error
    except UnicodeDecodeError as error:  # what SQLite says of a damaged schema quotes its bytes
        raise gate.damaged(path) from error


def _reason(error: DBAPIError | sqlite3.Error, path: Place) -> Refused:
    if is_of_writing(error):
        return no_room()
    if isinstance(path, Path) and not os.access(path, os.R_OK):
        gone = errno.EACCES if path.exists() else errno.ENOENT
        return unreadable(OSError(gone, os.strerror(gone)), path)
    if "unable to open" in str(error):  # the source can be read: it is a temporary file
        return no_room()
    told = refusal(error, path)
    return told if isinstance(told, Refused) else gate.damaged(path)


def _inspect(path: Path, schema: int) -> None:
    with closing(connect(path, immutable=True)) as raw:
        raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        gate.check_schema(raw, path, schema)


def _recovered(path: Path, folder: Path) -> Path:
    """A copy with what lies beside it, in which SQLite undoes what a crash left half-written."""
    copy, size = copied(path, folder / _COPY), path.stat().st_size
    for ending in ("-journal", "-wal"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            if not beside.is_file() or (ending == "-journal" and gate.names_another(beside)):
                raise gate.damaged(path)
            copied(beside, copy.with_name(copy.name + ending))
            size += beside.stat().st_size
    try:
        with read_damage(path), closing(connect(copy)) as raw:
            raw.execute("PRAGMA journal_mode=DELETE").fetchall()
            raw.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except Refused as error:
        if error.message == no_room().message and shutil.disk_usage(folder).free > size:
            raise gate.damaged(path) from error  # it asks for more room than a file of its size can need
        raise
    if copy.stat().st_size > size:  # a forged journal can make it as large as a disk, out of nothing
        raise gate.damaged(path)
    return copy


def _upgraded(readable: Path, folder: Path) -> Path:
    copy = readable if readable.parent == folder else copied(readable, folder / _COPY)
    migrate.run(engine_for(copy), "head")
    return copy


def found_in(places: list[Place]) -> list[Place]:
    """The files and hubs named, and every assessment file in the folders named, each once."""
    found: dict[Place, Place] = {}
    for path in places:
        inside: Sequence[Place] = _in_folder(path) if isinstance(path, Path) and path.is_dir() else [path]
        if not inside:
            raise Refused(N_("There is no assessment file in “{name}”. Choose another folder."), name=str(path))
        found.update((file.absolute(), file) for file in inside)
    return list(found.values())


def _in_folder(folder: Path) -> list[Path]:
    """With what lies below it; names that begin with a dot are what systems leave on sticks."""
    return sorted(path for path in folder.rglob("*.needs") if path.name[0] != "." and not path.is_dir())
