"""States made of values without a file, for the pure rooms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from needsassess.assessment.heads import heads_of
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.state import State, state_of
from needsassess.assessment.values import Json, Response, Status, answered
from needsassess.base.clock import Stamp

ASSESSMENT = b"a" * 16
TAKING_PART: dict[str, Json] = {f"institution/{key}/kind": key for key in ("police", "prosecution", "csirt")}


def revision(
    subject: str,
    value: Json,
    *,
    parents: Iterable[Revision] = (),
    wall: int = 1,
    counter: int = 0,
    replica: bytes = b"r" * 16,
    change: bytes = b"c" * 16,
) -> Revision:
    origin = Origin("someone", replica, Stamp(wall, counter), change)
    return make(ASSESSMENT, subject, value, [parent.id for parent in parents], origin)


def state(values: Mapping[str, Json], *, taking_part: bool = True) -> State:
    """The state in which each subject has that one value; police, prosecution and csirt take part."""
    every = (TAKING_PART if taking_part else {}) | dict(values)
    return state_of(heads_of(revision(s, v) for s, v in every.items()).items())


def said(value: Any) -> Json:
    """The response of a level 0-4, or of a status (not applicable with a reason)."""
    if isinstance(value, Status):
        return Response(value, None, "because" if value is Status.NOT_APPLICABLE else "").to_json()
    return answered(value).to_json()


def settled(level: Any) -> Json:
    """The response of a settlement, with its reason."""
    if isinstance(level, Status):
        return Response(level, None, "agreed in a meeting").to_json()
    return answered(level, "agreed in a meeting").to_json()


def levels(item: str, *institutions: tuple[str, Any]) -> dict[str, Json]:
    return {f"answer/{item}/{key}/response": said(value) for key, value in institutions}
