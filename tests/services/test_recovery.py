"""The mark of a run, and what the next start finds."""

import json
import os
import subprocess
import sys
import time

import pytest

from needsassess.services import answering, recovery
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))


def test_a_living_run_is_no_crash(tmp_path):
    running = recovery.Running(tmp_path / "a.needs")
    code = "from needsassess.services import recovery; print(recovery.earlier())"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
    running.end()
    assert recovery.earlier() == []


def test_a_run_that_died_is_told_once(tmp_path):
    code = (
        "import os; from pathlib import Path; from needsassess.services import recovery\n"
        "r = recovery.Running(); r.holds(Path('/x/a.needs'))\n"
        "r.fault.write_text('Fatal: File \"/home/jane/lib/a/b/c.py\", line 3'); os._exit(3)"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    (crash,) = recovery.earlier()
    assert str(crash.file) == "/x/a.needs"
    assert crash.started <= time.time() * 1000
    report = crash.report.read_text()
    assert "a/b/c.py" in report
    assert "jane" not in report
    assert recovery.earlier() == []


def test_a_mark_cut_off_while_written(tmp_path):
    folder = tmp_path / "home" / "state" / "crashes"
    folder.mkdir(parents=True)
    (folder / "running-1-1.json").write_text('{"pid"')
    (crash,) = recovery.earlier()
    assert crash.file is None


def test_a_half_made_write_is_undone_and_said(tmp_path):
    path = tmp_path / "a.needs"
    with AssessmentFile.create(path, {"country": "XA"}, this_replica()) as file:
        kept = file.record(answering.institution("police", "police"))
    subprocess.run([sys.executable, "-c", _DIE_WRITING, str(path)], check=False)
    assert path.with_name("a.needs-journal").exists()
    folder = recovery.keep_report("", "other").parent
    (folder / "running-9-9.json").write_text(json.dumps({"file": str(path)}))
    (crash,) = recovery.earlier()
    assert crash.half_written
    assert recovery.recover(path).last_change == max(r.stamp.wall for r in kept.revisions)
    assert not path.with_name("a.needs-journal").exists()
    with AssessmentFile.open(path, this_replica()) as again:
        assert "police" in again.state.institutions


def test_old_reports_make_room():
    for n in range(recovery.REPORTS_KEPT + 3):
        os.utime(recovery.keep_report("x", str(n)), (n + 1, n + 1))
    assert len(list(recovery.keep_report("y", "last").parent.glob("crash-*.txt"))) == recovery.REPORTS_KEPT


_DIE_WRITING = """
import os, sys
from pathlib import Path
from needsassess.storage import engine
connection = engine.connect(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
row = "INSERT INTO assessment VALUES (?, (SELECT fingerprint FROM instrument))"
for _ in range(300):
    connection.execute(row, (os.urandom(900),))
os._exit(9)
"""
