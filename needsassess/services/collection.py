"""Files that hold many assessments: which, one of them by the start of its identity, and one taken out."""

from __future__ import annotations

from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage import extract as storage
from needsassess.storage.log import Log
from needsassess.storage.opening import recover


def assessments(path: Path) -> list[bytes]:
    """Identities of the assessments in a file, sorted."""
    recover(path)
    log = Log.open(path, read_only=True)
    try:
        return [assessment for assessment, _ in log.assessments()]
    finally:
        log.close()


def named(path: Path, start: str | None) -> bytes:
    """The one assessment of a file whose identity, in hexadecimal, starts so."""
    every = assessments(path)
    found = [one for one in every if one.hex().startswith((start or "").lower())]
    if len(found) != 1:
        raise Refused(
            N_("“{name}” holds {count} assessments that this could be: {which}. Name one of them."),
            name=path.name,
            count=len(found),
            which=", ".join(one.hex()[:12] for one in found or every),
        )
    return found[0]


def extract(path: Path, start: str, target: Path) -> bytes:
    """Write one assessment as a new file; a file that is there is never replaced. Returns its identity."""
    if target.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=target.name)
    assessment = named(path, start)
    storage.extract(path, assessment, target)
    return assessment
