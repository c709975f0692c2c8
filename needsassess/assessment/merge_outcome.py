"""What a merge does to a subject, and to a whole file: from nothing to a conflict."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Outcome(StrEnum):
    """Of a subject or a whole file, from nothing to do to most to do."""

    IDENTICAL = "identical"
    NEW = "new"
    FAST_FORWARD = "fast_forward"
    CONFLICTING = "conflicting"
    REFUSED = "refused"


@dataclass(frozen=True)
class Counts:
    """Revisions: `new`, `identical` (of them `withdrawn` by an undone merge), `ahead` of this machine's clock
    by more than a day; and subjects that are in the target for the first time, go on or agree, or conflict."""

    new: int = 0
    identical: int = 0
    withdrawn: int = 0
    ahead: int = 0
    first: int = 0
    fast_forward: int = 0
    conflicting: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Counts)))

    @property
    def outcome(self) -> Outcome:
        if self.conflicting:
            return Outcome.CONFLICTING
        if self.fast_forward:
            return Outcome.FAST_FORWARD
        return Outcome.NEW if self.new else Outcome.IDENTICAL


def subject_outcome(before: int, said: int) -> Outcome:
    """Of a subject that gets new revisions: from how many heads it has before, and how many values after."""
    if said > 1:
        return Outcome.CONFLICTING
    return Outcome.FAST_FORWARD if before else Outcome.NEW
