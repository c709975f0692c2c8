"""An assessment without names of persons and without what is marked sensitive; and what was withheld of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from needsassess.assessment.heads import Heads
from needsassess.assessment.state import State, state_of
from needsassess.assessment.subjects import Subject, parse
from needsassess.assessment.values import Json
from needsassess.instrument.model import FactType, Instrument

_SHORTEST = 2  # characters of a name that is looked for in texts
_WRITTEN = frozenset(
    ("title", "round", "name", "position", "note", "provider", "action", "lead", "partner", "indicator")
)
_NO_BLANKS = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")  # written without blanks
Mask = Callable[[str], str]


@dataclass(frozen=True)
class Redacted:
    """`withheld`: paths of notes, and of responses of which a text was; `mask` takes names out of a text."""

    state: State
    withheld: frozenset[str]
    mask: Mask


def redacted(state: State, instrument: Instrument, instead: str, also: Iterable[str] = ()) -> Redacted:
    """Names of persons, and those `also`, make room for `instead`, wherever they stand in full."""
    mask = _mask(names_in(state).union(also), instead)
    withheld: set[str] = set()
    heads = {}
    for path, found in state.subjects.items():
        subject = parse(path)
        kept, lost = _value_of(subject, found, state, instrument, mask)
        heads[path] = tuple(replace(head, value=kept(head.value)) for head in found)
        if lost:
            withheld.add(path)
    return Redacted(state_of(heads.items()), frozenset(withheld), mask)


def names_in(state: State) -> set[str]:
    """Of respondents and of the team, and of who wrote where that is a full name, no mere sign-in."""
    found: set[str] = set()
    for path, heads in state.subjects.items():
        subject = parse(path)
        if (subject.kind, subject.field) in (("respondent", "name"), ("profile", "team")):
            found.update(name for head in heads for name in _strings(head.value))
        found.update(head.author for head in heads if len(head.author.split()) > 1)
    return {name for name in (" ".join(name.split()) for name in found) if len(name) >= _SHORTEST}


def _strings(value: Json) -> Iterable[str]:
    return [value] if isinstance(value, str) else value if isinstance(value, list) else []


def _mask(names: set[str], instead: str) -> Mask:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    if not longest_first:
        return lambda text: text
    pattern = re.compile("|".join(map(_pattern, longest_first)), re.IGNORECASE)
    return lambda text: pattern.sub(lambda _: instead, text)


def _pattern(name: str) -> str:
    """Whole words, where the script has blanks between them."""
    body = r"\s+".join(map(re.escape, name.split()))
    return body if _NO_BLANKS.search(name) else rf"(?<!\w){body}(?!\w)"


def _value_of(
    subject: Subject, heads: Heads, state: State, instrument: Instrument, mask: Mask
) -> tuple[Callable[[Json], Json], bool]:
    """How each head is to be read, and whether something that was said is withheld."""
    if (subject.kind, subject.field) in (("profile", "team"), ("respondent", "name")):
        return (lambda _: None), False
    secret = _is_sensitive(subject, state)
    if subject.field == "note" and secret:
        return (lambda _: None), bool(heads[0].value)
    if subject.field == "response":
        text = _is_text(subject, instrument)
        lost = secret and bool(_worded(heads[0].value, text))
        return (lambda value: _response(value, text, (lambda _: "") if secret else mask)), lost
    if subject.field in _WRITTEN:
        return (lambda value: mask(value) if isinstance(value, str) else value), False
    return (lambda value: value), False


def _is_sensitive(subject: Subject, state: State) -> bool:
    """As long as anybody says so."""
    if subject.kind not in ("answer", "fact"):
        return False
    path = str(subject._replace(field="sensitive"))
    return any(head.value for head in state.heads(path))


def _is_text(subject: Subject, instrument: Instrument) -> bool:
    fact = instrument.fact_by_code.get(subject.keys[0]) if subject.kind == "fact" else None
    return subject.kind == "fact" and (fact is None or fact.type is FactType.TEXT)


def _worded(value: Any, text: bool) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (value[name] for name in _fields(value, text) if value.get(name))


def _fields(value: dict[str, Any], text: bool) -> tuple[str, ...]:
    return ("reason", "value") if text and isinstance(value.get("value"), str) else ("reason",)


def _response(value: Json, text: bool, turned: Mask) -> Json:
    if not isinstance(value, dict):
        return value
    return value | {name: turned(value[name]) for name in _fields(value, text) if value.get(name)}
