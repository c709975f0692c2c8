"""The private folder that work is done in: what fails there is neither the source's fault nor the target's."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from needsassess.base.errors import Refused
from needsassess.base.files import NO_ROOM
from needsassess.base.texts import N_
from needsassess.storage import left_over

_PREFIX = "needsassess-"
_WRITING = (
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC",
    "SQLITE_IOERR_TRUNCATE",
    "SQLITE_READONLY",
)


def is_of_writing(error: BaseException) -> bool:
    """SQLite could not write; where source and target are only read, that was here."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(cause, "sqlite_errorname", "")).startswith(_WRITING)


def no_room() -> Refused:
    return Refused(
        N_("There is no room left in “{name}”, where the work is prepared. Free some space and try again."),
        name=_place(),
    )


def _place() -> str:
    return tempfile.tempdir or tempfile.gettempdir()


def _refusal(error: OSError) -> Refused:
    if error.errno in NO_ROOM:
        return no_room()
    return Refused(
        N_("Nothing can be written to the temporary folder ({why}). Set TMPDIR to another one."),
        why=error.strerror or str(error),
    )


@contextmanager
def private() -> Iterator[None]:
    """For statements that only write here."""
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        if is_of_writing(error) or "unable to open" in str(error):
            raise no_room() from error
        raise


class Folder:
    """A new one, for one merge; those that killed processes left are removed first."""

    def __init__(self) -> None:
        try:
            left_over.remove(Path(tempfile.gettempdir()), _PREFIX)
            self._temporary = tempfile.TemporaryDirectory(prefix=_PREFIX)
        except OSError as error:
            raise _refusal(error) from error
        self.path = Path(self._temporary.name)
        self._lock = left_over.hold(self.path)

    def remove(self) -> None:
        """With all that is in it."""
        if self._lock:
            self._lock.close()
        with suppress(OSError):
            self._temporary.cleanup()


def copied(source: Path, copy: Path) -> Path:
    """A copy here of a file; an OSError is of the source."""
    try:
        copy.parent.mkdir(exist_ok=True)
        return Path(shutil.copyfile(source, copy))
    except OSError as error:
        if error.errno in NO_ROOM or (error.errno == errno.EACCES and error.filename == str(copy)):
            raise _refusal(error) from error
        raise
