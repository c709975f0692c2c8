"""Former answers said to hold, and what changed: no confirmation stays where another answer stands."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from needsassess.assessment.revision import Origin, make
from needsassess.assessment.values import Status, answered
from needsassess.base.clock import Stamp
from needsassess.base.errors import Refused
from needsassess.services import answering, collection, merge, settle
from needsassess.services.round_changes import Became, changes, counts
from needsassess.services.rounds import fact_unchanged, former_of, unchanged
from tests.helpers.merging import merged, sound
from tests.helpers.rounds import opened_last, second_round

DAY = date(2027, 3, 12)


@pytest.fixture
def second(tmp_path):
    return second_round(tmp_path)


@pytest.fixture
def file(second):
    with opened_last(second) as opened:
        yield opened


def confirm(file, item="LEG-01", day=DAY):
    return file.record(unchanged(file, former_of(file), item, "police", day))


def confirmed(file, item="LEG-01"):
    return file.state.answer(item, "police").confirmed


def test_an_answer_said_to_hold_is_the_former_one_with_its_day_and_desired_level(file):
    confirm(file)
    answer = file.state.answer("LEG-01", "police")
    assert (answer.level, answer.desired, answer.confirmed, answer.note) == (1, 4, DAY, "")
    confirm(file, "LEG-03")
    assert file.state.answer("LEG-03", "police").status is Status.DONT_KNOW


def test_a_desired_level_that_is_set_stays(file):
    file.record(answering.desired("LEG-01", "police", 2))
    confirm(file)
    assert file.state.answer("LEG-01", "police").desired == 2


def test_a_fact_is_said_to_hold_too_and_a_later_value_ends_that(file):
    file.record(fact_unchanged(former_of(file), "LEG-F01", "police", DAY))
    assert file.state.fact("LEG-F01", "police").response.value == 90
    assert file.state.fact("LEG-F01", "police").confirmed == DAY
    file.record(answering.fact("LEG-F01", "police", answered(91)))
    assert file.state.fact("LEG-F01", "police").confirmed is None


def test_what_had_no_answer_cannot_be_said_to_hold(file):
    former = former_of(file)
    for call in (
        lambda: unchanged(file, former, "CAP-02", "police", DAY),
        lambda: unchanged(file, former, "LEG-01", "csirt", DAY),
        lambda: fact_unchanged(former, "LEG-F02", "police", DAY),
    ):
        with pytest.raises(Refused, match="had no answer"):
            call()


def test_undo_takes_it_back_as_one(file):
    before = dict(file.state.subjects)
    confirm(file)
    file.undo()
    answer = file.state.answer("LEG-01", "police")
    assert answer.is_empty
    assert answer.confirmed is None
    assert len(file.state.subjects) > len(before)
    file.redo()
    assert (confirmed(file), file.state.answer("LEG-01", "police").level) == (DAY, 1)


@pytest.mark.parametrize(
    "anew",
    [
        answering.level("LEG-01", "police", 3),
        answering.without_level("LEG-01", "police", Status.DONT_KNOW),
        answering.without_level("LEG-01", "police", Status.UNANSWERED),
    ],
)
def test_another_response_ends_it_and_undo_brings_it_back(file, anew):
    confirm(file)
    file.record(anew)
    assert confirmed(file) is None
    file.undo()
    assert (confirmed(file), file.state.answer("LEG-01", "police").level) == (DAY, 1)


def test_what_leaves_the_response_alone_leaves_it_confirmed(file):
    confirm(file)
    for values in (
        answering.note("LEG-01", "police", "asked again"),
        answering.desired("LEG-01", "police", 3),
        answering.level("LEG-01", "police", 1),
    ):
        file.record(values)
    assert confirmed(file) == DAY


def apart(second, tmp_path, one, two):
    """Two copies, each with its own change, put together."""
    paths = [shutil.copy(second, tmp_path / f"laptop-{number}.needs") for number in range(2)]
    for number, (path, change) in enumerate(zip(paths, (one, two), strict=True)):
        with opened_last(path, number) as file:
            change(file)
    merged(tmp_path / "all.needs", paths[:1])
    with merge.plan(tmp_path / "all.needs", paths[1:]) as planned:
        foreseen = sum(one.counts.conflicting for one in planned.assessments)
    merged(tmp_path / "all.needs", paths[1:])
    with opened_last(tmp_path / "all.needs") as file:
        assert foreseen == file.state.conflict_count
    assert sound(tmp_path / "all.needs")
    return opened_last(tmp_path / "all.needs")


def became(file, item="LEG-01"):
    found = changes(former_of(file), file.instrument, file.state)
    return next(one.became for one in found if (one.code, one.institution) == (item, "police"))


def choose(level):
    return lambda file: file.record(answering.level("LEG-01", "police", level))


@pytest.mark.parametrize("confirms_first", [True, False])
def test_a_confirmation_against_another_level_is_a_conflict_that_ends_it(second, tmp_path, confirms_first):
    with opened_last(second) as file:
        choose(1)(file)  # so that the confirmation alone would be the change
    deeds = (confirm, choose(3)) if confirms_first else (choose(3), confirm)
    with apart(second, tmp_path, *deeds) as file:
        assert file.state.conflicts == ("answer/LEG-01/police/response",)
        assert became(file) is not Became.CONFIRMED
        heads = file.state.heads("answer/LEG-01/police/response")
        settle.take(file, heads[0].subject, [h.value["value"] for h in heads].index(3), "asked both")
        assert (confirmed(file), became(file)) == (None, Became.CHANGED)


def test_confirmed_by_two_on_one_day_is_agreed(second, tmp_path):
    with apart(second, tmp_path, confirm, confirm) as file:
        assert (file.state.conflict_count, confirmed(file), became(file)) == (0, DAY, Became.CONFIRMED)


def test_confirmed_by_two_on_two_days_asks_nobody(second, tmp_path):
    def on(day):
        return lambda file: confirm(file, day=day)

    with apart(second, tmp_path, on(DAY), on(date(2027, 3, 13))) as file:
        assert (file.state.conflict_count, became(file)) == (0, Became.CONFIRMED)
        assert confirmed(file) in (DAY, date(2027, 3, 13))
    assert [held.conflicts for held in collection.overview(tmp_path / "all.needs")] == [0, 0]


@pytest.mark.parametrize(
    ("subject", "value"),
    [("answer/LEG-01/police/response", {"status": "answered", "value": 9}), ("nonsense", 1)],
)
def test_a_former_round_that_holds_what_cannot_be_is_refused_alone(second, subject, value):
    with opened_last(second) as file:
        (former,) = collection.earlier_rounds(second, file.id)
        origin = Origin("A", b"r" * 16, Stamp(1, 0), b"c" * 16)
        file.log.append([make(former, subject, value, (), origin)])
        with pytest.raises(Refused):
            former_of(file)
        file.record(answering.level("LEG-01", "police", 2))


def test_each_former_answer_is_listed_with_what_became_of_it(file):
    confirm(file, "LEG-01")
    file.record(answering.level("LEG-02", "police", 4))
    file.record(answering.without_level("LEG-03", "police", Status.DONT_KNOW))
    file.record(answering.level("CAP-02", "csirt", 0))
    found = changes(former_of(file), file.instrument, file.state)
    assert [(one.code, one.institution, str(one.became)) for one in found] == [
        ("LEG-F01", "police", "open"),
        ("LEG-01", "police", "confirmed"),
        ("LEG-02", "police", "changed"),
        ("LEG-03", "police", "same"),
        ("CAP-01", "police", "open"),
        ("CAP-02", "csirt", "new"),
    ]
    changed = found[2]
    assert (changed.before.response.level, changed.now.response.level, changed.confirmed) == (2, 4, None)
    assert found[1].confirmed == DAY
    assert list(counts(found).values()) == [1, 1, 1, 1, 2]
