"""The published map between versions of one questionnaire: what became of each code, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Version = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}\.[0-9]{1,4}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-F?\d{2}$")]
_LATER_KEY = re.compile(r"[A-Z]{3}-F?\d{2}\.\d+\.\d+")


class Step(BaseModel):
    """From one version to the next; a code of items or facts that it does not name is the same in both.

    renamed: old code → new code, with the same meaning and levels. reworded: other words, same meaning (by the
    new code). changed: same code, other meaning or other levels, so that answers are not taken over.
    dropped: old codes without a successor. new: codes that only the later version has.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    earlier: Version
    later: Version
    renamed: dict[Code, Code] = {}
    reworded: tuple[Code, ...] = ()
    changed: tuple[Code, ...] = ()
    dropped: tuple[Code, ...] = ()
    new: tuple[Code, ...] = ()

    def before(self, code: str) -> str | None:
        """The code that an item of the later version had in the earlier one; None where it is not the same."""
        if code in self._without_past:
            return None
        return self._renamed_to.get(code, code)

    def after(self, code: str) -> str | None:
        """The code that an item of the earlier version has in the later one; None where it has none."""
        if code in self.renamed:
            return self.renamed[code]
        return None if code in self.changed or code in self.dropped else code

    @cached_property
    def _renamed_to(self) -> dict[str, str]:
        return {new: old for old, new in self.renamed.items()}

    @cached_property
    def _without_past(self) -> frozenset[str]:
        return frozenset((*self.new, *self.changed))


def key_of(code: str, steps: Iterable[Step]) -> str:
    """What answers to an item are kept under, whichever version they were given in: the code it had at first.

    An item that came with a later version has that version behind its code: `CAP-07.1.1`.
    """
    for step in reversed(tuple(steps)):
        before = step.before(code)
        if before is None:
            return f"{code}.{step.later}"
        code = before
    return code


def follow(steps: Sequence[Step], version: str) -> bool:
    """Whether each leads from the version before to a later one, and the last to `version`."""
    on = all(number(step.earlier) < number(step.later) for step in steps)
    return (
        on
        and all(one.later == other.earlier for one, other in pairwise(steps))
        and (not steps or steps[-1].later == version)
    )


def is_of_later(key: str) -> bool:
    """Whether a key names the version that its item came with."""
    return _LATER_KEY.fullmatch(key) is not None


def number(version: str) -> tuple[int, ...]:
    """Versions in their order: 1.10 comes after 1.9."""
    return tuple(map(int, version.split(".")))
