"""The sides of a conflict: each value with who said it, what brought it, and the evidence noted beside it."""

from __future__ import annotations

from dataclasses import dataclass

from needsassess.assessment import subjects
from needsassess.assessment.heads import Heads
from needsassess.assessment.incoming import DAY
from needsassess.assessment.origin import origins
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import Json
from needsassess.base.clock import wall_clock
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.provenance import came_by
from needsassess.storage.merges import Merge


@dataclass(frozen=True)
class Side:
    """One head. `made` is the revision that said it first, `merge` what brought that (None: made in this file),
    `evidence` the strength that its installation noted for the answer, or an empty text; `ahead` milliseconds
    by which its clock went before this machine's when it came, `behind` whether its clock stood still."""

    head: Revision
    made: Revision
    merge: Merge | None = None
    evidence: str = ""
    ahead: int = 0
    behind: bool = False

    @property
    def value(self) -> Json:
        return self.head.value


def sides(file: AssessmentFile, subject: str) -> list[Side]:
    """Of one conflict, in the order of its heads; reads the file."""
    heads = file.state.heads(subject)
    made = origins(heads, file.history(subject))
    noted = evidence_of(file, [subject]).get(subject, ())
    came = came_by(file, made)
    return [
        Side(head, first, came.get(first.id), said_of(noted, first), *_clock(first, came.get(first.id)))
        for head, first in zip(heads, made, strict=True)
    ]


def evidence_path(subject: str) -> str:
    """Where the strength of evidence for an answer stands; empty for what is no answer."""
    parsed = subjects.parse(subject)
    return subjects.answer(parsed.keys[0], parsed.keys[1], "evidence") if parsed.kind == "answer" else ""


def evidence_of(file: AssessmentFile, wanted: list[str]) -> dict[str, Heads]:
    """By subject, every strength that was ever noted for the answer it belongs to; reads the file."""
    paths = {subject: path for subject in wanted if (path := evidence_path(subject))}
    found = file.histories(set(paths.values()))
    return {subject: found.get(path, ()) for subject, path in paths.items()}


def said_of(noted: Heads, made: Revision) -> str:
    """The strength that the installation of a revision noted last; of a strength itself, its value."""
    if made.subject.endswith("/evidence"):
        return str(made.value or "")
    return next((str(r.value or "") for r in noted if r.replica == made.replica), "")


def _clock(made: Revision, merge: Merge | None) -> tuple[int, bool]:
    """No time is after its arrival; a clock that is behind what it has seen counts instead of going on."""
    ahead = made.stamp.wall - (merge.wall if merge else wall_clock())
    return (ahead, False) if ahead > DAY else (0, made.stamp.counter > 0)
