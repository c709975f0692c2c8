"""The trend of a country: from the round before, over the items answered in both, and no others."""

from __future__ import annotations

from fractions import Fraction

import pytest

from needsassess.base.progress import silent
from needsassess.instrument.model import Instrument
from needsassess.services import answering, rollup
from needsassess.services.questionnaires import carried
from needsassess.services.rollup_filters import Filters
from needsassess.services.rollup_trend import trend
from tests.helpers.assessments import levels
from tests.helpers.merging import merged
from tests.helpers.shares import share
from tests.helpers.tiny_versions import structure_of


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


def test_both_scores_are_by_the_weights_of_the_newest_questionnaire():
    heavier = structure_of("1.1")
    (item,) = (one for one in heavier["items"] if one["code"] == "LEG-01")
    item["weight"] = 3
    newest = carried(Instrument.model_validate(heavier))
    said = levels("LEG-01", ("police", 4)) | levels("CAP-01", ("police", 0))
    before = share(1, said, country="XA", period=["2024-01-01", "2024-02-01"])
    after = share(2, said, country="XA", period=["2026-01-01", "2026-02-01"], questionnaire=newest)
    found = trend(rollup.rollup([before, after]), after)
    assert (found.then, found.now) == (Fraction(1, 2), Fraction(1, 2))


def test_the_round_that_it_names_is_the_one_before_whatever_else_there_is():
    named, other = (
        share(number, levels("LEG-01", ("police", number)), country="XA", period=[f"202{number}-01-01"] * 2)
        for number in (1, 2)
    )
    said = {"country": "XA", "period": ["2026-01-01"] * 2, "former": named.id.hex()}
    after = share(3, levels("LEG-01", ("police", 4)), **said)
    assert trend(rollup.rollup([named, other, after]), after).before is named
