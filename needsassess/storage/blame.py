"""Whose fault it is, where SQLite has several files open at once and does not say which one fails."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.engine import connect, refusal, told
from needsassess.storage.hub import Place
from needsassess.storage.private import no_room, private

_LOCKS = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")
_READING = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR", "SQLITE_CANTOPEN")
_LITTLE = 1024 * 1024  # bytes


class OfTarget(Refused):
    """A fault of the target while it is read: no source is to blame, and none after it would fare better."""


@contextmanager
def of_target(target: Place) -> Iterator[None]:
    """While nothing but the target is read, and the private file written."""
    try:
        with told(target), private():
            yield
    except Refused as why:
        raise OfTarget(why.message, **why.values) from why


class Blame:
    """Looks once whether a target is whole: it is asked for every source that fails."""

    def __init__(self, named: Place, path: Path) -> None:
        self._named = named
        self._path = path
        self._whole: bool | None = None

    def of(self, error: Exception) -> OfTarget | None:
        """What to tell where an error is the target's; None where it is not."""
        if not isinstance(error, DBAPIError | sqlite3.Error):
            return None
        name = _name_of(error)
        if not name.startswith((*_LOCKS, *_READING)):
            return None
        if name.startswith(_READING) and self._is_whole():  # only the target is locked by anybody
            return None
        why = refusal(error, self._named)
        return OfTarget(why.message, **why.values) if isinstance(why, Refused) else None

    def _is_whole(self) -> bool:
        if self._whole is None:
            self._whole = is_whole(self._path)
        return self._whole


def is_whole(path: Path) -> bool:
    """Whether SQLite can read all of a file."""
    try:
        with closing(connect(path, read_only=True)) as raw:
            return bool(raw.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except (sqlite3.Error, UnicodeDecodeError):
        return False


@contextmanager
def with_desk(desk: Path, target: Path | None = None) -> Iterator[None]:
    """While what lies on the desk is moved into a target: what fails of the desk is told as that."""
    try:
        yield
    except sqlite3.Error as error:
        name = _name_of(error)
        if name.startswith(_READING) and not is_whole(desk):
            raise _gone(desk) from error
        if name == "SQLITE_FULL" and target and _is_full(Path(tempfile.gettempdir())) and not _is_full(target):
            raise no_room() from error
        raise


def _is_full(place: Path) -> bool:
    return shutil.disk_usage(place if place.is_dir() else place.parent).free < _LITTLE


def _gone(desk: Path) -> Refused:
    return Refused(
        N_("What was prepared for this merge in “{name}” is gone or damaged. Plan the merge again."),
        name=str(desk.parent.parent),
    )


def _name_of(error: DBAPIError | sqlite3.Error) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(cause, "sqlite_errorname", ""))
