"""The subjects that a merge touched, with what of each is taken back."""

# ruff: noqa: S608 (what is put together are names of ours)
from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from needsassess.assessment.revision import Revision
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.rows import revision_of
from needsassess.storage.writing import Execute


class Touched(NamedTuple):
    """A subject with its whole history, and which revisions of it are taken back."""

    assessment: bytes
    subject: str
    history: list[Revision]
    taken: set[bytes]


_UNDONE = "SELECT m.number FROM merge m JOIN merge u ON u.reverts = m.change"
_BY = "EXISTS (SELECT 1 FROM brought b WHERE b.revision = r.id AND b.merge"
_TAKEN = (
    "SELECT r.id FROM revision r WHERE r.assessment = :assessment AND r.subject = :subject"
    " AND (r.change IN (SELECT change FROM merge)"
    f" OR ({_BY} IN ({_UNDONE})) AND NOT {_BY} IN (SELECT number FROM merge EXCEPT {_UNDONE}))))"
)
_BROUGHT = (
    "SELECT DISTINCT r.assessment, r.subject FROM brought b JOIN revision r"
    " ON r.id = b.revision WHERE b.merge = :merge ORDER BY r.assessment, r.subject"
)


def brought_by(execute: Execute, number: int, place: Place) -> Iterator[Touched]:
    """Subject by subject, what a merge brought, after it or its undo was recorded."""
    # All of it is read before the first is given: what is written meanwhile is not in it.
    for assessment, subject in execute(_BROUGHT, {"merge": number}).fetchall():
        key = {"assessment": assessment, "subject": subject}
        yield Touched(assessment, subject, _history(execute, key, place), _taken(execute, key))


def _taken(execute: Execute, key: dict[str, Any]) -> set[bytes]:
    """What only undone merges brought, and whatever merges and undos wrote themselves."""
    return {identity for (identity,) in execute(_TAKEN, key)}


_ROWS = (
    "SELECT id, assessment, subject, value, author, replica, wall, counter, change, reverts FROM revision"
    " WHERE assessment = :assessment AND subject = :subject"
)


def _history(execute: Execute, key: dict[str, Any], place: Place) -> list[Revision]:
    found = []
    for row in execute(_ROWS, key).fetchall():
        parents = execute("SELECT parent FROM parent WHERE revision = :id", {"id": row[0]})
        found.append(revision_of(row, [parent for (parent,) in parents], place))
    known = {revision.id for revision in found}
    if not all(known.issuperset(revision.parents) for revision in found):  # of another subject, or not there
        raise damaged(place)
    return found
