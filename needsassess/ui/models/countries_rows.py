"""What the tables of countries and domains say, from a roll-up, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject

from needsassess.ui.models.countries_table import CountryRow, Rows, ShareCell
from needsassess.ui.models.merge_rows import country_name
from needsassess.ui.models.table import Row
from needsassess.ui.wording import NONE, between, percent

if TYPE_CHECKING:
    from needsassess.assessment.scores import Score
    from needsassess.instrument.model import Instrument
    from needsassess.services.rollup import Rollup
    from needsassess.services.rollup_results import Common
    from needsassess.services.rollup_share import ItemShare, Share
    from needsassess.services.rollup_trend import Trend

TEXTS = 3  # columns before the scores
GAP_NUMBERS, ITEM_NUMBERS = (0, 2, 3, 4), (1, 2, 3)


class CountriesRows(QObject):
    """Made for one roll-up; `instruments` by fingerprint give the words of items."""

    def __init__(self, rollup: Rollup, instruments: dict[str, Instrument], language: str) -> None:
        from needsassess.services.rollup_words import RollupWords

        super().__init__()
        self.rollup = rollup
        self._said = RollupWords(instruments.values(), language)
        self._words = {form: instrument.words(language) for form, instrument in instruments.items()}
        self._names = {code: country_name(code) for code in {share.country for share in rollup.shares}}

    def heads(self) -> tuple[str, ...]:
        fixed = (self.tr("State"), self.tr("Round"), self.tr("Answered"))
        return (*fixed, self.tr("All"), *self.rollup.domains, self.tr("Trend"))

    def tips(self) -> tuple[str, ...]:
        heads = self.heads()
        names = tuple(f"{code} {self.domain(code)}" for code in self.rollup.domains)
        trend = self.tr("From the round before to this one, over the items answered in both")
        return (*heads[:TEXTS], self.tr("All domains"), *names, trend)

    def domain(self, code: str) -> str:
        """Its name, in the newest questionnaire that has it."""
        return self._said.domain(code)

    def countries(self, trends: dict[bytes, Trend]) -> Rows:
        """The median of all first, then by name: no country is ranked by what it scored."""
        named = [(self._names[share.country], share) for share in self.rollup.shares]
        named.sort(key=lambda pair: (pair[0].casefold(), pair[1].round, pair[1].title))

        def make(number: int) -> CountryRow:
            if not number:
                return self._median()
            name, share = named[number - 1]
            return self._country(name, share, trends.get(share.id))

        return Rows(["", *(share.id.hex() for _, share in named)] if named else [], make)

    def _country(self, name: str, share: Share, trend: Trend | None) -> CountryRow:
        codes = ("", *self.rollup.domains)
        cells = tuple(self._cell(name, share, code) for code in codes)
        overall = share.score("", self.rollup.filters.tag)
        texts = (name or share.title, share.round, self._answered(overall))
        return CountryRow(share.id.hex(), texts, cells, self.trend(trend))

    def _cell(self, name: str, share: Share, code: str) -> ShareCell:
        from needsassess.services.rollup import is_low

        score, low = share.score(code, self.rollup.filters.tag), is_low(share, self.rollup.filters.tag, code)
        parts = [name, self.domain(code) if code else self.tr("all domains"), percent(score.score)]
        if score.score is not None:
            parts.append(self.tr("range {range}").format(range=between(score.low, score.high)))
            parts.append(self.tr("{answered} answered").format(answered=self._answered(score)))
        parts += [self.tr("low coverage")] * (low and score.score is not None)
        share_of = None if score.score is None else float(score.score)
        return ShareCell(code, percent(score.score), share_of, low and share_of is not None, " · ".join(parts))

    def _answered(self, score: Score) -> str:
        return self.tr("{answered} of {applicable}").format(
            answered=score.answered, applicable=score.applicable
        )

    def _median(self) -> CountryRow:
        """What half of them reach; of few it says little, and is marked so."""
        cells = []
        for one in self.rollup.distributions:
            name = self.domain(one.domain) if one.domain else self.tr("all domains")
            count = self.tr("%n value(s)", "", len(one.values))
            spoken = " · ".join((self.tr("median"), name, percent(one.median), count))
            median = None if one.median is None else float(one.median)
            cells.append(
                ShareCell(one.domain, percent(one.median), median, one.few and median is not None, spoken)
            )
        title = self.tr("Median of %n assessment(s)", "", len(self.rollup.shares))
        return CountryRow("", (title, "", ""), tuple(cells), "", bold=True)

    def trend(self, trend: Trend | None) -> str:
        """An arrow, both scores and over how many items; the arrow has a shape, not a colour."""
        if trend is None:
            return NONE
        arrow = "▲" if trend.now > trend.then else "▼" if trend.now < trend.then else "="
        scores = f"{percent(trend.then)} → {percent(trend.now)}"
        over = self.tr("%n item(s)", "", trend.both)  # not inside the f-string, where it is not collected
        return f"{arrow} {scores} ({over})"

    def item_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Item"),
            self.tr("Current"),
            self.tr("Desired"),
            self.tr("Gap"),
            self.tr("Who helps"),
        )

    def items(self, share: Share, domain: str) -> list[Row]:
        """Of one assessment and a domain (all where empty), the largest weighted gap first, then by code."""
        asked = [i for i in share.asked(self.rollup.filters.tag) if domain in ("", i.head.domain)]
        asked.sort(key=lambda item: (-item.weighted, item.head.code))
        return [self._item(share, item) for item in asked]

    def _item(self, share: Share, item: ItemShare) -> Row:
        title = self._words[share.form].items[item.head.code].title
        helping = ", ".join(dict.fromkeys(one.provider for one in item.activities if one.counts))
        nobody = self.tr("nobody yet") if item.head.key in share.orphans else ""
        texts = (
            f"{item.head.code}  {title}",
            self._level(item.value.current, str(item.value.status)),
            self._level(item.value.desired, ""),
            str(item.gap) if item.gap else NONE,
            helping or nobody,
        )
        return Row(item.head.code, texts)

    def _level(self, spread: Any, status: str) -> str:
        if spread is None:
            names = {
                "dont_know": self.tr("don't know"),
                "refused": self.tr("refused"),
                "not_applicable": self.tr("not applicable"),
            }
            return names.get(status, NONE)
        return str(spread.level) if spread.agreed else f"{spread.level} ({spread.low}–{spread.high})"

    def gap_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Rank"),
            self.tr("Gaps that countries have in common"),
            self.tr("Countries"),
            self.tr("Mean weight × gap"),
            self.tr("Documented by"),
            self.tr("No assistance in"),
        )

    def gaps(self, domain: str) -> list[Row]:
        """The most common first; those of one domain where one is chosen."""
        return [self._gap(one) for one in self.rollup.gaps if domain in ("", one.head.domain)]

    def _gap(self, one: Common) -> Row:
        having = self.tr("{having} of {stated}").format(having=len(one.having), stated=one.stated)
        lonely = {self._names[self.rollup.by_id[key].country] for key in one.orphans}
        texts = (
            str(one.rank),
            f"{one.head.code}  {self._said.title(one.head.key)}",
            having,
            f"{float(one.weighted):.1f}".replace(".", QLocale().decimalPoint()),
            self.tr("%n State(s)", "", one.head.documented),
            ", ".join(sorted(filter(None, lonely))),
        )
        return Row(one.head.key, texts)
