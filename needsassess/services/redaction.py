"""An assessment without names of persons and without what is marked sensitive; and what was withheld of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from needsassess.assessment.state import State, state_of
from needsassess.assessment.subjects import Subject, parse
from needsassess.assessment.values import Json
from needsassess.instrument.model import FactType, Instrument
from needsassess.services.name_mask import SHORTEST, Mask, mask_of, words_of

_WRITTEN = frozenset(
    ("title", "round", "name", "position", "note", "provider", "action", "lead", "partner", "indicator")
)
_KEPT = {  # what a mark withholds, by kind
    "answer": ("response", "note"),
    "fact": ("response", "note"),
    "settled": ("response",),
    "activity": ("note",),
    "measure": ("action", "indicator"),
}
_OF_PERSONS = (("respondent", "name"), ("profile", "team"))


@dataclass(frozen=True)
class Redacted:
    """`withheld`: paths of texts, and of responses of which one was; `mask` takes names out of a text."""

    state: State
    withheld: frozenset[str]
    mask: Mask


def redacted(state: State, instrument: Instrument, instead: str, also: Iterable[str] = ()) -> Redacted:
    """Names of persons, and those `also`, make room for `instead`, also by their surnames alone."""
    mask = mask_of(names_in(state).union(also), instead, lambda: words_of(instrument, state))
    heads, withheld = {}, set()
    for path, found in state.subjects.items():
        subject = parse(path)
        secret = is_kept(subject) and _is_sensitive(subject, state)
        turned = _Dots() if secret else mask
        fields = _texts_of(subject, instrument)
        heads[path] = tuple(replace(head, value=_read(subject, head.value, fields, turned)) for head in found)
        if secret and heads[path][0].value != found[0].value:
            withheld.add(path)
    return Redacted(state_of(heads.items()), frozenset(withheld), mask)


class _Dots:
    """Stands for what is withheld; other dots for another text, so that what differs still does."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        return self._known.setdefault(text, "…" * (len(self._known) + 1))


def names_in(state: State) -> set[str]:
    """Of respondents and of the team, and of who wrote where that is a full name, no mere sign-in."""
    found: set[str] = set()
    for path, heads in state.subjects.items():
        subject = parse(path)
        if (subject.kind, subject.field) in _OF_PERSONS:
            found.update(name for head in heads for name in _strings(head.value))
        found.update(head.author for head in heads if len(head.author.split()) > 1)
    return {name for name in (" ".join(name.split()) for name in found) if len(name) >= SHORTEST}


def _strings(value: Json) -> Iterable[str]:
    return [value] if isinstance(value, str) else value if isinstance(value, list) else []


def is_kept(subject: Subject) -> bool:
    """Whether it is withheld where the thing that it belongs to is marked sensitive."""
    return subject.field in _KEPT.get(subject.kind, ())


def _is_sensitive(subject: Subject, state: State) -> bool:
    """As long as anybody says so."""
    path = str(subject._replace(field="sensitive"))
    return any(head.value for head in state.heads(path))


def _texts_of(subject: Subject, instrument: Instrument) -> tuple[str, ...]:
    """Which parts of a response are words: the reason, and the value of a fact that is a text."""
    fact = instrument.fact_by_code.get(subject.keys[0]) if subject.kind == "fact" else None
    worded = subject.kind == "fact" and (fact is None or fact.type is FactType.TEXT)
    return ("reason", "value") if worded else ("reason",)


def _read(subject: Subject, value: Any, fields: tuple[str, ...], turned: Mask) -> Json:
    if (subject.kind, subject.field) in _OF_PERSONS:
        return None
    if subject.field == "response" and isinstance(value, dict):
        texts = {name: value[name] for name in fields if isinstance(value.get(name), str) and value[name]}
        return value | {name: turned(text) for name, text in texts.items()}
    return turned(value) if subject.field in _WRITTEN and isinstance(value, str) and value else value
