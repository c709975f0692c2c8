"""The laws of the roll-up: parts computed apart join to the whole, and what is counted adds up."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.base.texts import texts_in
from needsassess.instrument.providers import identity
from needsassess.services import countries, report_rollup
from needsassess.services.report_furniture import grouped
from needsassess.services.rollup import Rollup
from needsassess.services.rollup_filters import Filters, choose
from needsassess.services.rollup_share import Share
from tests.helpers.merging import NOW
from tests.helpers.shares import helps, share
from tests.helpers.tiny import ITEMS, tiny
from tests.laws.strategies import answers

PROVIDERS = ("UNODC", "Council of Europe", "unodc", "INTERPOL")
STATES = ("planned", "active", "ended", "cancelled")
activities = st.lists(st.tuples(st.sampled_from(ITEMS), st.sampled_from(PROVIDERS), st.sampled_from(STATES)))

FEW = 25  # each makes several assessments


@st.composite
def every(draw: Any, number: int) -> Share:
    """One assessment of one of three countries, or of none."""
    values = draw(answers())
    for place, (item, provider, status) in enumerate(draw(activities)):
        values |= helps(item, f"k{place}", provider, status)
    return share(
        number,
        values,
        country=draw(st.sampled_from(["XA", "XB", "XC", ""])),
        round=draw(st.sampled_from(["1", "2"])),
        former=draw(st.sampled_from(["", *(bytes(15).hex() + f"{n:02x}" for n in range(6))])),
        wall=NOW + draw(st.integers(0, 3)) * 86_400_000,
    )


collections = st.integers(0, 4).flatmap(lambda count: st.tuples(*(every(number) for number in range(count))))
filters = st.builds(Filters, round=st.sampled_from(["", "1"]), each=st.booleans())


@settings(max_examples=FEW)
@given(collections, filters, st.data())
def test_the_rollup_of_all_is_the_joined_rollup_of_its_parts(shares, wanted, data):
    side = [data.draw(st.booleans()) for _ in shares]
    left = [one for one, here in zip(shares, side, strict=True) if here]
    right = [one for one, here in zip(shares, side, strict=True) if not here]
    whole = Rollup.of(shares, wanted)
    parts = Rollup.of(left, wanted), Rollup.of(right, wanted)
    assert parts[0].joined(parts[1]) == parts[1].joined(parts[0]) == whole
    assert whole.joined(parts[0]) == whole


@settings(max_examples=FEW)
@given(collections)
def test_what_is_counted_in_parts_adds_up(shares):
    """Where each counts by itself, numbers of the whole are the sums of those of its parts."""
    wanted = Filters(each=True)
    whole = Rollup.of(shares, wanted)
    parts = [Rollup.of([one], wanted) for one in shares]
    assert len(whole.shares) == len(shares)
    for gap in whole.gaps:
        found = [one for part in parts for one in part.gaps if one.head.key == gap.head.key]
        assert len(gap.having) == len(found)
        assert gap.stated == sum(
            item.value.gap is not None
            for share in shares
            for item in share.items
            if item.head.key == gap.head.key
        )
        assert gap.weighted * len(found) == sum(one.weighted for one in found)
        assert sorted(gap.orphans) == sorted(one for part in found for one in part.orphans)
    assert {gap.head.key for gap in whole.gaps} == {gap.head.key for part in parts for gap in part.gaps}
    assert set(whole.overlaps) == {one for part in parts for one in part.overlaps}
    for at, found in enumerate(whole.distributions):
        values = [value for part in parts if part.domains for value in part.distributions[at].values]
        assert found.values == tuple(sorted(values))
    given_by = [count for one in whole.providers for _, counts in one.activities for _, count in counts]
    assert sum(given_by) == sum(len(item.activities) for one in shares for item in one.items)


@settings(max_examples=FEW)
@given(collections, st.randoms(use_true_random=False))
def test_the_order_of_reading_changes_nothing(shares, random):
    shuffled = list(shares)
    random.shuffle(shuffled)
    assert Rollup.of(shuffled) == Rollup.of(shares)


@settings(max_examples=FEW)
@given(collections)
def test_of_each_country_exactly_one_round_counts(shares):
    counted, left = choose(shares, Filters())
    named = [one.country for one in counted if one.country]
    assert sorted(named) == sorted({one.country for one in shares if one.country})
    assert {*counted, *(one.share for one in left)} == set(shares)


@settings(max_examples=FEW)
@given(collections)
def test_quartiles_are_in_order_and_within_the_values(shares):
    for found in Rollup.of(shares).distributions:
        if found.quartiles:
            assert list(found.quartiles) == sorted(found.quartiles)
            assert found.values[0] <= found.quartiles[0] <= found.quartiles[2] <= found.values[-1]


@settings(max_examples=FEW)
@given(collections, filters, st.sampled_from(["en", "fr"]))
def test_the_report_leaves_no_country_gap_orphan_or_provider_out(shares, wanted, language):
    found = Rollup.of(shares, wanted)
    if not found.shares:
        return
    versions = {one.form: tiny() for one in found.shares}
    model = report_rollup.model(found, versions, report_rollup.Wanted(language, wanted), "all.needs")
    told, several = "\n".join(model.every_text()), texts_in(language).gettext("; ")
    for one in (*found.shares, *(left.share for left in found.left)):
        assert grouped(one.fingerprint) in told
        if one.country:
            assert countries.name(one.country, language) in told
    for one in found.shares:
        for item in (item for item in one.items if item.gap):
            assert f"({item.value.level}\u00a0→\u00a0{item.value.desired.level})" in told
    assert all(f"{gap.rank} {gap.head.code} " in told for gap in found.gaps)
    assert all(one.name in told for one in found.providers)
    names = {identity(one.name): one.name for one in found.providers}
    assert all(several.join(names[identity(one)] for one in gap.providers) in told for gap in found.overlaps)
