"""Every fault names the file that it is of: source, target, or the private folder between them."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest

from needsassess.assessment.merge_outcome import Outcome
from needsassess.base.errors import Refused
from needsassess.services import answering, merge
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import desk_sql, engine, writing
from needsassess.storage.blame import OfTarget
from tests.helpers import spoil
from tests.helpers.merging import COORDINATOR, REPLICAS, merged, standing


@pytest.fixture
def source(new_file, tmp_path) -> Path:
    file = new_file("source.needs")
    file.record(answering.institution("police", "police") | answering.level("LEG-01", "police", 0))
    file.close()
    return file.path


@pytest.fixture
def target(source, tmp_path) -> Path:
    """Holds what the source had before it went on."""
    path = tmp_path / "target.needs"
    merged(path, [source])
    with AssessmentFile.open(source, REPLICAS[0]) as laptop:
        laptop.record(answering.note("LEG-01", "police", "x" * 4000))
        laptop.record(answering.level("LEG-01", "police", 3))
    return path


def overwrite(path: Path, table: str) -> None:
    """The page where a table begins, as a bad disk would."""
    with spoil.raw(path) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xa5" * size)


@pytest.mark.parametrize("table", ["revision", "head", "merge", "instrument"])
def test_a_target_that_cannot_be_read_ends_the_plan_and_is_named(source, target, table):
    overwrite(target, table)
    before = standing(target.parent)
    with pytest.raises(OfTarget, match=r"target\.needs.*damaged"):
        merge.plan(target, [source]).close()
    assert standing(target.parent) == before


def test_a_source_that_cannot_be_read_is_named_and_the_others_go_on(source, target, tmp_path):
    bad = Path(shutil.copy(source, tmp_path / "bad.needs"))
    overwrite(bad, "revision")
    with merge.plan(target, [bad, source]) as planned:
        first, second = planned.files
        assert first.outcome is Outcome.REFUSED
        assert "bad.needs" in str(first.reason)
        assert second.counts.new == 2


def test_no_room_in_the_private_folder_is_told_of_that_folder(source, target, monkeypatch):
    monkeypatch.setattr(desk_sql, "LAYOUT", (*desk_sql.LAYOUT, "PRAGMA max_page_count=1"))
    with merge.plan(target, [source]) as planned:
        (file,) = planned.files
    assert f"no room left in “{tempfile.gettempdir()}”" in str(file.reason)


def test_a_temporary_folder_that_is_none_is_told(source, target, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(Refused, match="temporary folder"):
        merge.plan(target, [source]).close()


def test_no_room_for_the_target_is_told_of_the_target(source, target, monkeypatch):
    def small(path: Path, **options: bool) -> sqlite3.Connection:
        raw = engine.connect(path, **options)
        raw.execute(f"PRAGMA max_page_count={path.stat().st_size // 4096}")
        return raw

    before = target.read_bytes()
    with merge.plan(target, [source]) as planned:
        monkeypatch.setattr(writing, "connect", small)
        with pytest.raises(Refused, match=r"no room left to write “target\.needs”"):
            merge.apply(planned, COORDINATOR)
    assert target.read_bytes() == before


@pytest.mark.parametrize("gone", [True, False])
def test_what_was_prepared_and_is_gone_or_damaged_is_told_as_that(source, target, gone):
    before = target.read_bytes()
    with merge.plan(target, [source]) as planned:
        if gone:
            planned.desk.path.unlink()
        else:
            overwrite(planned.desk.path, "staged_revision")
        with pytest.raises(Refused, match="Plan the merge again") as told:
            merge.apply(planned, COORDINATOR)
        assert "target.needs" not in str(told.value)
    assert target.read_bytes() == before


@pytest.mark.parametrize("gone", [True, False])
def test_a_target_put_back_or_gone_since_the_plan_is_not_merged_into(source, target, gone, tmp_path):
    """What was planned rests on what the target held then: half of it would be no merge."""
    earlier = target.read_bytes()
    with AssessmentFile.open(target, COORDINATOR) as file:
        file.record(answering.level("LEG-01", "police", 4))
    with merge.plan(target, [source]) as planned:
        if gone:
            target.unlink()
        else:
            target.write_bytes(earlier)
        before = standing(tmp_path)
        with pytest.raises(Refused, match=r"“target\.needs” is not what it was"):
            merge.apply(planned, COORDINATOR)
        assert standing(tmp_path) == before


def test_a_target_that_went_on_since_the_plan_is_merged_into(source, target):
    with merge.plan(target, [source]) as planned:
        with AssessmentFile.open(target, COORDINATOR) as file:
            file.record(answering.note("LEG-01", "police", "mine"))
        assert len(merge.apply(planned, COORDINATOR).added) == 1
