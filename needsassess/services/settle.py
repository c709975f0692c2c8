"""The conflict desk: which values stand side by side, settling one, and rules that settle many, shown first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from needsassess.assessment.heads import Heads
from needsassess.assessment.origin import origins
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import Evidence, Json, canonical
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.change import Change
from needsassess.services.sides import evidence_of, said_of

_STRENGTH = {str(evidence): rank for rank, evidence in enumerate(Evidence)}
Rule = Callable[[AssessmentFile, list["Conflict"]], list[int | None]]  # which head of each; None leaves it open


@dataclass(frozen=True)
class Conflict:
    """One field that several people filled in apart; the first head is what is shown until it is settled."""

    subject: str
    heads: Heads


@dataclass(frozen=True)
class Proposal:
    """What a rule would take: the head at this place."""

    conflict: Conflict
    place: int

    @property
    def value(self) -> Json:
        return self.conflict.heads[self.place].value


def conflicts(file: AssessmentFile) -> list[Conflict]:
    """In the order of their subjects."""
    return [Conflict(subject, file.state.heads(subject)) for subject in file.state.conflicts]


def take(file: AssessmentFile, subject: str, place: int, reason: str) -> Change:
    """Settle by one of the heads, counted from 0."""
    heads = _heads(file, subject)
    if not 0 <= place < len(heads):
        raise Refused(
            N_("{subject} has {count} values side by side; take one of them."),
            subject=subject,
            count=len(heads),
        )
    return file.record({subject: heads[place].value}, reasoned(reason))


def write(file: AssessmentFile, subject: str, value: Json, reason: str) -> Change:
    """Settle by a value that is none of the heads, or that combines them."""
    _heads(file, subject)
    return file.record({subject: value}, reasoned(reason))


def _heads(file: AssessmentFile, subject: str) -> Heads:
    if not file.state.in_conflict(subject):
        raise Refused(
            N_("{subject} is not in conflict. List them with: needsassess conflicts FILE"), subject=subject
        )
    return file.state.heads(subject)


def reasoned(reason: str) -> str:
    """The reason without blanks around it; refused where there is none."""
    if not reason.strip():
        raise Refused(N_("Say why: a conflict is settled with a reason."))
    return reason.strip()


def later(_file: AssessmentFile, found: list[Conflict]) -> list[int | None]:
    """Later beats earlier, by the clock that all replicas share."""
    return [0 for _ in found]


def _agree(heads: Iterable[Revision]) -> bool:
    return len({canonical(head.value) for head in heads}) == 1


def verified(file: AssessmentFile, found: list[Conflict]) -> list[int | None]:
    """The stronger evidence beats the weaker, as each installation noted it for this answer; ties stay open."""
    noted = evidence_of(file, [conflict.subject for conflict in found])
    restored = [c.subject for c in found if any(head.reverts for head in c.heads)]
    known = file.histories(restored)
    return [
        _strongest(
            conflict,
            [
                _STRENGTH.get(said_of(noted.get(conflict.subject, ()), made), -1)
                for made in origins(conflict.heads, known.get(conflict.subject, ()))
            ],
        )
        for conflict in found
    ]


def _strongest(conflict: Conflict, strengths: list[int]) -> int | None:
    best = max(strengths)
    of_best = [head for head, rank in zip(conflict.heads, strengths, strict=True) if rank == best]
    all_of_them = len(of_best) == len(conflict.heads)
    return strengths.index(best) if _agree(of_best) and not all_of_them else None


def proposed(file: AssessmentFile, rule: Rule) -> list[Proposal]:
    """What a rule would do, and nothing is done; conflicts that it leaves open are not among them."""
    found = conflicts(file)
    chosen = zip(found, rule(file, found), strict=True)
    return [Proposal(conflict, place) for conflict, place in chosen if place is not None]


def settled_by(file: AssessmentFile, proposals: Iterable[Proposal]) -> dict[str, Json]:
    """The values to record, by subject; what was settled since is left as it is."""
    found = (p for p in proposals if file.state.in_conflict(p.conflict.subject))
    return {proposal.conflict.subject: proposal.value for proposal in found}


def settle_all(file: AssessmentFile, proposals: Iterable[Proposal], reason: str) -> Change:
    """All of them as one change, which one undo takes back."""
    return file.record(settled_by(file, proposals), reasoned(reason))
