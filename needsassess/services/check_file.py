"""Whether a file is sound, and how much is in it."""

from __future__ import annotations

from dataclasses import dataclass

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress, silent
from needsassess.storage import check as storage_check
from needsassess.storage import summary
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log


@dataclass(frozen=True)
class Checked:
    """`faults` are sentences, none for a sound file; counts are of the whole file."""

    faults: tuple[Refused, ...]
    assessments: int
    revisions: int
    subjects: int
    conflicts: int


def check(path: Place, progress: Progress | None = None) -> Checked:
    """Integrity, identities, schema, values, and the current state against a rebuilt one.

    Writes nothing, but lets SQLite roll back what a crash left half-written.
    """
    log = open_log(path, read_only=True)
    try:
        found = tuple(storage_check.faults(log, progress or silent()))
        subjects = {row[:2] for row in log.head_rows()}
        return Checked(
            faults=found,
            assessments=len(log.assessments()),
            revisions=log.size(),
            subjects=len(subjects),
            conflicts=sum(summary.conflicts(log).values()),
        )
    finally:
        log.close()
