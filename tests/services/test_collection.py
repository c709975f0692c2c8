"""A file of many assessments seen as a whole, a plan heard file by file, and a merge brought back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress
from needsassess.services import answering, collection, merge, recent
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.merge_source import TakenBack
from needsassess.services.unmerge import bring_back, recorded, stands_again, unmerge
from tests.helpers.merging import COORDINATOR, REPLICAS, merged, opened, values


@pytest.fixture
def laptops(new_file, tmp_path) -> list[Path]:
    """Two copies of one assessment that differ in a level, and another assessment."""
    made = []
    for name, country in (("one", "XA"), ("two", "XB")):
        file = new_file(f"{name}.needs", country=country, title=f"Round of {country}", round="2026")
        file.record(answering.institution("police", "police") | answering.level("LEG-01", "police", 0))
        file.close()
        made.append(file.path)
    copy = Path(shutil.copy(made[0], tmp_path / "copy.needs"))
    for path, who, level in ((made[0], REPLICAS[0], 1), (copy, REPLICAS[1], 2)):
        with opened(path, who) as file:
            file.record(answering.level("LEG-01", "police", level))
    return [*made, copy]


@pytest.fixture
def target(laptops, tmp_path) -> Path:
    path = tmp_path / "all.needs"
    merged(path, laptops)
    return path


def test_each_assessment_is_told_with_its_people_and_conflicts(target):
    found = {held.country: held for held in collection.overview(target)}
    first, second = found["XA"], found["XB"]
    assert (first.title, first.round, first.status, first.conflicts) == ("Round of XA", "2026", "draft", 1)
    assert set(first.persons) == {"Tester", "Person 1", "Person 2"}
    assert (first.replicas, second.replicas, second.persons, second.conflicts) == (3, 1, ("Tester",), 0)
    with AssessmentFile.open(target, COORDINATOR, assessment=first.id) as file:
        assert first.changed == max(h.stamp.wall for heads in file.state.subjects.values() for h in heads)


def test_shares_are_those_of_the_assessment_itself(target):
    found = {}
    collection.shares(target, found.__setitem__)
    assert len(found) == 2
    for key, done in found.items():
        with AssessmentFile.open(target, COORDINATOR, assessment=key) as file:
            own = recent.of(file)
            assert (done.settled, done.total) == (own.done, own.total)


def test_shares_stop_when_asked(target):
    progress, found = Progress(), []
    progress.cancel()
    with pytest.raises(Cancelled):
        collection.shares(target, lambda *one: found.append(one), progress)
    assert found == []


def test_a_plan_is_heard_file_by_file(laptops, tmp_path):
    heard = []
    (tmp_path / "x.needs").write_bytes(b"no")
    with merge.plan(tmp_path / "new.needs", [*laptops, tmp_path / "x.needs"], judged=heard.append) as planned:
        assert heard == planned.files
    assert [str(one.outcome) for one in heard] == ["new", "new", "new", "refused"]
    assert not (tmp_path / "new.needs").exists()


def test_what_was_taken_back_is_brought_back_without_its_file(target, laptops):
    stood = values(target)
    unmerge(target, [3], COORDINATOR)
    assert values(target) != stood
    with merge.plan(target, laptops[2:]) as planned:
        assert isinstance(planned.files[0].reason, TakenBack)
    laptops[2].unlink()
    assert bring_back(target, 3, COORDINATOR) == 5
    assert values(target) == stood
    known = recorded(target)
    assert (known[-1].name, known[-1].sha256, known[-1].added) == ("copy.needs", known[2].sha256, 0)
    assert stands_again(known[2], known)
    for number in (1, 3, 4, 9):
        with pytest.raises(Refused, match="nothing to bring back"):
            bring_back(target, number, COORDINATOR)
    unmerge(target, [5], COORDINATOR)
    assert values(target) != stood
    assert bring_back(target, 5, COORDINATOR) == 7
    assert values(target) == stood
