"""Names to choose from where a provider of assistance is entered: those in use first, then a starter list."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.assessment.state import State
from needsassess.base import paths
from needsassess.instrument.reader import rows
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
    listed = [
        Provider(row[f"name_{spoken}"], row[f"acronym_{spoken}"], row["citation"])
        for row in rows(paths.resources() / "providers.csv")
    ]
    return tuple(sorted(listed, key=lambda provider: countries.sorting(provider.name)))


def in_use(state: State) -> tuple[str, ...]:
    """Names that the activities of an assessment give, each once however it is spelt, sorted."""
    parsed = map(subjects.parse, state.subjects)
    items = {subject.keys[0] for subject in parsed if subject.kind == "activity"}
    found: dict[str, str] = {}
    for item in sorted(items):
        for activity in state.activities(item).values():
            name = " ".join(activity.provider.split())
            if name:
                found.setdefault(name.casefold(), name)
    return tuple(sorted(found.values(), key=countries.sorting))


def suggestions(state: State, language: str) -> tuple[str, ...]:
    """Names to enter: what is in use, then of the starter list what is not, whether by name or by acronym."""
    used = in_use(state)
    known = {name.casefold() for name in used}
    others = [p for p in starter(language) if not {p.name.casefold(), p.acronym.casefold()} & known]
    return (*used, *(provider.short for provider in others))
