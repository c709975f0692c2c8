"""Names to choose from where a provider of assistance is entered: those in use first, then a starter list."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.assessment.assistance import providers
from needsassess.assessment.state import State
from needsassess.assessment.values import Progression
from needsassess.instrument.providers import identity, listed
from needsassess.services import countries


class Provider(NamedTuple):
    """An organization; `citation` is where the States' replies of 2019 name its assistance, or call on it."""

    name: str
    acronym: str
    citation: str

    @property
    def short(self) -> str:
        """What is entered: the same for everybody who works in that language."""
        return self.acronym or self.name


@cache
def starter(language: str) -> tuple[Provider, ...]:
    """In the order of the names of that language (English where the list has no other)."""
    spoken = language if language == "fr" else "en"
    named = (Provider(row[f"name_{spoken}"], row[f"acronym_{spoken}"], row["citation"]) for row in listed())
    return tuple(sorted(named, key=lambda provider: countries.sorting(provider.name)))


def in_use(state: State) -> tuple[str, ...]:
    """Names that the activities of an assessment give, each once however it is written, sorted."""
    parsed = map(subjects.parse, state.subjects)
    items = sorted({subject.keys[0] for subject in parsed if subject.kind == "activity"})
    named = providers((one for item in items for one in state.activities(item).values()), *Progression)
    return tuple(sorted(named, key=countries.sorting))


def suggestions(state: State, language: str) -> tuple[str, ...]:
    """Names to enter: what is in use, then of the starter list what is not, under whatever name."""
    used = in_use(state)
    known = set(map(identity, used))
    others = (provider.short for provider in starter(language) if identity(provider.name) not in known)
    return (*used, *others)
