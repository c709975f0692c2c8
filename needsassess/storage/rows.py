"""Rows of the log as revisions and back; what is not of its column's type is damage."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row

from needsassess.assessment.revision import Revision
from needsassess.assessment.values import canonical
from needsassess.base.clock import Stamp
from needsassess.storage import gate
from needsassess.storage.hub import Place

_TYPES = (bytes, bytes, str, str, str, bytes, int, int, bytes)


def row_of(r: Revision) -> tuple[Any, ...]:
    """The row of a revision, in the order of the columns of `tables.revision`."""
    text = canonical(r.value)
    return (r.id, r.assessment, r.subject, text, r.author, r.replica, *r.stamp, r.change, r.reverts)


def revision_of(row: Row[Any] | tuple[Any, ...], parents: list[bytes], place: Place) -> Revision:
    """The revision of a row of `tables.revision`; `place` is named where the row is damaged."""
    rest: list[Any]
    *rest, reverts = row
    whole = all(isinstance(parent, bytes) for parent in parents)
    if not whole or tuple(map(type, rest)) != _TYPES or not isinstance(reverts, bytes | None):
        raise gate.damaged(place)
    identity, assessment, subject, text, author, replica, wall, counter, change = rest
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise gate.damaged(place) from error
    ordered, stamp = tuple(sorted(parents)), Stamp(wall, counter)
    return Revision(assessment, subject, value, ordered, author, replica, stamp, change, reverts, identity)
