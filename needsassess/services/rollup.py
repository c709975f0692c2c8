"""Many assessments seen together: each read to its share, one after the other; rolled up from the shares."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.instrument.steps import number
from needsassess.services import rollup_results
from needsassess.services.carried import standings
from needsassess.services.rollup_filters import Filters, Left, choose
from needsassess.services.rollup_results import LOW_COVERAGE, Common, Distribution, Overlap, Provider
from needsassess.services.rollup_share import ItemHead, ItemShare, Reader, Share
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log


def each_share(place: Place, progress: Progress, only: Collection[bytes] | None = None) -> Iterator[Share]:
    """Of every assessment of a file or hub, or of those of some identities, as they are read, by identity."""
    reader = Reader()
    yield from map(reader.share, standings(place, progress, only))


def shares(place: Place, progress: Progress, only: Collection[bytes] | None = None) -> list[Share]:
    """All of them, for who does not want to show the first while the others are read."""
    return list(each_share(place, progress, only))


def instruments(place: Place, found: Iterable[Share]) -> dict[str, Instrument]:
    """The versions of the questionnaire that count in these assessments, by fingerprint, for their words."""
    log = open_log(place, read_only=True)
    try:
        return {form: log.instrument(bytes.fromhex(form)) for form in sorted({share.form for share in found})}
    finally:
        log.close()


@dataclass(frozen=True)
class Rollup:
    """What counts of some assessments, by country and identity, and what comes of it.

    `shares` count; `left` were let in by the filters and do not, each with why. Nothing here orders countries
    by what they scored. Roll-ups join: that of all is the joined roll-up of the parts.
    """

    filters: Filters
    shares: tuple[Share, ...]
    left: tuple[Left, ...]

    @classmethod
    def of(cls, every: Iterable[Share], filters: Filters | None = None) -> Rollup:
        """Refused where what counts is of several questionnaires and none of them was chosen."""
        wanted = filters or Filters()
        counted, left = choose(every, wanted)
        ids = sorted({share.questionnaire for share in counted})
        if len(ids) > 1:
            raise Refused(
                N_(
                    "The assessments are of different questionnaires, which cannot be compared. "
                    "Choose one of them: {which}."
                ),
                which=", ".join(ids),
            )
        return cls(wanted, counted, left)

    def joined(self, other: Rollup) -> Rollup:
        """The roll-up of both, which have the same filters."""
        return Rollup.of([*self._every(), *other._every()], self.filters)

    def _every(self) -> list[Share]:
        return [*self.shares, *(left.share for left in self.left)]

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the data of all that counts, in hexadecimal."""
        prints = sorted(share.id.hex() + share.fingerprint for share in self.shares)
        return hashlib.sha256("".join(prints).encode()).hexdigest()

    @cached_property
    def by_id(self) -> dict[bytes, Share]:
        return {share.id: share for share in self.shares}

    @cached_property
    def heads(self) -> dict[str, ItemHead]:
        """Items of the scope by key, each as the newest version has it that counts, by code."""
        ordered = sorted(self.shares, key=lambda share: (number(share.version), share.form))
        found = {item.head.key: item.head for share in ordered for item in share.asked(self.filters.tag)}
        return dict(sorted(found.items(), key=lambda pair: (pair[1].code, pair[0])))

    @cached_property
    def items(self) -> dict[bytes, dict[str, ItemShare]]:
        """Of each assessment, its items of the scope by key."""
        tag = self.filters.tag
        return {share.id: {item.head.key: item for item in share.asked(tag)} for share in self.shares}

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """Codes of domains that have an item of the scope, in the order of the newest questionnaire."""
        ordered = sorted(self.shares, key=lambda share: (number(share.version), share.form), reverse=True)
        asked = {item.head.domain for share in self.shares for item in share.asked(self.filters.tag)}
        return tuple(dict.fromkeys(code for share in ordered for code, _ in share.domains if code in asked))

    @cached_property
    def distributions(self) -> tuple[Distribution, ...]:
        """Overall first (its `domain` is empty), then of each domain."""
        tag = self.filters.tag
        return tuple(rollup_results.distribution(self.shares, code, tag) for code in ("", *self.domains))

    @cached_property
    def gaps(self) -> tuple[Common, ...]:
        """Every gap that a country has, the most common first."""
        return rollup_results.common_gaps(self.shares, self.heads, self.filters.tag)

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        return rollup_results.overlaps(self.shares, self.heads)

    @cached_property
    def orphans(self) -> tuple[Common, ...]:
        """Gaps that are a priority somewhere and that nobody there works on: most countries first."""
        found = [gap for gap in self.gaps if gap.orphans]
        return tuple(sorted(found, key=lambda gap: (-len(gap.orphans), gap.rank)))

    @cached_property
    def providers(self) -> tuple[Provider, ...]:
        return rollup_results.providers(self.shares, self.filters.tag)

    @property
    def low_coverage(self) -> tuple[Share, ...]:
        """Assessments with a level for fewer than half of the applicable items."""
        return tuple(share for share in self.shares if is_low(share, self.filters.tag))


def is_low(share: Share, tag: str = "", domain: str = "") -> bool:
    """Whether what is said of it rests on little; also where nothing is applicable."""
    coverage = share.score(domain, tag).coverage
    return coverage is None or coverage < LOW_COVERAGE


def rollup(every: Iterable[Share], filters: Filters | None = None) -> Rollup:
    return Rollup.of(every, filters)


def questionnaires(every: Iterable[Share]) -> tuple[str, ...]:
    """Which there are to choose from, by identity."""
    return tuple(sorted({share.questionnaire for share in every}))
