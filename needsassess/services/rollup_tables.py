"""A roll-up as tables: countries with their scores by domain, common gaps, overlaps; as exports take them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from needsassess.base.progress import Progress
from needsassess.base.texts import N_, texts_in
from needsassess.instrument.model import Instrument
from needsassess.services import countries
from needsassess.services.rollup import Rollup
from needsassess.services.rollup_share import Share
from needsassess.services.rollup_trend import trend
from needsassess.services.rollup_words import RollupWords
from needsassess.services.table_columns import ITEM, OF, TITLE, Spec
from needsassess.services.table_stand import SHORT
from needsassess.services.tables import Column, Kind, Row, Sheet

_COUNTRIES = (
    *OF,
    ("name", N_("Name of the country"), Kind.TEXT, 26),
    ("round", N_("Round"), Kind.TEXT, 14),
    ("last_day", N_("Last day"), Kind.DATE, 12),
    ("answered", N_("Answered"), Kind.NUMBER, 10),
    ("applicable", N_("Applicable"), Kind.NUMBER, 11),
    ("score", N_("Score"), Kind.PERCENT, 9),
    ("low", N_("At least"), Kind.PERCENT, 9),
    ("high", N_("At most"), Kind.PERCENT, 9),
    ("coverage", N_("Coverage"), Kind.PERCENT, 10),
)
_TREND = (
    ("before", N_("Round before"), Kind.TEXT, 14),
    ("then", N_("Score then"), Kind.PERCENT, 11),
    ("now", N_("Score now"), Kind.PERCENT, 11),
    ("both", N_("Answered in both"), Kind.NUMBER, 11),
)
_GAPS = (
    ("rank", N_("Rank"), Kind.NUMBER, 7),
    ("item", N_("Item"), Kind.CODE, 9),
    TITLE,
    ("having", N_("Countries with the gap"), Kind.NUMBER, 12),
    ("stated", N_("Of those that state one"), Kind.NUMBER, 12),
    ("weighted", N_("Mean weighted gap"), Kind.VALUE, 12),
    ("documented", N_("States"), Kind.NUMBER, 8),
    ("nobody", N_("No assistance in"), Kind.TEXT, 40),
)
_OVERLAPS = (
    *ITEM,
    TITLE,
    ("providers", N_("Active providers"), Kind.TEXT, 50),
)


class RollupBook:
    """What exports/tables takes: `sheets`, `rows(progress)`, how many rows there must be, and `latest`."""

    def __init__(self, rollup: Rollup, instruments: Mapping[str, Instrument], language: str) -> None:
        self.rollup, self.language = rollup, language
        self._words = RollupWords(instruments.values(), language)
        gettext = texts_in(language).gettext
        domains = tuple(Column(code, self._words.domain(code), Kind.PERCENT, 12) for code in rollup.domains)
        spec = (*_columns(_COUNTRIES, gettext), *domains, *_columns(_TREND, gettext))
        self.sheets: tuple[Sheet, ...] = (
            Sheet("countries", gettext(N_("Countries and domains")), spec, 3),
            Sheet("gaps", gettext(N_("Common gaps")), _columns(_GAPS, gettext), 3),
            Sheet("overlaps", gettext(N_("Several providers")), _columns(_OVERLAPS, gettext), 3),
        )
        self.expected = Counter(
            countries=len(rollup.shares), gaps=len(rollup.gaps), overlaps=len(rollup.overlaps)
        )
        self.latest = max((share.changed for share in rollup.shares), default=0)

    def rows(self, progress: Progress) -> Iterator[tuple[str, Row]]:
        for share in self.rollup.shares:
            progress.beat()
            yield "countries", self._country(share)
        yield from (("gaps", row) for row in self._gaps())
        yield from (("overlaps", row) for row in self._overlaps())

    def _country(self, share: Share) -> Row:
        tag = self.rollup.filters.tag
        overall = share.score("", tag)
        parts = (overall.score, overall.low, overall.high, overall.coverage)
        return (
            share.id.hex()[:SHORT],
            share.country,
            countries.name(share.country, self.language) if share.country else share.title,
            share.round,
            share.period[1] if share.period else None,
            overall.answered,
            overall.applicable,
            *map(_part, parts),
            *(_part(share.score(code, tag).score) for code in self.rollup.domains),
            *self._trend(share),
        )

    def _trend(self, share: Share) -> Row:
        found = trend(self.rollup, share)
        if found is None:
            return "", None, None, None
        return found.before.round, _part(found.then), _part(found.now), found.both

    def _gaps(self) -> Iterator[Row]:
        for one in self.rollup.gaps:
            nobody = sorted(self.rollup.by_id[key].country or key.hex()[:SHORT] for key in one.orphans)
            weighted = Decimal(f"{float(one.weighted):.2f}")
            counts = (len(one.having), one.stated, weighted, one.head.documented)
            yield one.rank, one.head.code, self._words.title(one.head.key), *counts, ", ".join(nobody)

    def _overlaps(self) -> Iterator[Row]:
        for one in self.rollup.overlaps:
            share, code = self.rollup.by_id[one.share], self.rollup.heads[one.key].code
            of = (share.id.hex()[:SHORT], share.country)
            yield *of, code, self._words.title(one.key), "; ".join(one.providers)


def _columns(specs: tuple[Spec, ...], gettext: Callable[[str], str]) -> tuple[Column, ...]:
    return tuple(Column(key, gettext(title), kind, width) for key, title, kind, width in specs)


def _part(part: Fraction | None) -> float | None:
    return None if part is None else float(round(part, 6))
