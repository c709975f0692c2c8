"""What a merge would bring, by file and by assessment: all that there is to know before it is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from needsassess.assessment.merge_outcome import Counts, Outcome
from needsassess.base.errors import UserError
from needsassess.instrument.steps import number as version_order
from needsassess.storage.desk import Desk
from needsassess.storage.hub import Place
from needsassess.storage.seen import seen


@dataclass(frozen=True)
class FilePlan:
    """What one source would bring; `reason` says why it is refused, `before` by which merge it came already.

    `versions`: by assessment, which version of its questionnaire counts in the source.
    """

    number: int
    path: Place
    sha256: bytes = b""
    counts: Counts = field(default_factory=Counts)
    by_assessment: dict[bytes, Counts] = field(default_factory=dict)
    reason: UserError | None = None
    before: int | None = None
    same_as: Place | None = None
    versions: dict[bytes, str] = field(default_factory=dict)

    @property
    def version_names(self) -> list[str]:
        """Which versions of the questionnaire count in it, oldest first."""
        return sorted(set(self.versions.values()), key=version_order)

    @property
    def outcome(self) -> Outcome:
        return Outcome.REFUSED if self.reason else self.counts.outcome


@dataclass(frozen=True)
class AssessmentPlan:
    """One assessment that the sources hold, and what they bring to it together."""

    id: bytes
    country: str
    title: str
    counts: Counts


class Plan:
    """Of one merge. Close it: what was checked lies in a private folder until then."""

    def __init__(self, target: Place, *, again: bool = False) -> None:
        self.target = target
        self.again = again
        self.files: list[FilePlan] = []
        self.assessments: list[AssessmentPlan] = []
        self.seen = seen(target)
        self.desk = Desk(target if target.exists() else None)

    def __enter__(self) -> Plan:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.desk.close()

    @property
    def refused(self) -> list[FilePlan]:
        return [file for file in self.files if file.reason]

    @property
    def bringing(self) -> list[FilePlan]:
        """Files that something is taken of."""
        taken = [file for file in self.files if not file.reason]
        return [file for file in taken if file.counts.new or (self.again and file.counts.withdrawn)]

    @property
    def total(self) -> Counts:
        """Of all files together: what several of them bring counts once."""
        return sum((assessment.counts for assessment in self.assessments), Counts())
