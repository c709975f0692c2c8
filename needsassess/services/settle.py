"""The conflict desk: which values stand side by side, settling one, and rules that settle many, shown first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from needsassess.assessment import subjects
from needsassess.assessment.heads import Heads
from needsassess.assessment.values import Evidence, Json
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.change import Change

_STRENGTH = {str(evidence): rank for rank, evidence in enumerate(Evidence)}
Rule = Callable[[AssessmentFile, "Conflict"], int | None]


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
    return _settled(file, {subject: heads[place].value}, reason)


def write(file: AssessmentFile, subject: str, value: Json, reason: str) -> Change:
    """Settle by a value that is none of the heads, or that combines them."""
    _heads(file, subject)
    return _settled(file, {subject: value}, reason)


def _heads(file: AssessmentFile, subject: str) -> Heads:
    if subject not in file.state.conflicts:
        raise Refused(
            N_("{subject} is not in conflict. List them with: needsassess conflicts FILE"), subject=subject
        )
    return file.state.heads(subject)


def _settled(file: AssessmentFile, values: dict[str, Json], reason: str) -> Change:
    if not reason.strip():
        raise Refused(N_("Say why: a conflict is settled with a reason."))
    return file.record(values, reason.strip())


def later(_file: AssessmentFile, _conflict: Conflict) -> int | None:
    """Later beats earlier, by the clock that all replicas share."""
    return 0


def agreeing(_file: AssessmentFile, conflict: Conflict) -> int | None:
    """Where all say the same, that is the value; where they differ, it stays open."""
    first, *others = (head.value for head in conflict.heads)
    return 0 if all(other == first for other in others) else None


def verified(file: AssessmentFile, conflict: Conflict) -> int | None:
    """The stronger evidence beats the weaker, as each installation noted it for this answer; ties stay open."""
    strengths = [_strength(file, conflict.subject, place) for place in range(len(conflict.heads))]
    best = max(strengths)
    return strengths.index(best) if strengths.count(best) == 1 else None


def _strength(file: AssessmentFile, path: str, place: int) -> int:
    """Rank of the evidence that stands beside a head; -1 where its installation noted none."""
    subject, head = subjects.parse(path), file.state.heads(path)[place]
    if subject.kind != "answer":
        return -1
    if subject.field == "evidence":
        return _STRENGTH.get(str(head.value), -1)
    noted = file.history(subjects.answer(subject.keys[0], subject.keys[1], "evidence"))
    said = next((revision.value for revision in noted if revision.replica == head.replica), None)
    return _STRENGTH.get(str(said), -1)


def proposed(file: AssessmentFile, rule: Rule) -> list[Proposal]:
    """What a rule would do, and nothing is done; conflicts that it leaves open are not among them."""
    chosen = ((conflict, rule(file, conflict)) for conflict in conflicts(file))
    return [Proposal(conflict, place) for conflict, place in chosen if place is not None]


def settle_all(file: AssessmentFile, proposals: Iterable[Proposal], reason: str) -> Change:
    """All of them as one change, which one undo takes back; what was settled since is left as it is."""
    open_now = set(file.state.conflicts)
    values = {p.conflict.subject: p.value for p in proposals if p.conflict.subject in open_now}
    return _settled(file, values, reason)
