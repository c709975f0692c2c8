"""The heads of a subject: its revisions that no other replaces. Where they differ in value, they conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from needsassess.assessment.revision import Revision
from needsassess.assessment.values import canonical

Heads = tuple[Revision, ...]


def in_order(revisions: Iterable[Revision]) -> Heads:
    """Later first, by the order that all replicas share; the first is the provisional value."""
    return tuple(sorted(revisions, key=lambda revision: revision.order, reverse=True))


def differ(heads: Heads) -> bool:
    """Whether they say different things. Several that say the same agree: there is nothing to settle.

    Nor is there where one moved to a newer version of the questionnaire and another did not, or where a former
    answer was confirmed on two days: of what it says, its response, they agree or are in conflict.
    """
    if (
        len(heads) < 2
        or heads[0].subject.startswith("questionnaire/")
        or heads[0].subject.endswith("/confirmed")
    ):
        return False
    return len({canonical(head.value) for head in heads}) > 1


def heads_of(revisions: Iterable[Revision]) -> dict[str, Heads]:
    """Heads of every subject, from a whole log in any order."""
    known = list(revisions)
    replaced = {parent for revision in known for parent in revision.parents}
    found: dict[str, list[Revision]] = defaultdict(list)
    for revision in known:
        if revision.id not in replaced:
            found[revision.subject].append(revision)
    return {subject: in_order(heads) for subject, heads in found.items()}
