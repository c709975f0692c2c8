"""The log is only ever added to, and every commit is whole and on disk."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import pytest

from needsassess.assessment.heads import heads_of
from needsassess.base.clock import Stamp
from needsassess.services import answering
from needsassess.storage.engine import connect
from needsassess.storage.file_log import FileLog
from tests.helpers import spoil
from tests.helpers.assessments import revision
from tests.helpers.tiny import tiny_questionnaire

TABLES = ("instrument", "assessment", "revision", "parent")


@pytest.fixture
def log(tmp_path):
    shipped = tiny_questionnaire()
    found = FileLog.create(tmp_path / "a.needs", (shipped.fingerprint, "tiny", "1.0", shipped.form), b"a" * 16)
    yield found
    found.close()


@pytest.fixture
def filled(log):
    first = revision("profile/title", "one")
    log.append([first])
    log.append([revision("profile/title", "two", parents=[first], wall=2)])
    return log


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET {}"])
def test_rows_are_never_changed_or_removed(filled, table, statement):
    filled.close()
    with spoil.raw(filled.path) as connection:
        column = connection.execute(f"PRAGMA table_info({table})").fetchone()[1]
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement.format(table, f"{column}={column}"))


def test_a_row_is_not_replaced_by_another_of_the_same_identity(filled):
    """REPLACE removes a row without asking the triggers, unless they are recursive."""
    with closing(connect(filled.path)) as raw, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute("REPLACE INTO revision SELECT * FROM revision")


def test_a_parent_that_is_not_there_is_not_recorded(log):
    stray = revision("profile/title", "two", parents=[revision("profile/title", "never written")])
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        log.append([stray])
    assert list(log.revisions(stray.assessment)) == []
    assert log.head_rows() == []
    log.append([revision("profile/title", "three")])
    assert len(log.head_rows()) == 1


def test_the_same_revision_twice_is_refused_whole(filled):
    (again,) = [r for r in filled.revisions(b"a" * 16) if r.value == "one"]
    with pytest.raises(sqlite3.IntegrityError):
        filled.append([revision("profile/round", "other"), again])
    assert len(list(filled.revisions(b"a" * 16))) == 2


def test_what_is_read_back_is_what_was_written(log):
    written = [revision(f"respondent/{n}/name", f"é😀 {n}", wall=2**41 + n, counter=n) for n in range(1200)]
    log.append(written)
    assert sorted(log.revisions(written[0].assessment), key=lambda r: r.stamp) == written
    assert dict(log.heads(written[0].assessment)) == heads_of(written)
    assert log.latest() == Stamp(2**41 + 1199, 1199)
    assert set(log.by_identity(r.id for r in written)) == {r.id for r in written}


def test_an_empty_log_has_no_stamp(log):
    assert log.latest() == Stamp(0, 0)


def test_two_who_replace_the_same_make_a_conflict_in_the_table_too(filled):
    (first,) = [r for r in filled.revisions(b"a" * 16) if r.value == "one"]
    filled.append([revision("profile/title", "three", parents=[first], wall=3)])
    ((_, heads),) = filled.heads(b"a" * 16)
    assert [head.value for head in heads] == ["three", "two"]
    rows = filled.head_rows()
    filled.rebuild_heads()
    assert filled.head_rows() == rows


def test_the_journal_is_rolled_back_on_disk_and_every_commit_is_synced(log):
    with log.transaction() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "recursive_triggers")
        }
    assert pragmas.pop("journal_mode") == "delete"
    assert pragmas == {"synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "recursive_triggers": 1}


def test_after_each_commit_there_is_one_file(filled):
    assert [p.name for p in filled.path.parent.iterdir() if p.is_file()] == ["a.needs"]


def test_several_threads_write_one_after_the_other(log):
    def write(start):
        for n in range(start, start + 20):
            log.append([revision(f"respondent/{n}/name", "x")])

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(log.head_rows()) == 60


def test_a_copy_is_whole(new_file, tmp_path):
    file = new_file()
    file.record(answering.institution("police", "police"))
    file.log.copy_to(tmp_path / "copy.needs")
    copy = FileLog.open(tmp_path / "copy.needs", read_only=True)
    assert copy.head_rows() == file.log.head_rows()
    copy.close()
