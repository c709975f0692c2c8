"""Skip conditions as declared structure, three-valued: true, false or not known yet; never evaluated code."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Operator = Literal["==", "!=", "<", "<=", ">", ">=", "in"]
Value = bool | int | str | tuple[str, ...]
Lookup = Callable[[str], Any]
UNKNOWN = None


class _Node(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Comparison(_Node):
    """`{ item = "EEJ-03", op = ">=", value = 1 }`, or of a fact."""

    item: str | None = None
    fact: str | None = None
    op: Operator
    value: Value

    @model_validator(mode="after")
    def _one_subject(self) -> Comparison:
        if (self.item is None) == (self.fact is None):
            raise ValueError("a comparison names one item or one fact")
        return self

    @property
    def code(self) -> str:
        return self.item or self.fact or ""


class All(_Node):
    all: tuple[Condition, ...] = Field(min_length=1)


class AnyOf(_Node):
    any: tuple[Condition, ...] = Field(min_length=1)


class Not(_Node):
    not_: Condition = Field(alias="not")


Condition = Comparison | All | AnyOf | Not
for _model in (All, AnyOf, Not):
    _model.model_rebuild()

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda found, wanted: bool(set(found if isinstance(found, tuple) else (found,)) & set(wanted)),
}


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Every comparison in it, wherever nested."""
    match condition:
        case Comparison():
            yield condition
        case All(all=parts) | AnyOf(any=parts):
            for part in parts:
                yield from comparisons(part)
        case Not(not_=part):
            yield from comparisons(part)


def holds(condition: Condition, lookup: Lookup) -> bool | None:
    """True, False, or None while a value that decides is not known; `lookup(code)` gives None then."""
    match condition:
        case Comparison():
            found = lookup(condition.code)
            return UNKNOWN if found is None else _compared(condition, found)
        case All(all=parts):
            return _combined([holds(part, lookup) for part in parts], decisive=False)
        case AnyOf(any=parts):
            return _combined([holds(part, lookup) for part in parts], decisive=True)
        case Not(not_=part):
            inner = holds(part, lookup)
            return UNKNOWN if inner is None else not inner


def _compared(condition: Comparison, found: Any) -> bool:
    try:
        return _COMPARE[condition.op](found, condition.value)
    except TypeError:
        return False


def _combined(results: list[bool | None], *, decisive: bool) -> bool | None:
    if decisive in results:
        return decisive
    return UNKNOWN if None in results else not decisive
