"""What tests of merging share: the witness, a folder as it stands, and replicas with clocks of their own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from needsassess.base.clock import Clock
from needsassess.services import collection, merge
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_data import exported
from needsassess.services.merge import Merged
from needsassess.services.replica import Replica
from needsassess.storage import check
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log

REPLICAS = tuple(Replica(bytes([n]) * 16, f"Person {n}") for n in range(1, 5))
COORDINATOR = Replica(b"k" * 16, "Coordinator")
NOW = 1_780_000_000_000
FOUR_YEARS = 4 * 365 * 86_400_000


def opened(path: Path, who: Replica, now: int = NOW) -> AssessmentFile:
    """A file on a laptop whose clock stands still at `now`."""
    file = AssessmentFile.open(path, who)
    file._clock = Clock(lambda: now)
    file._clock.observe(file.log.latest())
    return file


def witness(path: Path) -> str:
    """The canonical export of every assessment in a file."""
    found = []
    for assessment in collection.assessments(path):
        with AssessmentFile.open(path, COORDINATOR, read_only=True, assessment=assessment) as file:
            found.append(exported(file))
    return json.dumps(found, sort_keys=True)


def values(path: Path) -> dict[str, Any]:
    """What stands: every head's value of each subject that has one, by assessment and subject."""
    found: dict[str, Any] = {}
    for assessment in collection.assessments(path):
        with AssessmentFile.open(path, COORDINATOR, read_only=True, assessment=assessment) as file:
            for subject, heads in file.state.subjects.items():
                said = [head.value for head in heads]
                if said != [None]:
                    found[f"{assessment.hex()}/{subject}"] = said
    return found


def merged(target: Path, sources: Iterable[Path], **options: Any) -> Merged:
    again = options.pop("again", False)
    with merge.plan(target, sources, again=again) as planned:
        return merge.apply(planned, COORDINATOR, **options)


def standing(folder: Path) -> dict[str, tuple[str, int]]:
    """Bytes and time of every file."""
    return {
        str(path.relative_to(folder)): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def ids(place: Place) -> set[bytes]:
    """The identities of all revisions."""
    log = open_log(place, read_only=True)
    try:
        return {revision.id for assessment, _ in log.assessments() for revision in log.revisions(assessment)}
    finally:
        log.close()


def sound(place: Place) -> bool:
    """Whether the check of the log finds no fault."""
    log = open_log(place, read_only=True)
    try:
        return list(check.faults(log)) == []
    finally:
        log.close()
