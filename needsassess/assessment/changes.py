"""What moved between two rounds of one country: only over the items answered in both (method.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from needsassess.assessment.country import CountryValue
from needsassess.assessment.scores import combined
from needsassess.assessment.values import Status


class Move(StrEnum):
    """What became of the level of an item, in the order in which it is told."""

    UP = "up"
    DOWN = "down"
    STAYED = "stayed"
    NEW = "new"  # a level now, none before
    GONE = "gone"  # a level before, none now
    NEITHER = "neither"


class Turn(StrEnum):
    """What became of the gap of an item; of one that can be stated in one round only, whether it is there."""

    CLOSED = "closed"
    NARROWER = "narrower"
    SAME = "same"
    WIDER = "wider"
    OPENED = "opened"
    NEW = "new"  # a gap now, and nothing could be stated before
    GONE = "gone"  # a gap before, and nothing can be stated now
    NONE = "none"


BOTH = (Move.UP, Move.DOWN, Move.STAYED)


@dataclass(frozen=True)
class ItemChange:
    """One item by its key; a value is None where the item was not asked in that round."""

    key: str
    domain: str
    weight: int
    before: CountryValue | None
    after: CountryValue | None

    @property
    def moved(self) -> int | None:
        """In levels, upwards; None unless both rounds have a level."""
        levels = self.levels
        return None if levels[0] is None or levels[1] is None else levels[1] - levels[0]

    @property
    def levels(self) -> tuple[int | None, int | None]:
        return _level(self.before), _level(self.after)

    @property
    def gaps(self) -> tuple[int | None, int | None]:
        """None where none can be stated."""
        return _gap(self.before), _gap(self.after)

    @property
    def move(self) -> Move:
        before, after = self.levels
        if before is None or after is None:
            if before is None and after is None:
                return Move.NEITHER
            return Move.NEW if before is None else Move.GONE
        return Move.STAYED if before == after else Move.UP if after > before else Move.DOWN

    @property
    def turn(self) -> Turn:
        before, after = self.gaps
        if before is None or after is None:
            return Turn.NEW if after else Turn.GONE if before else Turn.NONE
        if before == after:
            return Turn.SAME if after else Turn.NONE
        if not after or not before:
            return Turn.CLOSED if before else Turn.OPENED
        return Turn.NARROWER if after < before else Turn.WIDER

    def mirrored(self) -> ItemChange:
        return ItemChange(self.key, self.domain, self.weight, self.after, self.before)


def _level(value: CountryValue | None) -> int | None:
    """What counts in a score: none where the item does not apply."""
    if value is None or value.status is Status.NOT_APPLICABLE:
        return None
    return value.level


def _gap(value: CountryValue | None) -> int | None:
    if value is None or value.status is Status.NOT_APPLICABLE:
        return None
    return value.gap


@dataclass(frozen=True)
class Changed:
    """Of some items: `both` is how many were answered in both rounds; the scores are over exactly these."""

    both: int
    before: Fraction | None
    after: Fraction | None
    moves: Mapping[Move, int]

    @property
    def moved(self) -> Fraction | None:
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True)
class Comparison:
    """All items that either round asks, in the order of the newest questionnaire."""

    items: tuple[ItemChange, ...]

    @property
    def domains(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item.domain for item in self.items))

    def of(self, domain: str = "") -> Changed:
        """Of a domain, or of all."""
        return changed(item for item in self.items if domain in ("", item.domain))

    def mirrored(self) -> Comparison:
        """As if the later round had been the earlier one."""
        return Comparison(tuple(item.mirrored() for item in self.items))


def changed(items: Iterable[ItemChange]) -> Changed:
    every = list(items)
    both = [item for item in every if item.move in BOTH]
    counts = Counter(item.move for item in every)
    return Changed(
        len(both),
        combined((item.weight, item.before) for item in both if item.before).score,
        combined((item.weight, item.after) for item in both if item.after).score,
        {move: counts[move] for move in Move},
    )
