"""What the parts of a report are written from: the scope's items, their analysis, and the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from needsassess.assessment.country import CountryValue, Spread
from needsassess.assessment.scores import Score
from needsassess.assessment.state import State
from needsassess.assessment.things import Institution
from needsassess.base.texts import N_
from needsassess.instrument.model import Fact, Instrument, Item
from needsassess.services.analysis import Analysis
from needsassess.services.name_mask import Mask
from needsassess.services.report_blocks import Cell, Prose, Span
from needsassess.services.report_charts import Bar
from needsassess.services.report_scope import Scope
from needsassess.services.report_words import MARKS, Words
from needsassess.services.versions import Left


class Fingerprints(NamedTuple):
    """SHA-256 in hexadecimal: of the data, and of the questionnaire."""

    data: str
    instrument: str


@dataclass(frozen=True)
class Material:
    """`state` is as the scope's institutions see it; `whole` is that of the file; `left` of other versions.

    `kind` is what the report is called. `hidden` are items of the scope that depth or conditions leave out.
    `withheld`: paths of notes and responses of which a redacted version leaves something out; else None.
    """

    instrument: Instrument
    whole: State
    state: State
    scope: Scope
    items: tuple[Item, ...]
    analysis: Analysis
    words: Words
    fingerprints: Fingerprints
    kind: str
    left: tuple[Left, ...] = ()
    hidden: tuple[Item, ...] = ()
    withheld: frozenset[str] | None = None
    mask: Mask = str

    def value(self, item: str) -> CountryValue:
        return self.analysis.values[item]

    def title(self, item: str) -> str:
        return self.words.of.items[item].title

    def named(self, item: str) -> str:
        return f"{item} {self.title(item)}"

    def domain(self, code: str) -> str:
        return self.words.of.domains[code].name

    @property
    def facts(self) -> list[Fact]:
        """Those of the scope."""
        scope = self.scope
        return [f for f in self.instrument.facts if scope.has_facts and scope.has_domain(f.domain)]

    @property
    def redacted(self) -> bool:
        return self.withheld is not None

    def is_withheld(self, path: str) -> bool:
        return self.withheld is not None and path in self.withheld

    @property
    def institutions(self) -> dict[str, Institution]:
        return self.state.institutions

    def institution(self, key: str) -> str:
        return self.words.institution(self.institutions[key])


def current_cell(value: CountryValue, look: str = "") -> Cell:
    """The current level with its mark; the mark of the state where there is none."""
    return _level_cell(value.current, look) if value.current else Cell(MARKS[value.status], look=look)


def desired_cell(value: CountryValue, look: str = "") -> Cell:
    return _level_cell(value.desired, look) if value.desired else Cell("–", look=look)


def _level_cell(spread: Spread, look: str) -> Cell:
    """`2`, or `2 (1–3)` where institutions differ."""
    text = str(spread.level) if spread.agreed else f"{spread.level} ({spread.low}–{spread.high})"
    return Cell(text, level=spread.level, look=look)


def gap_cell(value: CountryValue, look: str = "") -> Cell:
    return Cell("–" if value.gap is None else str(value.gap), gap=value.gap, look=look)


def bar_of(words: Words, label: str, score: Score, *, alone: bool = False) -> Bar:
    """A score as the bars show it; alone, without what is desired, its range and coverage say what they are."""
    found = score.score
    span, done = words.span(score.low, score.high), (score.answered, score.applicable)
    sentence = words.gettext("items with a level: {answered} of {applicable}")
    coverage = sentence if alone else words.gettext("{answered} of {applicable}")
    return Bar(
        label,
        float(found) if found is not None else None,
        float(score.low or 0),
        float(score.high if score.high is not None else 1),
        words.percent(found) if found is not None else words.gettext("no score"),
        words.gettext("range {span}", span=span) if alone and span else span,
        coverage.format(answered=done[0], applicable=done[1]),
        None if alone or score.desired is None else float(score.desired),
        "" if alone else words.percent(score.desired),
    )


def bar_alt(words: Words, bar: Bar) -> str:
    """A lone bar in words."""
    told = (words.labelled(bar.label, bar.score_text), bar.range_text, bar.coverage_text)
    return words.separated(filter(None, told))


def no_gaps(material: Material) -> str:
    """Why the list is empty."""
    every = material.analysis.values.values()
    return no_gap(material.words, stated=any(v.current is not None and v.desired is not None for v in every))


def no_gap(words: Words, *, stated: bool) -> str:
    """`stated`: whether of any item it can be said if it is one."""
    if stated:
        return words.gettext(
            "Every item with a current and a desired level has reached the desired one: "
            "there is no gap to list."
        )
    return words.gettext("No item has both a current and a desired level yet, so no gap can be stated.")


NAMED = 3  # of a longer list, so many are named
FIRST = N_("{sentence}; the first are {names}.")
AMONG = N_("{sentence}, among them {names}.")


def naming(material: Material, sentence: str, codes: Sequence[str], more: str) -> str:
    """A sentence with the items it speaks of: all of a few; the first of many, as `more` says it.

    `more` has the places {sentence} and {names}.
    """
    names = material.words.separated(map(material.named, codes[:NAMED]))
    if len(codes) <= NAMED:
        return f"{material.words.labelled(sentence, names)}."
    return material.words.gettext(more, sentence=sentence, names=names)


def said(text: str, kind: str = "body") -> Prose:
    return Prose((Span(text),), kind)


def defined(title: str, text: str, formula: str = "") -> Iterator[Prose]:
    """A word, what it means, and its formula; no line ends within one, only where several blanks part two."""
    yield Prose((Span(title, "strong"), Span(text)))
    if formula:
        yield said(re.sub("(?<! ) (?! )", "\u00a0", formula), "formula")
