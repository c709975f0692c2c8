"""Who said a value first: an undo says again what others had said, and a conflict keeps its two sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from needsassess.assessment.heads import Heads
from needsassess.assessment.revision import Revision


def origins(heads: Heads, history: Iterable[Revision]) -> Heads:
    """For each head the revision that it repeats, or itself; two that say the same keep their two origins."""
    known = {revision.id: revision for revision in history}
    taken: set[bytes] = set()
    found = []
    for head in heads:
        first = head
        while first.reverts is not None and (earlier := _earlier(first, known, taken)):
            first = earlier
        taken.add(first.id)
        found.append(first)
    return tuple(found)


def _earlier(said: Revision, known: Mapping[bytes, Revision], taken: set[bytes]) -> Revision | None:
    """The nearest of its ancestors with the same value, past what it took back."""
    seen: set[bytes] = set()
    level = [known[parent] for parent in said.parents if parent in known]
    while level:
        for revision in level:
            if revision.value == said.value and revision.change != said.reverts and revision.id not in taken:
                return revision
        seen.update(revision.id for revision in level)
        above = {parent for revision in level for parent in revision.parents} - seen
        level = sorted((known[p] for p in above if p in known), key=lambda r: r.order, reverse=True)
    return None
