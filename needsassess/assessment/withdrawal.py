"""Taking revisions back by new ones: a subject comes to stand as it would without them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from needsassess.assessment.heads import Heads, heads_of, in_order
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import Json


class Restored(NamedTuple):
    """A value to write again, in place of `parents`."""

    value: Json
    parents: tuple[bytes, ...]


def without(history: Iterable[Revision], taken: Collection[bytes]) -> list[Restored]:
    """What to write so that one subject stands as it would without `taken`; nothing where it was changed since.

    A conflict that was there before is a conflict again. In the order in which they are to be written: the last
    one is the latest, as it was.
    """
    known = {revision.id: revision for revision in history}
    now: Heads = next(iter(heads_of(known.values()).values()), ())
    withdrawn = tuple(head.id for head in now if head.id in taken)
    before = _standing(known, taken)
    if not withdrawn or [head.value for head in now] == [head.value for head in before]:
        return []
    if not before:
        return [Restored(None, withdrawn)]
    current = {head.id for head in now}
    return [Restored(head.value, _in_place_of(head, withdrawn, current)) for head in reversed(before)]


def _in_place_of(head: Revision, withdrawn: tuple[bytes, ...], current: set[bytes]) -> tuple[bytes, ...]:
    return (*withdrawn, head.id) if head.id in current else withdrawn


def _standing(known: dict[bytes, Revision], taken: Collection[bytes]) -> Heads:
    """The heads of what is left; a revision is replaced by its descendants, whatever was taken between them."""
    left = [revision for revision in known.values() if revision.id not in taken]
    replaced: set[bytes] = set()
    waiting = [parent for revision in left for parent in revision.parents]
    while waiting:
        identity = waiting.pop()
        if identity not in replaced:
            replaced.add(identity)
            waiting.extend(known[identity].parents)
    return in_order(revision for revision in left if revision.id not in replaced)
