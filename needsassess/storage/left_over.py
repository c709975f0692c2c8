"""Private folders that a killed process left: told from those in use by a lock, and removed."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

_LOCK, _NEW = "in-use", "in-use.new"


def hold(folder: Path) -> IO[bytes] | None:
    """Mark a folder as in use while what this gives stays open; None where the system has no room or no locks.

    The lock is there before its name is, so whoever finds the name finds it locked.
    """
    with suppress(OSError):
        lock = (folder / _NEW).open("wb")
        if _take(lock):
            _name(folder)
            return lock
        lock.close()
    return None


def remove(place: Path, prefix: str) -> None:
    """Those of this person that nobody holds any more; what cannot be removed is left for another time."""
    with suppress(OSError):
        for folder in place.glob(f"{prefix}*"):
            with suppress(OSError):
                if _is_ours(folder) and _is_dead(folder):
                    shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """A folder, no link to one, of this person."""
    found = folder.lstat()
    return folder.is_dir() and not folder.is_symlink() and found.st_uid == _me()


if sys.platform == "win32":

    def _me() -> int:
        return 0

    def _take(_lock: IO[bytes]) -> bool:
        return True

    def _name(_folder: Path) -> None:
        """A file that is open cannot be renamed here, nor removed: being there is its lock."""

    def _is_dead(folder: Path) -> bool:
        (folder / _NEW).unlink()
        return True

else:
    import fcntl

    def _me() -> int:
        return os.getuid()

    def _take(lock: IO[bytes]) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _name(folder: Path) -> None:
        (folder / _NEW).rename(folder / _LOCK)

    def _is_dead(folder: Path) -> bool:
        with (folder / _LOCK).open("rb") as lock:
            return _take(lock)
