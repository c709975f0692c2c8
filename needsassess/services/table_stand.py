"""One assessment as its tables are written from it, and how much of it they must hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from needsassess.assessment import subjects
from needsassess.assessment.country import CountryValue, country_value
from needsassess.assessment.heads import Heads, differ
from needsassess.assessment.planned import Feasible
from needsassess.assessment.state import State
from needsassess.assessment.values import Status
from needsassess.assessment.visible import shown_items
from needsassess.instrument.model import Instrument, Item
from needsassess.services.analysis import Analysis, analyse_items
from needsassess.services.carried import Standing
from needsassess.services.report_words import Words
from needsassess.services.tables import Row
from needsassess.services.versions import left

SHORT = 12  # digits of an identity
SHEETS = {
    "answer": "answers",
    "fact": "facts",
    "activity": "activities",
    "measure": "plan",
}  # by kind of subject
# Nothing is said by how far an activity is, or by what is marked, where nothing else is said of it.
_SILENT = {"activity": ("status", "sensitive", "removed"), "measure": ("sensitive", "removed")}
Rows = Iterator[Row]


class Stand:
    """One assessment with the words of a language; `words` by the version that an item is of."""

    def __init__(self, of: Standing, language: str, words: dict[int, Words]) -> None:
        self.of, self.state, self.instrument = of, of.state, of.instrument
        self.language = language
        self._words = words
        self.head: Row = (of.id.hex()[:SHORT], of.state.profile.country)

    @cached_property
    def shown(self) -> tuple[Item, ...]:
        """The items that count."""
        return shown_items(self.instrument, self.state)

    @cached_property
    def analysis(self) -> Analysis:
        return analyse_items(self.instrument, self.state, self.shown)

    def words(self, version: Instrument) -> Words:
        if id(version) not in self._words:
            self._words[id(version)] = Words(self.language, version)
        return self._words[id(version)]

    def name(self, key: str) -> str:
        return self.words(self.instrument).institution(self.state.institutions[key])

    @cached_property
    def left(self) -> list[tuple[str, str, Instrument]]:
        """(as paths name it, its own code, version) of what only another version has."""
        return [(one.shown, one.code, one.version) for one in left(self.of)]

    def codes(self, *, facts: bool) -> Iterator[tuple[str, str, Instrument]]:
        """Of all items (or facts), as `left` gives them."""
        own: Iterable[str] = self.instrument.fact_by_code if facts else self.instrument.item_by_code
        yield from ((code, code, self.instrument) for code in own)
        yield from (one for one in self.left if (one[1] in one[2].fact_by_code) is facts)


def expected(stand: Stand) -> Counter[str]:
    """What the log says must be in the sheets, counted apart from their rows."""
    shown = [country_value(stand.state, item.code) for item in stand.shown]
    gaps = sum(bool(v.gap) and v.status is not Status.NOT_APPLICABLE for v in shown)
    return Counter(gaps=gaps, **recorded(stand.state))


def recorded(state: State) -> Counter[str]:
    """Answers, facts, activities and measures that stand, by the sheets they are in."""
    here = state.institutions
    said: dict[str, set[tuple[str, ...]]] = {kind: set() for kind in SHEETS}
    removed: dict[str, set[tuple[str, ...]]] = {kind: set() for kind in subjects.FIELDS}
    for path, heads in state.subjects.items():
        kind, keys, field = subjects.parse(path)
        silent = field in _SILENT.get(kind, ())
        if kind in said and ((not silent and _says(heads)) or differ(heads)):
            said[kind].add(keys)
        if field == "removed" and heads[0].value:
            removed[kind].add(keys)
    for kind in ("answer", "fact"):
        said[kind] = {keys for keys in said[kind] if keys[1] in here}
    return Counter({sheet: len(said[kind] - removed[kind]) for kind, sheet in SHEETS.items()})


def _says(heads: Heads) -> bool:
    """Anything at all, or nothing where somebody else says something."""
    return any(not (head.value is None or head.value is False or head.value == "") for head in heads)


def spread(value: CountryValue) -> Row:
    """Current level, lowest and highest, desired level, gap."""
    low, high = (value.current.low, value.current.high) if value.current else (None, None)
    return value.level, low, high, value.desired.level if value.desired else None, value.gap


def when(feasible: Feasible | None) -> Row:
    """The level that can be reached, and by when."""
    return (feasible.level, feasible.by) if feasible else (None, None)
