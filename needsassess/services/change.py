"""One action of a person: the values it gave, the revisions they became, and what was said before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from needsassess.assessment.heads import in_order
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import Json
from needsassess.storage.log import Log

Values = Mapping[str, Json]


@dataclass(frozen=True)
class Change:
    """What one action did: its revisions, and which subjects differ now. Screens refresh by it."""

    id: bytes
    revisions: tuple[Revision, ...]
    reverts: bytes | None = None
    before: dict[str, Json] = field(default_factory=dict, compare=False)

    @property
    def subjects(self) -> tuple[str, ...]:
        return tuple(revision.subject for revision in self.revisions)


def read_change(log: Log, identity: bytes) -> Change:
    """A change of an earlier session, with what its subjects showed before it."""
    revisions = tuple(log.change(identity))
    replaced = log.by_identity(parent for revision in revisions for parent in revision.parents)
    before: dict[str, Json] = {}
    for revision in revisions:
        earlier = in_order(replaced[parent] for parent in revision.parents if parent in replaced)
        before[revision.subject] = earlier[0].value if earlier else None
    return Change(identity, revisions, None, before)
