"""Many assessments seen together: what counts, what is common, who helps where, and what rests on little."""

from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress, silent
from needsassess.services import answering, collection, recent
from needsassess.services.analysis import analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.questionnaires import carried
from needsassess.services.rollup import (
    Rollup,
    each_share,
    instruments,
    is_low,
    questionnaires,
    shares,
)
from needsassess.services.rollup_filters import Filters, Why, in_order
from needsassess.services.rollup_results import Distribution
from tests.helpers.assessments import levels
from tests.helpers.merging import COORDINATOR, NOW, merged
from tests.helpers.shares import helps, share
from tests.helpers.tiny import ITEMS, tiny
from tests.helpers.tiny_versions import questionnaire_of

DAY = 86_400_000


def wants(item: str, current: int, desired: int) -> dict[str, object]:
    return levels(item, ("police", current)) | {f"answer/{item}/police/desired": desired}


@pytest.fixture
def files(new_file):
    """Three assessments of two countries, in files of their own."""
    made = []
    for name, country, level in (("a", "XA", 1), ("b", "XA", 2), ("c", "XB", 4)):
        file = new_file(f"{name}.needs", country=country, title=f"Assessment {name}", round=name)
        file.record(answering.institution("police", "police"))
        file.record(answering.level("LEG-01", "police", level) | answering.desired("LEG-01", "police", 4))
        file.record(helps("LEG-01", "k1", "UNODC"))
        file.close()
        made.append(file.path)
    return made


@pytest.fixture
def collected(files, tmp_path):
    path = tmp_path / "all.needs"
    merged(path, files)
    return path


def test_a_share_says_what_the_assessment_itself_says(collected):
    found = shares(collected, silent())
    assert [one.id for one in found] == collection.assessments(collected)
    for one in found:
        with AssessmentFile.open(collected, COORDINATOR, read_only=True, assessment=one.id) as file:
            own = analyse(file.instrument, file.state)
            assert (one.overall, one.done) == (own.overall, own.done)
            assert dict(one.domains) == {result.code: result.score for result in own.domains}
            assert one.gaps == tuple(gap.item.code for gap in own.gaps)
            assert one.fingerprint == file.fingerprint()
            assert one.title == file.state.profile.title
            assert one.done.settled == recent.of(file).done
        (held,) = [held for held in collection.overview(collected) if held.id == one.id]
        assert one.changed == held.changed


def test_shares_are_the_same_in_a_collection_and_in_a_file_of_their_own(files, collected):
    apart = [one for path in files for one in shares(path, silent())]
    together = shares(collected, silent())
    assert set(apart) == set(together)
    parts = [Rollup.of(shares(path, silent())) for path in files]
    assert parts[2].joined(parts[0]).joined(parts[1]) == Rollup.of(together)


def test_a_hub_gives_the_same_shares_as_a_file(collected, hub):
    merged(hub, [collected])
    assert shares(hub, silent()) == shares(collected, silent())


def test_only_those_asked_for_are_read_with_progress_and_cancel(collected):
    every = collection.assessments(collected)
    told = []
    found = shares(collected, Progress(lambda done, total: told.append((done, total))), every[1:])
    assert [one.id for one in found] == every[1:]
    assert told[-1] == (2, 2)
    stopped = Progress()
    reading = each_share(collected, stopped)
    assert next(reading).id == every[0]
    stopped.cancel()
    with pytest.raises(Cancelled):
        next(reading)


def test_a_place_without_an_assessment_is_refused(tmp_path, files):
    merged(tmp_path / "all.needs", files[:1])
    with pytest.raises(Refused):
        shares(tmp_path / "none.needs", silent())


def test_a_share_can_be_sent_to_another_process_and_kept_by_what_it_says(collected):
    for one in shares(collected, silent()):
        again = pickle.loads(pickle.dumps(one))
        assert (again, hash(again)) == (one, hash(one))


def test_the_words_of_the_questionnaires_that_count_are_there(collected):
    found = shares(collected, silent())
    assert instruments(collected, found) == {found[0].form: tiny()}


def test_of_a_country_only_the_latest_round_counts_and_the_other_is_listed():
    old = share(1, country="XA", period=["2019-01-01", "2019-12-31"], wall=NOW)
    new = share(2, country="XA", period=["2025-01-01", "2025-12-31"], wall=NOW - 900 * DAY)
    found = Rollup.of([new, old])
    assert found.shares == (new,)
    assert [(left.share, left.why) for left in found.left] == [(old, Why.ROUND)]
    assert in_order([new, old]) == [old, new]


def test_a_round_that_another_names_as_the_one_before_never_counts():
    first = share(1, country="XA", period=["2030-01-01", "2030-12-31"])
    second = share(2, country="XA", period=["2025-01-01", "2025-12-31"], former=first.id.hex())
    assert Rollup.of([first, second]).shares == (second,)
    ring = [
        share(1, country="XA", former=(2).to_bytes(16, "big").hex()),
        share(2, country="XA", former=(1).to_bytes(16, "big").hex()),
    ]
    assert len(Rollup.of(ring).shares) == 1


def test_without_a_period_the_last_change_dates_a_round():
    old, new = share(1, country="XA", wall=NOW), share(2, country="XA", wall=NOW + DAY)
    assert Rollup.of([old, new]).shares == (new,)


def test_the_filter_for_a_round_makes_a_former_round_count():
    old, new = share(1, country="XA", round="2019"), share(2, country="XA", round="2025", wall=NOW + DAY)
    assert Rollup.of([old, new], Filters(round="2019")).shares == (old,)


def test_of_two_copies_of_one_assessment_the_one_with_the_later_change_counts():
    one, other = share(1, wall=NOW), share(1, wants("LEG-01", 1, 3), wall=NOW + DAY)
    found = Rollup.of([one, other])
    assert found.shares == (other,)
    assert [(left.share, left.why) for left in found.left] == [(one, Why.COPY)]


def test_each_counts_by_itself_where_it_is_asked_for_or_no_country_is_stated():
    same = [share(number, country="XA") for number in range(3)]
    assert len(Rollup.of(same).shares) == 1
    assert len(Rollup.of(same, Filters(each=True)).shares) == 3
    assert len(Rollup.of([share(number, country="") for number in range(3)]).shares) == 3


def test_different_questionnaires_are_never_compared_but_one_can_be_chosen():
    other = tiny().model_copy(update={"id": "other"})
    found = [share(1), share(2, questionnaire=carried(other))]
    with pytest.raises(Refused, match="other, tiny"):
        Rollup.of(found)
    assert questionnaires(found) == ("other", "tiny")
    assert Rollup.of(found, Filters(questionnaire="other")).shares == (found[1],)


def test_versions_of_one_questionnaire_are_compared_by_key():
    """LEG-02 of version 1.0 is LEG-04 in 1.1: the same item, shown under the newer code."""
    found = Rollup.of(
        [
            share(1, wants("LEG-01", 3, 3) | wants("LEG-02", 1, 3)),
            share(2, wants("LEG-04", 2, 3), questionnaire=questionnaire_of("1.1")),
        ]
    )
    (gap,) = found.gaps
    assert (gap.head.key, gap.head.code, len(gap.having)) == ("LEG-02", "LEG-04", 2)
    assert gap.weighted == Fraction(2 * 2 + 2 * 1, 2)


def test_regions_let_in_the_countries_that_lie_in_them():
    found = [share(1, country="XA"), share(2, country="GH"), share(3, country="")]
    assert Rollup.of(found, Filters(region="fictional")).shares == (found[0],)
    assert Rollup.of(found, Filters(region="002")).shares == (found[1],)
    assert Rollup.of(found, Filters(region="011")).shares == (found[1],)
    assert Rollup.of(found, Filters(region="142")).shares == ()


def test_depths_are_filtered():
    rapid, full = share(1, depth="rapid"), share(2)
    assert Rollup.of([rapid, full], Filters(depth="rapid")).shares == (rapid,)
    assert Rollup.of([rapid, full], Filters(depth="full")).shares == (full,)


def test_a_tag_leaves_only_its_items():
    data = tiny()
    items = tuple(
        item.model_copy(update={"tags": ("other",)}) if item.code == "CAP-01" else item for item in data.items
    )
    tagged = carried(data.model_copy(update={"items": items, "tags": ("training", "other")}))
    values = wants("LEG-01", 0, 4) | wants("CAP-01", 4, 4) | helps("LEG-01", "k", "UNODC")
    found = Rollup.of([share(1, values, questionnaire=tagged)], Filters(tag="other"))
    assert found.domains == ("CAP",)
    assert [one.values for one in found.distributions] == [(Fraction(1),), (Fraction(1),)]
    assert (found.gaps, found.providers, found.overlaps, found.orphans) == ((), (), (), ())


def test_common_gaps_are_ranked_by_how_many_have_them_then_by_their_weight():
    found = Rollup.of(
        [
            share(1, wants("LEG-01", 1, 2) | wants("CAP-03", 0, 4)),
            share(2, wants("LEG-01", 1, 3)),
            share(3, wants("LEG-01", 4, 4)),
        ]
    )
    first, second = found.gaps
    assert (first.head.key, len(first.having), first.stated, first.weighted) == ("LEG-01", 2, 3, Fraction(3, 2))
    assert (second.head.key, len(second.having), second.weighted) == ("CAP-03", 1, Fraction(36))
    assert (first.rank, second.rank, first.head.documented) == (1, 2, 2)


def test_providers_are_found_over_countries_however_they_are_spelt():
    found = Rollup.of(
        [
            share(
                1, helps("LEG-01", "a", "UNODC") | helps("LEG-01", "b", "Council") | helps("CAP-01", "c", "X")
            ),
            share(2, helps("LEG-01", "a", "unodc ") | helps("LEG-02", "b", "Council", "ended")),
        ]
    )
    assert [one.name for one in found.providers] == ["Council", "UNODC", "X"]
    council, unodc, _ = found.providers
    assert (len(unodc.active), len(council.active), len(council.activities)) == (2, 1, 2)
    (overlap,) = found.overlaps
    assert (overlap.share, overlap.key, overlap.providers) == (
        found.shares[0].id,
        "LEG-01",
        ("Council", "UNODC"),
    )


def test_gaps_of_priority_that_nobody_works_on_are_found_by_country_and_common():
    values = wants("LEG-01", 0, 4)
    found = Rollup.of(
        [
            share(1, values),
            share(2, values | helps("LEG-01", "a", "UNODC", "planned")),
            share(3, values | helps("LEG-01", "a", "UNODC", "ended")),
        ]
    )
    (gap,) = found.orphans
    assert (gap.orphans, len(gap.having)) == ((found.shares[0].id, found.shares[2].id), 3)


def test_low_coverage_is_marked_below_half_and_where_nothing_applies():
    half = share(1, {k: v for code in ("LEG-01", "LEG-02", "CAP-01") for k, v in wants(code, 1, 1).items()})
    less = share(2, wants("LEG-01", 1, 1))
    assert [is_low(one) for one in (half, less)] == [False, True]
    assert Rollup.of([half, less]).low_coverage == (less,)


def test_quartiles_lie_between_the_values_and_few_values_say_so():
    found = Distribution("LEG", tuple(Fraction(n, 4) for n in range(5)))
    assert found.quartiles == (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
    assert not found.few
    assert Distribution("LEG", (Fraction(1, 2),)).quartiles == (Fraction(1, 2),) * 3
    nobody = Distribution("LEG", ())
    assert (nobody.quartiles, nobody.median, nobody.few) == (None, None, True)


def test_nothing_at_all_is_rolled_up_too():
    found = Rollup.of([])
    assert (found.gaps, found.domains, found.providers, found.orphans) == ((), (), (), ())
    alone = Rollup.of([share(1)])
    assert alone.domains == ("LEG", "CAP")
    assert set(alone.heads) == set(ITEMS)
