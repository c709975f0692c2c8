"""What the parts of a regional roll-up are written from: the roll-up, names of its countries, and the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import cached_property

from babel.numbers import format_decimal

from needsassess.instrument.model import Instrument, Item
from needsassess.instrument.providers import identity
from needsassess.services import countries
from needsassess.services.report_words import Words
from needsassess.services.rollup import Rollup, is_low
from needsassess.services.rollup_results import Common, Provider
from needsassess.services.rollup_share import Share
from needsassess.services.rollup_words import RollupWords

LOW = "◔"  # little coverage


@dataclass(frozen=True)
class Together:
    """`versions` of the questionnaire, the newest first; `source` names the file or hub.

    With `rank` countries stand by their score, else by name.
    """

    rollup: Rollup
    words: Words
    versions: tuple[Instrument, ...]
    source: str
    rank: bool = False

    @property
    def tag(self) -> str:
        return self.rollup.filters.tag

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """In the order in which the report lists them."""
        named = sorted(self.rollup.shares, key=lambda share: (countries.sorting(self._fuller(share)), share.id))
        if not self.rank:
            return tuple(named)
        return tuple(sorted(named, key=lambda share: -self._score(share)))

    def _score(self, share: Share) -> Fraction:
        found = share.score(tag=self.tag).score
        return Fraction(-1) if found is None else found

    def _fuller(self, share: Share) -> str:
        return ", ".join(filter(None, (self.country(share), share.round, share.title)))

    @cached_property
    def _several(self) -> frozenset[str]:
        """Countries of which several assessments count."""
        return frozenset(
            code for code, count in Counter(s.country for s in self.rollup.shares).items() if count > 1
        )

    @cached_property
    def _codes(self) -> dict[bytes, str]:
        """Two letters for each country; where several assessments are of one, a number behind them."""
        numbers: Counter[str] = Counter()
        found = {}
        for share in self.shares:
            numbers[share.country] += 1
            behind = f"\u00a0{numbers[share.country]}" if share.country in self._several else ""
            found[share.id] = (share.country or "?") + behind
        return found

    def country(self, share: Share) -> str:
        return self.words.country(share.country) if share.country else self.words.gettext("Country not stated")

    def code(self, share: Share) -> str:
        return self._codes[share.id]

    def name(self, share: Share) -> str:
        """Its country; where several are of one, its code, and the round or title too."""
        if share.country not in self._several:
            return self.country(share)
        said = ", ".join(filter(None, (self.country(share), share.round or share.title)))
        return f"{self.code(share)} {said}"

    def short(self, share: Share) -> str:
        """As in lists of many: the country, or the code where several are of one."""
        return self.code(share) if share.country in self._several else self.country(share)

    def names(self, shares: Iterable[bytes]) -> str:
        found = set(shares)
        return self.words.separated(self.short(share) for share in self.shares if share.id in found)

    def counted(self) -> str:
        """The head over numbers of countries, or of assessments where each counts."""
        gettext = self.words.gettext
        return gettext("Assessments") if self.rollup.filters.each else gettext("Countries")

    @cached_property
    def said(self) -> RollupWords:
        """Words of its domains and items."""
        return RollupWords(self.versions, self.words.language)

    def domain(self, code: str) -> str:
        return self.said.domain(code)

    def of(self, key: str) -> tuple[Instrument, Item]:
        """An item by its key, in the newest version that has it."""
        return self.said.of(key)

    def code_of(self, key: str) -> str:
        """Its code in the newest version; with the version it came with where that has it no more."""
        return self.versions[0].code(key)

    def item(self, key: str) -> str:
        """Code and title."""
        return f"{self.code_of(key)} {self.said.title(key)}"

    def is_low(self, share: Share, domain: str = "") -> bool:
        return is_low(share, self.tag, domain)

    def provider(self, name: str) -> str:
        """However it is written in one place: its name all over the report."""
        return self._providers.get(identity(name), name)

    @cached_property
    def _providers(self) -> dict[str, str]:
        return {identity(one.name): one.name for one in self.rollup.providers}

    def is_in_several(self, provider: Provider) -> bool:
        """Whether it is active in several countries; two rounds of one country are one."""
        there = [self.rollup.by_id[one] for one in provider.active]
        return len({share.country or share.id for share in there}) > 1

    def count(self) -> str:
        """How many countries, or assessments where each counts by itself."""
        if self.rollup.filters.each:
            return self.words.ngettext("{count} assessment", "{count} assessments", len(self.shares))
        return self.words.ngettext("{count} country", "{count} countries", len(self.shares))

    def ordered(self, gap: Common) -> list[Share]:
        """Who has a gap, in the order of the report."""
        having = set(gap.having)
        return [share for share in self.shares if share.id in having]

    def mean(self, weighted: Fraction) -> str:
        """With one decimal."""
        return str(format_decimal(float(weighted), format="#,##0.0", locale=self.words.locale))

    def day(self, wall: int) -> str:
        """The day of a change (ms since 1970 UTC), short."""
        day: date = datetime.fromtimestamp(wall / 1000, UTC).date()
        return self.words.brief_day(day)
