"""One assessment as it stands now: what the heads of all its subjects say, by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from needsassess.assessment import subjects
from needsassess.assessment.heads import Heads, differ
from needsassess.assessment.planned import Activity, Feasible, Measure
from needsassess.assessment.things import (
    Answer,
    FactAnswer,
    Institution,
    Move,
    Profile,
    Reason,
    Respondent,
    Settlement,
)
from needsassess.assessment.values import Evidence, Json, Money, Progression, Response, Urgency

_TYPES: dict[str, Any] = {
    "profile": Profile,
    "institution": Institution,
    "respondent": Respondent,
    "answer": Answer,
    "fact": FactAnswer,
    "settled": Settlement,
    "activity": Activity,
    "measure": Measure,
    "change": Reason,
    "questionnaire": Move,
}
_READ: dict[str, Callable[[Any], Any]] = {
    "response": Response.from_json,
    "evidence": Evidence,
    "urgency": Urgency,
    "feasible": Feasible.from_json,
    "budget": Money,
    "cost": Money,
    "first": date.fromisoformat,
    "last": date.fromisoformat,
    "confirmed": date.fromisoformat,
    "team": tuple,
    "period": lambda days: tuple(map(date.fromisoformat, days)),
}


@dataclass
class State:
    """Mutable mirror of the heads; everything it gives out is immutable."""

    _things: dict[str, dict[tuple[str, ...], Any]] = field(default_factory=lambda: {k: {} for k in _TYPES})
    _heads: dict[str, Heads] = field(default_factory=dict)
    _institutions: dict[str, Institution] | None = None
    _conflicts: set[str] = field(default_factory=set)
    derived: dict[str, Any] = field(default_factory=dict)  # by item; forgotten when its answers change

    def put(self, path: str, heads: Heads) -> None:
        """Take the heads of one subject; the first is its value."""
        self._heads[path] = heads
        subject = subjects.parse(path)
        things = self._things[subject.kind]
        thing = things.get(subject.keys) or _TYPES[subject.kind]()
        marks = thing.conflicts - {subject.field}
        if differ(heads):
            marks |= {subject.field}
            self._conflicts.add(path)
        else:
            self._conflicts.discard(path)
        change = {subject.field: _read(subject, heads[0].value), "conflicts": marks}
        things[subject.keys] = type(thing)(**(vars(thing) | change))  # as `replace`, at a third of its time
        self._forget(subject)

    def _forget(self, subject: subjects.Subject) -> None:
        if subject.kind == "institution":
            self._institutions = None
            self.derived.clear()
        elif subject.keys:
            self.derived.pop(subject.keys[0], None)

    def copy(self) -> State:
        """As it stands now, whatever is put later: what a report in another thread reads."""
        things = {kind: dict(found) for kind, found in self._things.items()}
        return State(things, dict(self._heads), _conflicts=set(self._conflicts))

    def heads(self, path: str) -> Heads:
        return self._heads.get(path, ())

    def value(self, path: str) -> Json:
        heads = self.heads(path)
        return heads[0].value if heads else None

    @property
    def subjects(self) -> Mapping[str, Heads]:
        return MappingProxyType(self._heads)

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Subjects whose heads differ in value, sorted."""
        return tuple(sorted(self._conflicts))

    @property
    def conflict_count(self) -> int:
        return len(self._conflicts)

    def in_conflict(self, path: str) -> bool:
        return path in self._conflicts

    @property
    def profile(self) -> Profile:
        found: Profile = self._things["profile"].get((), Profile())
        return found

    @property
    def institutions(self) -> dict[str, Institution]:
        """Those of this assessment, not removed, by key, in the order of their keys."""
        if self._institutions is None:
            every = sorted(self._things["institution"].items())
            self._institutions = {k[0]: v for k, v in every if v.kind and not v.removed}
        return self._institutions

    @property
    def respondents(self) -> dict[str, Respondent]:
        return {k[0]: v for k, v in sorted(self._things["respondent"].items()) if not v.removed}

    def answer(self, item: str, institution: str) -> Answer:
        found: Answer = self._things["answer"].get((item, institution), Answer())
        return found

    def answers_to(self, item: str) -> dict[str, Answer]:
        """What each institution of the assessment said on an item; those that said nothing are absent."""
        said = {key: self.answer(item, key) for key in self.institutions}
        return {key: answer for key, answer in said.items() if not answer.is_empty}

    def fact(self, code: str, institution: str) -> FactAnswer:
        found: FactAnswer = self._things["fact"].get((code, institution), FactAnswer())
        return found

    def facts_to(self, code: str) -> dict[str, FactAnswer]:
        said = {key: self.fact(code, key) for key in self.institutions}
        return {key: answer for key, answer in said.items() if answer != FactAnswer()}

    def settlement(self, item: str) -> Settlement:
        found: Settlement = self._things["settled"].get((item,), Settlement())
        return found

    def activities(self, item: str) -> dict[str, Activity]:
        """What providers do about an item, by key, those not removed, nor taken back."""
        return self._of_item("activity", item)

    def measures(self, item: str) -> dict[str, Measure]:
        """What the country plans about an item, by key, those not removed, nor taken back."""
        return self._of_item("measure", item)

    def _of_item(self, kind: str, item: str) -> dict[str, Any]:
        found = sorted((keys[1], thing) for keys, thing in self._things[kind].items() if keys[0] == item)
        return {key: thing for key, thing in found if not thing.removed and not thing.is_empty}


def _read(subject: subjects.Subject, value: Json) -> Any:
    if value is None:
        return getattr(_TYPES[subject.kind](), subject.field)
    of_activity = (subject.kind, subject.field) == ("activity", "status")  # the profile has a status too
    read: Callable[[Any], Any] = Progression if of_activity else _READ.get(subject.field, lambda plain: plain)
    return read(value)


def state_of(heads: Iterable[tuple[str, Heads]]) -> State:
    state = State()
    for path, found in heads:
        state.put(path, found)
    return state
