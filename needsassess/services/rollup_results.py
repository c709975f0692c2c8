"""What a roll-up counts of its assessments: how scores lie, common gaps, who helps where, where nobody does."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from needsassess.assessment.values import Progression
from needsassess.instrument.providers import identity, spelled
from needsassess.services.rollup_share import ItemHead, Share

FEW = 5  # a statistic over fewer countries says so
LOW_COVERAGE = Fraction(1, 2)  # of the applicable items; with fewer a country is marked


@dataclass(frozen=True)
class Distribution:
    """How the scores of a domain (all items where `domain` is empty) lie, fractions of 1, lowest first.

    Quartiles are those between the values, by linear interpolation with both ends included.
    """

    domain: str
    values: tuple[Fraction, ...]

    @property
    def few(self) -> bool:
        return len(self.values) < FEW

    @property
    def quartiles(self) -> tuple[Fraction, Fraction, Fraction] | None:
        """First quartile, median, third quartile; None where nobody has a score."""
        if not self.values:
            return None
        if len(self.values) == 1:
            return (self.values[0],) * 3
        first, median, third = statistics.quantiles(self.values, n=4, method="inclusive")
        return Fraction(first), Fraction(median), Fraction(third)

    @property
    def median(self) -> Fraction | None:
        return self.quartiles[1] if self.quartiles else None


@dataclass(frozen=True)
class Common:
    """A gap that at least one has. Assessments by identity: `having` it, `stated` whether they have it or not.

    `orphans` are those for whom it is a priority and on which nobody works or plans to.
    """

    rank: int
    head: ItemHead
    having: tuple[bytes, ...]
    stated: int
    weighted: Fraction
    orphans: tuple[bytes, ...]

    @property
    def few(self) -> bool:
        return self.stated < FEW


@dataclass(frozen=True)
class Overlap:
    """One need of one assessment that several providers are active on."""

    share: bytes
    key: str
    providers: tuple[str, ...]


@dataclass(frozen=True)
class Provider:
    """A provider, however it is written: by assessment, how many activities are in which state."""

    name: str
    activities: tuple[tuple[bytes, tuple[tuple[Progression, int], ...]], ...]

    @property
    def active(self) -> tuple[bytes, ...]:
        """Where it is active."""
        return tuple(share for share, counts in self.activities if dict(counts).get(Progression.ACTIVE))

    def count(self, share: bytes, *states: Progression) -> int:
        counts = dict(dict(self.activities).get(share, ()))
        return sum(counts.get(state, 0) for state in states)


def distribution(shares: Iterable[Share], domain: str, tag: str) -> Distribution:
    scores = (share.score(domain, tag).score for share in shares)
    return Distribution(domain, tuple(sorted(score for score in scores if score is not None)))


def common_gaps(shares: Sequence[Share], heads: dict[str, ItemHead], tag: str) -> tuple[Common, ...]:
    """First what most have, then their mean weighted gap, then what most States documented, then the code."""
    weights: dict[str, dict[bytes, int]] = defaultdict(dict)
    stated: Counter[str] = Counter()
    orphans: dict[str, list[bytes]] = defaultdict(list)
    for share in shares:
        for item in share.asked(tag):
            stated[item.head.key] += item.value.gap is not None
            if item.gap:
                weights[item.head.key][share.id] = item.weighted
        for key in share.orphans:
            orphans[key].append(share.id)
    found = [
        Common(
            0,
            heads[key],
            tuple(each),
            stated[key],
            Fraction(sum(each.values()), len(each)),
            tuple(orphans.get(key, ())),
        )
        for key, each in weights.items()
    ]
    ordered = enumerate(sorted(found, key=_priority), start=1)
    return tuple(Common(rank, *_parts(one)) for rank, one in ordered)


def _parts(one: Common) -> tuple[ItemHead, tuple[bytes, ...], int, Fraction, tuple[bytes, ...]]:
    return one.head, one.having, one.stated, one.weighted, one.orphans


def _priority(one: Common) -> tuple[int, Fraction, int, str, str]:
    return -len(one.having), -one.weighted, -one.head.documented, one.head.code, one.head.key


def overlaps(shares: Iterable[Share], heads: dict[str, ItemHead]) -> tuple[Overlap, ...]:
    return tuple(
        Overlap(share.id, key, names) for share in shares for key, names in share.overlaps if key in heads
    )


def providers(shares: Iterable[Share], tag: str) -> tuple[Provider, ...]:
    """Every provider that is named, by name; its name as the list spells it or most wrote it, by country."""
    written: dict[str, list[str]] = defaultdict(list)
    found: dict[str, dict[bytes, Counter[Progression]]] = defaultdict(lambda: defaultdict(Counter))
    for share in shares:
        for given in (one for item in share.asked(tag) for one in item.activities if one.provider):
            written[identity(given.provider)].append(given.provider)
            found[identity(given.provider)][share.id][given.status] += 1
    names = {key: spelled(spellings) for key, spellings in written.items()}
    ordered = sorted(found, key=lambda key: names[key].casefold())
    return tuple(Provider(names[key], _counts(found[key])) for key in ordered)


def _counts(
    by_share: dict[bytes, Counter[Progression]],
) -> tuple[tuple[bytes, tuple[tuple[Progression, int], ...]], ...]:
    return tuple((share, tuple(sorted(counts.items()))) for share, counts in by_share.items())
