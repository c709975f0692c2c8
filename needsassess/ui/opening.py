"""Reading what the window is to be on: one assessment of a place, or the place (a file, a hub) as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


@dataclass(frozen=True)
class Found:
    """What opening gave: how many assessments the place holds, and the one that is open, if one is."""

    place: Any
    count: int
    file: AssessmentFile | None = None


def warm_up(_: object = None) -> None:
    """Import what opening needs, in a thread, once the window is painted."""
    import needsassess.services.analysis
    import needsassess.services.assessment_file
    import needsassess.services.countries
    import needsassess.services.questionnaires  # noqa: F401


def open_one(place: Any, assessment: bytes | None, *, sure: bool = False) -> AssessmentFile:
    """That one; of a file that holds no other, it need not be named."""
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    return AssessmentFile.open(place, this_replica(), assessment=assessment, sure=sure)


def open_any(place: Any, assessment: bytes | None = None, *, sure: bool = False) -> Found:
    """The one assessment of a file, or the last of its rounds; else the file as a whole."""
    from needsassess.services.opening import HoldsMany

    if is_hub(place) and assessment is None:
        from needsassess.services import collection

        return Found(place, len(collection.assessments(place)))
    try:
        file = open_one(place, assessment, sure=sure)
    except HoldsMany as many:
        if assessment is not None:
            raise
        return _last_round(place) or Found(place, int(str(many.values["count"])))
    return Found(place, len(file.log.assessments()), file)


def _last_round(place: Any) -> Found | None:
    """Where all else in the file are earlier rounds of it."""
    from needsassess.services import collection

    last = collection.last_round(place)
    return open_any(place, last, sure=True) if last else None


def made(file: Any) -> Found:
    """A new file, of one assessment."""
    return Found(file.path, 1, file)


def is_hub(place: Any) -> bool:
    return place is not None and not isinstance(place, Path)
