"""How a country moved from the round before to the one that counts: over the items answered in both."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from needsassess.services.rollup import Rollup
from needsassess.services.rollup_filters import in_order
from needsassess.services.rollup_share import ItemShare, Share, score_of


class Trend(NamedTuple):
    """Scores of both rounds (fractions of 1), over the `both` items that have a level in each of them."""

    before: Share
    then: Fraction
    now: Fraction
    both: int


def trend(rollup: Rollup, share: Share) -> Trend | None:
    """None where no earlier round of the country was let in, or nothing was answered in both."""
    earlier = [left.share for left in rollup.left if left.share.country == share.country]
    rounds = in_order([one for one in earlier if one.id != share.id] + [share])
    if rounds[-1] is not share or len(rounds) < 2:
        return None
    tag = rollup.filters.tag
    former = next((one for one in earlier if one.id.hex() == share.former), rounds[-2])
    before, now = _answered(former, tag), _answered(share, tag)
    both = before.keys() & now.keys()
    # with the weights of the version that counts now, so that only the levels differ
    then = score_of(before[key]._replace(head=now[key].head) for key in both).score
    since = score_of(now[key] for key in both).score
    return None if then is None or since is None else Trend(former, then, since, len(both))


def _answered(share: Share, tag: str) -> dict[str, ItemShare]:
    return {item.head.key: item for item in share.asked(tag) if item.value.current is not None}
