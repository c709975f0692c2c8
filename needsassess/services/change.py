"""One action of a person: the values it gave, the revisions they became, and what was said before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from needsassess.assessment.heads import Heads, in_order
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import Json
from needsassess.storage.append import Instrument as CarriedForm
from needsassess.storage.log import Log

Values = Mapping[str, Json]
Said = tuple[Json, ...]  # of one subject, later first: none, one, or those of a conflict


@dataclass(frozen=True)
class Change:
    """What one action did: its revisions, and which subjects differ now. Screens refresh by it.

    `subjects` are as people see them; the log may name them otherwise. `before` is what each said until then,
    by its name in the log. `carried` is a questionnaire that the file does not have yet.
    """

    id: bytes
    revisions: tuple[Revision, ...]
    reverts: bytes | None = None
    before: dict[str, Said] = field(default_factory=dict, compare=False)
    shown: tuple[str, ...] | None = field(default=None, compare=False)
    carried: CarriedForm | None = field(default=None, compare=False)

    @cached_property
    def said(self) -> dict[str, Said]:
        """What it gave each subject: several values where it brought a conflict back."""
        found: dict[str, list[Revision]] = {}
        for revision in self.revisions:
            found.setdefault(revision.subject, []).append(revision)
        return {subject: tuple(r.value for r in in_order(each)) for subject, each in found.items()}

    @property
    def subjects(self) -> tuple[str, ...]:
        return tuple(self.said) if self.shown is None else self.shown

    @property
    def moves(self) -> bool:
        """Whether another version of the questionnaire may count now: whatever is shown is to be read again."""
        return any(path.startswith("questionnaire/") for path in self.subjects)


def read_change(log: Log, identity: bytes) -> Change:
    """A change of an earlier session, with what its subjects showed before it."""
    revisions = tuple(log.change(identity))
    replaced = log.by_identity(parent for revision in revisions for parent in revision.parents)
    before: dict[str, Said] = {}
    for revision in revisions:
        earlier = in_order(replaced[parent] for parent in revision.parents if parent in replaced)
        before[revision.subject] = said_by(earlier)
    return Change(identity, revisions, revisions[0].reverts if revisions else None, before)


def said_by(heads: Heads) -> Said:
    """What they say, later first."""
    return tuple(head.value for head in heads)
