"""Which assessments a roll-up counts: those of the filters, and of each country one round, never two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from needsassess.services import regions
from needsassess.services.rollup_share import Share


@dataclass(frozen=True)
class Filters:
    """Empty lets all in. `region` is a code of `regions`; `tag` chooses among the items of each assessment.

    `depth` is rapid or full; `questionnaire` the identity of one; with `each`, every assessment counts by
    itself, also where several are of one country.
    """

    region: str = ""
    round: str = ""
    tag: str = ""
    depth: str = ""
    questionnaire: str = ""
    each: bool = False

    def lets_in(self, share: Share) -> bool:
        return (
            regions.holds(self.region, share.country)
            and self.round in ("", share.round)
            and self.depth in ("", share.depth)
            and self.questionnaire in ("", share.questionnaire)
        )


class Why(StrEnum):
    """Why an assessment of the filters does not count."""

    ROUND = "round"  # another round of the country counts
    COPY = "copy"  # another copy of the same assessment has the later change


@dataclass(frozen=True)
class Left:
    share: Share
    why: Why


def choose(shares: Iterable[Share], filters: Filters) -> tuple[tuple[Share, ...], tuple[Left, ...]]:
    """(those that count, those that do not though the filters let them in), by country and identity.

    Of several assessments of a country the latest round counts: none that another names as the round before it;
    then by the last day of the period (without one, the day of the last change), then by the last change.
    """
    copies: dict[bytes, list[Share]] = defaultdict(list)
    for share in filter(filters.lets_in, set(shares)):
        copies[share.id].append(share)
    sorted_copies = [sorted(each, key=_copy) for each in copies.values()]
    newest = [each[-1] for each in sorted_copies]
    old = [Left(share, Why.COPY) for each in sorted_copies for share in each[:-1]]
    rounds: dict[object, list[Share]] = defaultdict(list)
    for share in newest:
        alone = filters.each or not share.country
        rounds[share.id if alone else share.country].append(share)
    counted = [_latest(each) for each in rounds.values()]
    kept = {share.id for share in counted}
    former = [Left(share, Why.ROUND) for share in newest if share.id not in kept]
    return (
        tuple(sorted(counted, key=place)),
        tuple(sorted((*old, *former), key=lambda left: place(left.share))),
    )


def in_order(shares: Iterable[Share]) -> list[Share]:
    """The rounds of one country, oldest first."""
    every = list(shares)
    found: list[Share] = []
    while every:
        found.append(_latest(every))
        every.remove(found[-1])
    return found[::-1]


def place(share: Share) -> tuple[str, bytes, int, str]:
    """By country and identity: an order that no score has part in."""
    return share.country, share.id, share.changed, share.fingerprint


def _copy(share: Share) -> tuple[int, str]:
    return share.changed, share.fingerprint


def _latest(rounds: list[Share]) -> Share:
    """The last of the rounds of one country, a total order for any set of them."""
    former = {share.former for share in rounds if share.former != share.id.hex()}
    last = [
        share for share in rounds if share.id.hex() not in former
    ] or rounds  # who names whom may run in a ring
    return max(last, key=lambda share: (share.day, share.changed, share.id))
