"""The part of the contract that is about words: complete in every language, with the same places."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from needsassess.instrument.model import Instrument, Wording


def wording_faults(instrument: Instrument) -> Iterator[str]:
    """Every breach, one sentence each, with its language."""
    first, *others = instrument.languages
    for language in instrument.languages:
        yield from (f"{language}: {fault}" for fault in _mismatches(instrument, instrument.wording[language]))
    original = _flat(instrument.wording[first].model_dump())
    for language in others:
        translated = _flat(instrument.wording[language].model_dump())
        for place in sorted(original.keys() & translated.keys()):
            if _places(original[place]) != _places(translated[place]):
                yield f"{language}: {place}: other placeholders than in {first}"
            if bool(original[place].strip()) != bool(translated[place].strip()):
                yield f"{language}: {place}: empty in one language, not in {first}"


def _mismatches(instrument: Instrument, wording: Wording) -> Iterator[str]:
    expected: dict[str, set[str]] = {
        "domains": {domain.code for domain in instrument.domains},
        "institutions": set(instrument.institutions),
        "tags": set(instrument.tags),
        "assistance": set(instrument.assistance),
        "items": set(instrument.item_by_code),
        "facts": set(instrument.fact_by_code),
    }
    for group, codes in expected.items():
        for code in sorted(codes ^ set(getattr(wording, group))):
            yield f"{group}: {code} is only in the {'structure' if code in codes else 'wording'}"
    used = {c.document for item in instrument.items for c in item.citations}
    used |= {s.split(", para.")[0].split(", op.")[0].split(", item")[0] for s in _recommending(instrument)}
    for document in sorted(used - set(wording.documents)):
        yield f"documents: {document} is cited but not named"
    for code, words in wording.items.items():
        item = instrument.item_by_code.get(code)
        if item and len(item.actions) != len(words.actions):
            yield f"{code}: {len(words.actions)} actions worded, {len(item.actions)} in the structure"
    for code, fact_words in wording.facts.items():
        fact = instrument.fact_by_code.get(code)
        if fact and set(fact.choices) != set(fact_words.choices):
            yield f"{code}: choices differ from the structure"


def _recommending(instrument: Instrument) -> Iterator[str]:
    return (source for item in instrument.items for action in item.actions for source in action.sources)


def _flat(data: Any, place: str = "") -> dict[str, str]:
    if isinstance(data, BaseModel):
        data = data.model_dump()
    if isinstance(data, dict):
        parts = data.items()
    elif isinstance(data, (list, tuple)):
        parts = enumerate(data)  # type: ignore[assignment]
    else:
        return {place: str(data)}
    return {k: v for key, part in parts for k, v in _flat(part, f"{place}.{key}".lstrip(".")).items()}


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
