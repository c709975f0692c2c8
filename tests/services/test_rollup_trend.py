"""The trend of a country: from the round before, over the items answered in both, and no others."""

from __future__ import annotations

from fractions import Fraction

import pytest

from needsassess.base.progress import silent
from needsassess.services import answering, rollup
from needsassess.services.rollup_filters import Filters
from needsassess.services.rollup_trend import trend
from tests.helpers.merging import merged


@pytest.fixture
def rounds(new_file, tmp_path):
    """XA in 2024 and 2026, XB in 2026 alone, in one file."""
    made = []
    for country, tour, said in (
        ("XA", "2024", {"LEG-01": 1, "LEG-02": 2}),
        ("XA", "2026", {"LEG-01": 3, "CAP-01": 4}),
        ("XB", "2026", {"LEG-01": 2}),
    ):
        file = new_file(
            f"{country}-{tour}.needs",
            country=country,
            round=tour,
            title="Round",
            period=[f"{tour}-01-01", f"{tour}-02-01"],
        )
        values = answering.institution("police", "police")
        for item, level in said.items():
            values |= answering.level(item, "police", level)
        file.record(values)
        file.close()
        made.append(file.path)
    merged(tmp_path / "all.needs", made)
    return rollup.shares(tmp_path / "all.needs", silent())


def test_only_items_answered_in_both_rounds_are_compared(rounds):
    made = rollup.rollup(rounds)
    now = next(share for share in made.shares if share.country == "XA")
    found = trend(made, now)
    assert (found.before.round, now.round) == ("2024", "2026")
    assert (found.then, found.now, found.both) == (Fraction(1, 4), Fraction(3, 4), 1)


def test_a_country_with_one_round_has_no_trend(rounds):
    made = rollup.rollup(rounds)
    assert [trend(made, share) for share in made.shares if share.country == "XB"] == [None]


def test_a_round_that_the_filters_leave_out_is_not_compared_with(rounds):
    made = rollup.rollup(rounds, Filters(round="2026"))
    assert [trend(made, share) for share in made.shares] == [None, None]


def test_of_every_round_by_itself_none_is_compared(rounds):
    made = rollup.rollup(rounds, Filters(each=True))
    assert len(made.shares) == 3
    assert [trend(made, share) for share in made.shares] == [None, None, None]
