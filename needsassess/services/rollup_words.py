"""The words of what a roll-up is about: of each domain and item, those of the newest version that has it."""

from __future__ import annotations

from collections.abc import Iterable

from needsassess.instrument.model import Instrument, Item
from needsassess.instrument.steps import number


class RollupWords:
    """`versions` of one questionnaire in any order; afterwards the newest first."""

    def __init__(self, versions: Iterable[Instrument], language: str) -> None:
        self.versions = tuple(sorted(versions, key=lambda each: number(each.version), reverse=True))
        self._language = language

    def domain(self, code: str) -> str:
        """Its name; its code where no version has it."""
        every = (version.words(self._language).domains.get(code) for version in self.versions)
        return next((found.name for found in every if found), code)

    def of(self, key: str) -> tuple[Instrument, Item]:
        """An item by its key, which is the same in all versions."""
        version = next(version for version in self.versions if key in version.codes)
        return version, version.item_by_code[version.codes[key]]

    def title(self, key: str) -> str:
        version, item = self.of(key)
        return version.words(self._language).items[item.code].title
