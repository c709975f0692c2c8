"""Score, range, coverage and gap of a set of items (method.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from needsassess.assessment.country import CountryValue, country_value
from needsassess.assessment.state import State
from needsassess.assessment.values import Status
from needsassess.instrument.model import TOP_LEVEL, Item


@dataclass(frozen=True)
class Score:
    """Fractions of 1. `score` is None with nothing answered; `gap` None with no desired level above 0."""

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    answered: int
    applicable: int
    gap: Fraction | None
    desired: Fraction | None

    @property
    def coverage(self) -> Fraction | None:
        return Fraction(self.answered, self.applicable) if self.applicable else None


def score(items: Iterable[Item], state: State) -> Score:
    """Score = Σ w·c / (4·Σ w) over the answered; items without a level widen the range from 0 to 4."""
    valued = [(item.weight, country_value(state, item.code)) for item in items]
    return combined((weight, value) for weight, value in valued)


def combined(valued: Iterable[tuple[int, CountryValue]]) -> Score:
    """The score of weighted country values; those not applicable are left out."""
    applicable = [(w, value) for w, value in valued if value.status is not Status.NOT_APPLICABLE]
    known = [(w, value.current) for w, value in applicable if value.current is not None]
    open_weight = sum(w for w, value in applicable if value.current is None)
    weight = sum(w for w, _ in known)
    whole = TOP_LEVEL * (weight + open_weight)
    return Score(
        score=_ratio(sum(w * current.level for w, current in known), TOP_LEVEL * weight),
        low=_ratio(sum(w * current.low for w, current in known), whole),
        high=_ratio(sum(w * current.high for w, current in known) + TOP_LEVEL * open_weight, whole),
        answered=len(known),
        applicable=len(applicable),
        gap=_gap(applicable),
        desired=_desired(applicable),
    )


def _gap(applicable: list[tuple[int, CountryValue]]) -> Fraction | None:
    """Σ w·g / Σ w·d over answered items with a desired level above 0."""
    wanted = [
        (w, value.gap, value.desired.level)
        for w, value in applicable
        if value.gap is not None and value.desired is not None
    ]
    return _ratio(sum(w * gap for w, gap, _ in wanted), sum(w * desired for w, _, desired in wanted))


def _desired(applicable: list[tuple[int, CountryValue]]) -> Fraction | None:
    """Σ w·d / (4·Σ w) over items that have a desired level."""
    wanted = [(w, value.desired.level) for w, value in applicable if value.desired is not None]
    return _ratio(sum(w * level for w, level in wanted), TOP_LEVEL * sum(w for w, _ in wanted))


def _ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None
