"""What is done about a need, and what is planned: activities of providers, measures of the country."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from needsassess.assessment.values import Json, Money, Progression

_NONE: frozenset[str] = frozenset()


class Feasible(NamedTuple):
    """The level (0-4) that can be reached, and by which day."""

    level: int
    by: date

    def to_json(self) -> Json:
        return {"by": self.by.isoformat(), "level": self.level}

    @classmethod
    def from_json(cls, data: Any) -> Feasible:
        return cls(data["level"], date.fromisoformat(data["by"]))


@dataclass(frozen=True)
class Activity:
    """Technical assistance given or promised for one item; `assistance` is the code of its type.

    `sensitive` is its note.
    """

    provider: str = ""
    title: str = ""
    assistance: str = ""
    first: date | None = None
    last: date | None = None
    budget: Money | None = None
    status: Progression = Progression.ACTIVE
    note: str = ""
    sensitive: bool = False
    removed: bool = False
    conflicts: frozenset[str] = _NONE

    @property
    def counts(self) -> bool:
        """Whether somebody is at work on the need, or will be."""
        return self.status in (Progression.ACTIVE, Progression.PLANNED)

    @property
    def is_empty(self) -> bool:
        """Nothing is said of it, as where its entry was taken back; a state or a mark alone says nothing."""
        return replace(self, status=Progression.ACTIVE, sensitive=False, removed=False) == Activity()


@dataclass(frozen=True)
class Measure:
    """What is to be done about one item; `lead` is an institution of the assessment, or any name.

    `sensitive` are its action and its indicator.
    """

    action: str = ""
    assistance: str = ""
    lead: str = ""
    partner: str = ""
    first: date | None = None
    last: date | None = None
    cost: Money | None = None
    indicator: str = ""
    sensitive: bool = False
    removed: bool = False
    conflicts: frozenset[str] = _NONE

    @property
    def is_empty(self) -> bool:
        """Nothing is said of it, as where its entry was taken back."""
        return replace(self, sensitive=False, removed=False) == Measure()
