"""All tables of one assessment, or of all in a file or hub, read one assessment after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from needsassess.base.progress import Progress
from needsassess.instrument.model import Instrument
from needsassess.services import countries
from needsassess.services.carried import standings
from needsassess.services.report_words import Words
from needsassess.services.table_rows import rows_of
from needsassess.services.table_sheets import sheets
from needsassess.services.table_stand import Stand, expected
from needsassess.services.tables import Row, Sheet
from needsassess.storage.hub import Place


class Book:
    """`sheets` in `language`. Once all rows were read, `expected` says how much there has to be.

    `latest` is then when the last of it was said, by its clock (ms since 1970 UTC).
    """

    def __init__(self, place: Place, language: str, only: bytes | None = None) -> None:
        self.place, self.language, self._only = place, language, only
        self.sheets: tuple[Sheet, ...] = sheets(language)
        self.expected: Counter[str] = Counter()
        self.latest = 0

    def rows(self, progress: Progress) -> Iterator[tuple[str, Row]]:
        """(key of a sheet, row): those of a sheet in their order, those of several sheets by turns."""
        self.expected, self.latest = Counter(answers=0, facts=0, gaps=0, plan=0, activities=0), 0
        words: dict[int, Words] = {}
        versions: dict[int, Instrument] = {}
        for one in standings(self.place, progress, None if self._only is None else (self._only,)):
            stand = Stand(one, self.language, words)
            self.expected.update(expected(stand))
            self.latest = max(self.latest, one.latest)
            versions |= {id(version): version for version in one.versions.every}
            yield from rows_of(stand)
        for version in sorted(versions.values(), key=lambda each: (each.id, each.version)):
            yield from (("sources", row) for row in _sources(words.get(id(version)), version, self.language))


def _sources(words: Words | None, version: Instrument, language: str) -> Iterator[Row]:
    """What States said that its items rest on, and what recommends its actions."""
    of = (words or Words(language, version)).of
    head = (version.id, version.version)
    for item in version.items:
        for cited in item.citations:
            name = countries.name(cited.state, language)
            yield *head, item.code, str(cited.role), cited.state, name, cited.reference, ""
        for action, text in zip(item.actions, of.items[item.code].actions, strict=True):
            for source in action.sources:
                yield *head, item.code, "recommendation", "", "", source, text
