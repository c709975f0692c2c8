"""What the list of conflicts shows: under their questions, in the order of these, narrowed by a search."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from needsassess.assessment.values import canonical
from needsassess.base.alike import folded
from needsassess.ui.models.conflict_list import Entry, Heading

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.ui.subject_words import Thing
    from needsassess.ui.value_words import ValueWords

_NAMING = ("institution/", "respondent/")  # what other rows are named by


_folded = lru_cache(maxsize=10_000)(folded)  # the same titles, fields and institutions come again and again


class _Known(NamedTuple):
    """What was found once of a conflict: where it stands in the list, and what it belongs to."""

    place: tuple[object, ...]
    thing: Thing


class Listing(QObject):
    """Of one assessment in the language of its words; what it found is kept: settling one stays quick."""

    def __init__(self, file: AssessmentFile, words: ValueWords) -> None:
        super().__init__()
        self._file, self._words = file, words
        self._known: dict[str, _Known] = {}

    def forget(self, paths: Iterable[str]) -> None:
        """After they have changed."""
        if any(path.startswith(_NAMING) for path in paths):
            self._known.clear()

    @property
    def count(self) -> int:
        """How many there are, without listing them."""
        return self._file.state.conflict_count

    def left(self) -> list[str]:
        """Subjects in conflict, in order."""
        known, found = self._known, self._file.state.conflicts
        for path in found:
            if path not in known:
                known[path] = _Known(self._words.place(path), self._words.thing(path))
        return sorted(found, key=lambda path: known[path].place)

    def sought(self, paths: list[str], text: str) -> list[str]:
        """Those that hold every word of the search."""
        words = _folded(text).split()
        if not words:
            return paths
        return [path for path in paths if all(word in self._searched(path) for word in words)]

    def _searched(self, path: str) -> str:
        parts = (str(self._known[path].thing), self._words.field(path), self._words.where(path))
        return " ".join(map(_folded, parts))

    def rows(self, paths: list[str]) -> list[Heading | str]:
        """Under each thing its fields; `paths` are in order."""
        grouped: dict[Thing, list[str]] = {}
        for path in paths:
            grouped.setdefault(self._known[path].thing, []).append(path)
        rows: list[Heading | str] = []
        for thing, fields in grouped.items():
            spoken = self.tr("{thing}: %n field(s)", "", len(fields)).format(thing=thing)
            rows += [Heading(thing.code, thing.title, len(fields), spoken), *fields]
        return rows

    def entry(self, path: str) -> Entry:
        values = {canonical(head.value) for head in self._file.state.heads(path)}
        words, count = self._words, self.tr("%n value(s)", "", len(values))
        spoken = f"{words.whole(path)}, {count}"
        return Entry(path, words.field(path), words.where(path), len(values), spoken)
