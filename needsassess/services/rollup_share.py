"""What a roll-up needs of one assessment: small, frozen, and made without the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from needsassess.assessment.completeness import Done
from needsassess.assessment.country import CountryValue
from needsassess.assessment.planned import Activity
from needsassess.assessment.scores import Score, combined
from needsassess.assessment.values import Progression, Status, Urgency
from needsassess.assessment.visible import shown_items
from needsassess.instrument.model import Instrument, Item
from needsassess.services.analysis import Analysis, analyse_items
from needsassess.services.carried import Standing


class ItemHead(NamedTuple):
    """An item as a version of the questionnaire has it; `key` is the same in all versions.

    `documented` counts the States that reported the difficulty or the need in 2019: context, never score.
    """

    key: str
    code: str
    domain: str
    tags: tuple[str, ...]
    weight: int
    documented: int


class Help(NamedTuple):
    """What a provider does about an item, or will, or did."""

    provider: str
    status: Progression

    @property
    def counts(self) -> bool:
        return self.status in (Progression.ACTIVE, Progression.PLANNED)


class ItemShare(NamedTuple):
    """The country's value of one item that is asked of it."""

    head: ItemHead
    value: CountryValue
    urgency: Urgency | None
    activities: tuple[Help, ...]

    @property
    def gap(self) -> int:
        """In levels; 0 where there is none or none can be stated."""
        return 0 if self.value.status is Status.NOT_APPLICABLE else self.value.gap or 0

    @property
    def weighted(self) -> int:
        return self.head.weight * self.gap


@dataclass(frozen=True)
class Share:
    """One assessment as it stands; where `fingerprint` is equal the data are.

    `changed`: its last change (ms since 1970 UTC). `version` and `form` (its fingerprint, hexadecimal) name the
    version of the questionnaire that counts. `items` are those that count, in its order; `gaps` and `orphans`
    are keys of items in the order of their priority.
    """

    id: bytes
    country: str
    title: str
    round: str
    period: tuple[date, date] | None
    status: str
    depth: str
    former: str
    questionnaire: str
    version: str
    form: str
    fingerprint: str
    changed: int
    conflicts: int
    done: Done
    overall: Score
    domains: tuple[tuple[str, Score], ...]
    items: tuple[ItemShare, ...]
    gaps: tuple[str, ...]
    overlaps: tuple[tuple[str, tuple[str, ...]], ...]
    orphans: tuple[str, ...]

    def __hash__(self) -> int:
        return hash((self.id, self.changed, self.fingerprint))

    @property
    def day(self) -> date:
        """What its round is dated by: the last day of its period, else the day of its last change (UTC)."""
        return self.period[1] if self.period else datetime.fromtimestamp(self.changed / 1000, UTC).date()

    def asked(self, tag: str = "") -> tuple[ItemShare, ...]:
        """Its items, or those with a tag."""
        return tuple(item for item in self.items if tag in item.head.tags) if tag else self.items

    def score(self, domain: str = "", tag: str = "") -> Score:
        """Of a domain, of the items with a tag, or of both."""
        if tag:
            return score_of(item for item in self.asked(tag) if domain in ("", item.head.domain))
        return dict(self.domains).get(domain, combined(())) if domain else self.overall


def score_of(items: Iterable[ItemShare]) -> Score:
    return combined((item.head.weight, item.value) for item in items)


class Reader:
    """Makes shares, keeping one of what many have in common: heads of items and values."""

    def __init__(self) -> None:
        self._heads: dict[int, tuple[Instrument, dict[str, ItemHead]]] = {}
        self._values: dict[CountryValue, CountryValue] = {}

    def share(self, of: Standing) -> Share:
        shown = shown_items(of.instrument, of.state)
        analysis, key = analyse_items(of.instrument, of.state, shown), of.instrument.keys
        profile = of.state.profile
        return Share(
            of.id,
            profile.country,
            profile.title,
            profile.round,
            profile.period,
            profile.status,
            profile.depth,
            profile.former,
            of.instrument.id,
            of.instrument.version,
            of.versions.fingerprint,
            of.fingerprint,
            of.latest,
            of.state.conflict_count,
            analysis.done,
            analysis.overall,
            tuple((result.code, result.score) for result in analysis.domains),
            tuple(self._item(of, item, analysis) for item in shown),
            tuple(key[gap.item.code] for gap in analysis.gaps),
            tuple((key[code], names) for code, names in analysis.overlaps.items()),
            tuple(key[gap.item.code] for gap in analysis.orphans),
        )

    def _item(self, of: Standing, item: Item, analysis: Analysis) -> ItemShare:
        value = analysis.values[item.code]
        return ItemShare(
            self._head(of.instrument, item),
            self._values.setdefault(value, value),
            of.state.settlement(item.code).urgency,
            tuple(map(_help, of.state.activities(item.code).values())),
        )

    def _head(self, instrument: Instrument, item: Item) -> ItemHead:
        _, heads = self._heads.setdefault(id(instrument), (instrument, {}))
        if item.code not in heads:
            key, documented = instrument.keys[item.code], len(item.documented_by)
            heads[item.code] = ItemHead(key, item.code, item.domain, item.tags, item.weight, documented)
        return heads[item.code]


def _help(activity: Activity) -> Help:
    return Help(" ".join(activity.provider.split()), activity.status)
