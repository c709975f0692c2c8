"""A new round: what it takes over, what it leaves, and that it is there whole or not at all."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from needsassess.base.errors import Refused
from needsassess.services import answering, check_file, collection, versions
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.round_start import Plan, start
from needsassess.services.rounds import FormerMissing, former_of
from needsassess.storage.extract import extract
from tests.helpers.merging import REPLICAS, merged, opened, sound, values, witness
from tests.helpers.rounds import SECOND, begun, first_round, opened_last, second_round
from tests.helpers.tiny_versions import questionnaire_of


@pytest.fixture
def first(tmp_path):
    return first_round(tmp_path / "first.needs")


def test_a_round_takes_over_what_it_is_of_and_its_institutions_and_no_answer(first, tmp_path):
    before, new = first.read_bytes(), tmp_path / "second.needs"
    identity = begun(first, new)
    assert first.read_bytes() == before
    with opened_last(new) as file:
        assert file.id == identity
        profile = file.state.profile
        assert (profile.country, profile.language, profile.team) == ("XA", "fr", ("Amina",))
        assert (profile.round, profile.title, profile.status) == ("2027", "Second", "draft")
        assert profile.period == (date(2027, 3, 1), date(2027, 3, 31))
        assert {key: one.name for key, one in file.state.institutions.items()} == {
            "csirt": "The csirt",
            "police": "The police",
        }
        kinds = {path.partition("/")[0] for path in file.state.subjects}
        assert kinds == {"profile", "institution"}
        assert not file.stacks.can_undo
    assert sound(new)
    assert check_file.check(new).faults == ()


def test_the_former_round_travels_whole_in_the_new_file(first, tmp_path):
    begun(first, tmp_path / "second.needs")
    there = values(tmp_path / "second.needs")
    assert values(first).items() <= there.items()
    begun(tmp_path / "second.needs", tmp_path / "third.needs", Plan("2029"))
    assert there.items() <= values(tmp_path / "third.needs").items()
    assert len(collection.assessments(tmp_path / "third.needs")) == 3


def test_a_round_may_begin_in_the_file_of_the_former(first):
    before = values(first)
    identity = begun(first)
    assert before.items() <= values(first).items()
    assert collection.last_round(first) == identity
    assert sound(first)
    with pytest.raises(Refused, match="started here already"):
        begun_after_first(first)


def begun_after_first(path):
    (earlier,) = collection.earlier_rounds(path, collection.named(path, None))
    with AssessmentFile.open(path, REPLICAS[0], assessment=earlier) as file:
        start(file, SECOND)


def test_the_same_round_started_on_two_laptops_is_one_assessment(first, tmp_path):
    copy = shutil.copy(first, tmp_path / "copy.needs")
    one, two = tmp_path / "one.needs", tmp_path / "two.needs"
    assert begun(first, one) == begun(copy, two, Plan(" 2027 ", "Second", SECOND.period))
    with opened_last(one) as file:
        file.record(answering.level("LEG-01", "police", 3))
    with opened_last(two, 1) as file:
        file.record(answering.level("LEG-02", "police", 3))
    merged(tmp_path / "all.needs", [one, two])
    merged(tmp_path / "other.needs", [two, one, first])
    assert witness(tmp_path / "all.needs") == witness(tmp_path / "other.needs")
    with opened_last(tmp_path / "all.needs") as file:
        assert file.state.conflict_count == 0
        assert [file.state.answer(item, "police").level for item in ("LEG-01", "LEG-02")] == [3, 3]


@pytest.mark.parametrize(
    ("plan", "why"),
    [
        (Plan(" "), "no name"),
        (Plan(" 2025"), "called “2025” too"),
        (Plan("2027", "x" * 400), "too long"),
        (Plan("2027", "", (date(2027, 2, 1), date(2027, 1, 1))), "the first not after"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_and_nothing_is_written(first, tmp_path, plan, why):
    before = first.read_bytes()
    for into in (None, tmp_path / "second.needs"):
        with pytest.raises(Refused, match=why):
            begun(first, into, plan)
    assert first.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["first.needs"]


def test_no_file_is_replaced(first, tmp_path):
    (tmp_path / "there.needs").write_text("mine")
    with pytest.raises(Refused, match="exists already"):
        begun(first, tmp_path / "there.needs")
    assert (tmp_path / "there.needs").read_text() == "mine"


def test_a_round_asks_the_newest_version_and_finds_the_former_answers_under_its_codes(tmp_path):
    first = first_round(tmp_path / "first.needs", questionnaire_of("1.0"))
    with opened(first, REPLICAS[0]) as file:
        start(file, SECOND, tmp_path / "second.needs", questionnaire_of("1.2"))
    with opened_last(tmp_path / "second.needs") as file:
        assert file.instrument.version == "1.2"
        former = former_of(file)
        found = {code: former.answer(code, "police").level for code in ("LEG-01", "LEG-04", "LEG-02", "CAP-03")}
        assert found == {"LEG-01": 2, "LEG-04": 1, "LEG-02": None, "CAP-03": None}
        assert former.fact("LEG-F01", "police").response.value == 90
        assert versions.left(file) == []
    assert sound(tmp_path / "second.needs")


def test_a_round_after_a_move_counts_by_the_version_that_counted(tmp_path):
    first = first_round(tmp_path / "first.needs", questionnaire_of("1.0"))
    with opened(first, REPLICAS[0]) as file:
        versions.upgrade(file, questionnaire_of("1.1"))
        start(file, SECOND, tmp_path / "second.needs")
    with opened_last(tmp_path / "second.needs") as file:
        assert file.instrument.version == "1.1"
    assert sound(tmp_path / "second.needs")


def test_the_first_round_has_no_former(first):
    with opened_last(first) as file:
        assert former_of(file) is None


def test_what_is_extracted_has_its_earlier_rounds_with_it(tmp_path):
    second = second_round(tmp_path)
    last = collection.named(second, None)
    (earlier,) = collection.earlier_rounds(second, last)
    collection.extract(second, last.hex(), tmp_path / "back.needs")
    assert values(tmp_path / "back.needs") == values(second)
    collection.extract(second, earlier.hex(), tmp_path / "alone.needs")
    assert collection.assessments(tmp_path / "alone.needs") == [earlier]


def test_a_former_round_that_is_not_there_is_told(tmp_path):
    second = second_round(tmp_path)
    last = collection.named(second, None)
    extract(second, [last], tmp_path / "alone.needs")
    with (
        opened_last(tmp_path / "alone.needs") as file,
        pytest.raises(FormerMissing, match="former round is not in"),
    ):
        former_of(file)
    merged(tmp_path / "alone.needs", [tmp_path / "first.needs"])
    with opened_last(tmp_path / "alone.needs") as file:
        assert former_of(file).name == "2025"
