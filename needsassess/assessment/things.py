"""What an assessment is made of: each thing as its fields stand, and which of them are in conflict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from needsassess.assessment.planned import Feasible
from needsassess.assessment.values import UNANSWERED, Evidence, Response, Status, Urgency

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Answer:
    """What one institution said on one item; `confirmed`: when it said that its former answer still holds."""

    response: Response = UNANSWERED
    desired: int | None = None
    evidence: Evidence | None = None
    note: str = ""
    parked: bool = False
    sensitive: bool = False
    confirmed: date | None = None
    conflicts: frozenset[str] = _NONE

    @property
    def level(self) -> int | None:
        return self.response.level

    @property
    def status(self) -> Status:
        return self.response.status

    @property
    def is_empty(self) -> bool:
        said = self.response is not UNANSWERED and self.response != UNANSWERED
        return not (said or self.desired is not None or self.evidence or self.note or self.parked)


@dataclass(frozen=True)
class FactAnswer:
    """What one institution said on one fact."""

    response: Response = UNANSWERED
    note: str = ""
    sensitive: bool = False
    confirmed: date | None = None
    conflicts: frozenset[str] = _NONE


@dataclass(frozen=True)
class Settlement:
    """What the country settled for one item; `sensitive` is the reason of its response."""

    response: Response = UNANSWERED
    desired: int | None = None
    urgency: Urgency | None = None
    feasible: Feasible | None = None
    sensitive: bool = False
    conflicts: frozenset[str] = _NONE

    @property
    def is_empty(self) -> bool:
        """Nothing is said, as where only the mark of a reason is left that was taken back."""
        return replace(self, sensitive=False) == Settlement()


@dataclass(frozen=True)
class Institution:
    """An institution of this assessment; `kind` is the questionnaire's code, `name` the country's own."""

    kind: str = ""
    name: str = ""
    removed: bool = False
    conflicts: frozenset[str] = _NONE


@dataclass(frozen=True)
class Respondent:
    """A person who answered; the name is optional, the consent to be named is noted."""

    name: str = ""
    institution: str = ""
    position: str = ""
    consent: bool = False
    removed: bool = False
    conflicts: frozenset[str] = _NONE


@dataclass(frozen=True)
class Profile:
    """What the assessment is of; `former`: identity (hexadecimal) of the round before it."""

    country: str = ""
    title: str = ""
    period: tuple[date, date] | None = None
    language: str = "en"
    depth: str = "full"
    team: tuple[str, ...] = ()
    round: str = ""
    status: str = "draft"
    former: str = ""
    conflicts: frozenset[str] = _NONE


@dataclass(frozen=True)
class Reason:
    """Why a change was made, where the person said so."""

    reason: str = ""
    conflicts: frozenset[str] = _NONE


@dataclass(frozen=True)
class Move:
    """Whether the assessment moved to another version of its questionnaire."""

    moved: bool = False
    conflicts: frozenset[str] = _NONE
