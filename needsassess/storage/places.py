"""Opening whatever keeps a log: what differs between a file and a hub is chosen here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from needsassess.base.progress import Progress
from needsassess.storage.engine import connect, told
from needsassess.storage.file_log import FileLog
from needsassess.storage.hub import Hub, Place
from needsassess.storage.log import Log
from needsassess.storage.opening import recover
from needsassess.storage.writing import Execute, Writing, writing_file

# The driver of PostgreSQL is imported only where there is a hub.


def open_log(place: Place, *, read_only: bool = False) -> Log:
    """After the recovery of what a crash left; an older file is upgraded where it may be written."""
    if isinstance(place, Hub):
        from needsassess.storage.hub_log import HubLog

        return HubLog.open(place)
    recover(place)
    return FileLog.open(place, read_only=read_only)


@contextmanager
def reading(place: Place) -> Iterator[Execute]:
    """To read with SQL that both engines speak."""
    if isinstance(place, Hub):
        from needsassess.storage.hub_writing import reading_hub

        with reading_hub(place) as execute:
            yield execute
    else:
        with told(place), closing(connect(place, read_only=True)) as raw:
            yield raw.execute


def writing(place: Place, progress: Progress, desk: Path | None = None) -> AbstractContextManager[Writing]:
    """One transaction on what is there."""
    if isinstance(place, Hub):
        from needsassess.storage.hub_writing import writing_hub

        return writing_hub(place, progress, desk)
    return writing_file(place, progress, desk)
