"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.texts import N_

_UMASK = os.umask(0o077)  # can only be read by setting it; at import, before there are threads
os.umask(_UMASK)


NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def unreadable(error: OSError, path: Path) -> Refused:
    """What to tell the person when the system does not let a file be read."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return Refused(
            N_("You may not read “{name}”. Ask for the right to read it, or for a copy."), name=str(path)
        )
    return refusal_of(error, path)


def refusal_of(error: OSError, path: Path) -> Refused:
    """What to tell the person when the system refuses a file."""
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        return Refused(N_("“{name}” was not found. Check the folder and the name."), name=str(path))
    if error.errno in NO_ROOM:
        return Refused(N_("There is no room left to write “{name}”. Free some space and try again."), name=name)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return Refused(
            N_("“{name}” cannot be written there. Choose a folder that you may write to."), name=str(path)
        )
    if isinstance(error, IsADirectoryError):
        return Refused(N_("“{name}” is a folder. Name a file."), name=str(path))
    return Refused(
        N_("“{name}” could not be used ({why}). Try again, or choose another place."),
        name=str(path),
        why=error.strerror or str(error),
    )


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path to write to beside `target`; renamed onto it, synced, when the block ends well, else removed."""
    import tempfile  # here, so that starting the window does not wait for it

    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise refusal_of(error, target) from error
    part = Path(name)
    try:
        yield part
        _publish(part, target)
    except OSError as error:
        raise refusal_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder to fill beside `target`; renamed onto it, synced, when the block ends well, else removed."""
    import shutil
    import tempfile

    if target.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=target.name)
    try:
        part = Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent))
    except OSError as error:
        raise refusal_of(error, target) from error
    try:
        yield part
        _publish_folder(part, target)
    except OSError as error:
        raise refusal_of(error, target) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _publish_folder(part: Path, target: Path) -> None:
    for file in part.iterdir():
        with file.open("rb") as stream:
            os.fsync(stream.fileno())
    sync_folder(part)
    part.chmod(0o777 & ~_UMASK)
    part.rename(target)
    sync_folder(target.parent)


def _publish(part: Path, target: Path) -> None:
    with part.open("rb") as stream:
        os.fsync(stream.fileno())
    part.chmod(0o666 & ~_UMASK)
    part.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
