"""Many revisions are checked in a thread: what it refuses is refused, and nothing of it stays on the desk."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import pytest

from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress, silent
from needsassess.services import answering
from needsassess.storage import checking, staging
from needsassess.storage.desk import Desk
from needsassess.storage.source import digest_of, made_ready
from tests.helpers import spoil

TABLES = ("assessment", "revision", "parent", "replaced", "head", "again")
FORGED = {
    "an author": "UPDATE revision SET author = 'Somebody' WHERE subject = 'answer/LEG-01/police/response'",
    "no parents": "DELETE FROM parent",
    "text that is none": "UPDATE revision SET author = CAST(x'ff41' AS TEXT)",
    "an assessment": "UPDATE revision SET assessment = x'00112233445566778899aabbccddeeff'",
}


@pytest.fixture(autouse=True)
def in_a_thread(monkeypatch):
    monkeypatch.setattr(staging, "MANY", 0)
    before = threading.active_count()
    yield
    assert threading.active_count() == before


@pytest.fixture
def source(new_file):
    file = new_file("source.needs")
    file.record(answering.institution("police", "police"))
    for level in (1, 2, 3):
        file.record(answering.level("LEG-01", "police", level))
    file.close()
    return file.path


@pytest.fixture
def laid_out():
    made = Desk(None)
    yield made
    made.close()


def staged(made: Desk) -> dict[str, int]:
    with closing(sqlite3.connect(made.path)) as raw:
        return {name: raw.execute(f"SELECT count(*) FROM staged_{name}").fetchone()[0] for name in TABLES}


def stage(made: Desk, path, progress: Progress | None = None):
    ready = made_ready(path, digest_of(path), made.folder / "0", silent())
    return made.stage(0, ready, progress or silent())


def test_it_counts_what_the_other_way_counts(source, laid_out, monkeypatch):
    beside = stage(laid_out, source)
    rows = staged(laid_out)
    laid_out.drop(0)
    assert not any(staged(laid_out).values())
    monkeypatch.setattr(staging, "MANY", 1_000)
    assert stage(laid_out, source) == beside
    assert staged(laid_out) == rows


@pytest.mark.parametrize("what", FORGED)
def test_what_is_forged_is_refused_and_leaves_nothing(source, laid_out, what, tmp_path):
    good = tmp_path / "good.needs"
    good.write_bytes(source.read_bytes())
    with spoil.raw(source) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(FORGED[what])
        for _, made_by in triggers:
            raw.execute(made_by)
    with pytest.raises(Refused):
        stage(laid_out, source)
    assert not any(staged(laid_out).values())
    assert sum(counts.new for counts in stage(laid_out, good).values()) == staged(laid_out)["revision"] > 0


def test_a_fault_beside_it_ends_the_thread(source, laid_out, monkeypatch):
    monkeypatch.setattr(staging.sql, "HEADS", "SELECT no such thing")
    with pytest.raises(Refused, match="damaged"):
        stage(laid_out, source)
    assert not any(staged(laid_out).values())


def test_it_stops_when_asked(source, laid_out, monkeypatch):
    stopped = Progress()
    through = checking.Checking.through

    def stopping(self, raw, beat):
        stopped.cancel()
        return through(self, raw, beat)

    monkeypatch.setattr(checking.Checking, "through", stopping)
    with pytest.raises(Cancelled):
        stage(laid_out, source, stopped)
    assert not any(staged(laid_out).values())
