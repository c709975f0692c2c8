"""Opening: any file name, reading without a trace, other processes, and what a crash left."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from needsassess.base.errors import Refused
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import engine
from needsassess.storage.file_log import FileLog
from tests.helpers import spoil

NAMES = [
    "a b.needs",
    "a%20b.needs",
    "100%.needs",
    "a#1.needs",
    "a?mode=ro.needs",
    "évaluation ñ 日本.needs",
    'it\'s "quoted".needs',
    "file:a.needs",
    ":memory:",
    "-x.needs",
    "a\\b.needs",
    "a;b&c=d.needs",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_that_name(new_file, replica, tmp_path, name):
    file = new_file(name)
    file.record(answering.institution("police", "police"))
    file.close()
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [name]
    with AssessmentFile.open(tmp_path / name, replica, read_only=True) as again:
        assert "police" in again.state.institutions


def test_a_name_of_bytes_that_are_no_text_is_opened(new_file, replica, tmp_path):
    name = os.fsdecode(b"caf\xe9.needs")
    new_file(name).close()
    with AssessmentFile.open(tmp_path / name, replica) as again:
        assert again.state.profile.country == "XA"


def test_reading_leaves_no_trace(new_file, replica, tmp_path):
    file = new_file()
    file.close()
    os.utime(file.path, ns=(1, 1))
    before = (file.path.read_bytes(), file.path.stat().st_mtime_ns, sorted(os.scandir(tmp_path), key=str))
    file.path.chmod(0o400)
    with AssessmentFile.open(file.path, replica, read_only=True) as again:
        assert again.state.profile.title == "Round"
    after = (file.path.read_bytes(), file.path.stat().st_mtime_ns, sorted(os.scandir(tmp_path), key=str))
    assert before[:2] == after[:2]
    assert [e.name for e in before[2]] == [e.name for e in after[2]]


def test_what_is_only_read_cannot_be_written(new_file, replica):
    file = new_file()
    file.close()
    with AssessmentFile.open(file.path, replica, read_only=True) as again:
        with pytest.raises(Refused, match="cannot be written"):
            again.record(answering.profile(title="other"))
        assert again.state.profile.title == "Round"


def test_a_file_that_another_process_writes_is_refused_after_a_while(new_file, monkeypatch):
    monkeypatch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS[:-1], "busy_timeout=50"))
    file = new_file()
    program = "import sqlite3,sys; c=sqlite3.connect(sys.argv[1], isolation_level=None);\
c.execute('BEGIN EXCLUSIVE'); print('locked', flush=True); sys.stdin.read()"
    other = subprocess.Popen(
        [sys.executable, "-c", program, file.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with other:
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(Refused, match="another program"):
            file.record(answering.profile(title="other"))
        other.stdin.close()
        other.wait()


def interrupted(path):
    """Leave the file as a process does killed in the middle of a commit: half written, with a journal."""
    program = """
import os, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA cache_size=1")
c.execute("PRAGMA cache_spill=1")
c.execute("BEGIN IMMEDIATE")
a = c.execute("SELECT id FROM assessment").fetchone()[0]
for n in range(3000):
    c.execute("INSERT INTO revision VALUES (?, ?, 'profile/title', ?, 'x', x'00', 1, 0, x'00', NULL)",
              (n.to_bytes(32, "big"), a, "x" * 500))
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", program, path], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size


def test_what_a_crash_left_is_rolled_back_when_the_file_is_opened(new_file, replica):
    file = new_file()
    heads = file.log.head_rows()
    file.close()
    interrupted(file.path)
    with pytest.raises(Refused, match="closed properly"):
        FileLog.open(file.path, read_only=True)
    with AssessmentFile.open(file.path, replica) as again:
        assert again.log.head_rows() == heads
        assert len(list(again.log.revisions(again.id))) == len(heads)
    assert not file.path.with_name(file.path.name + "-journal").exists()


def test_a_half_written_header_does_not_hide_the_journal(new_file, replica):
    """Page 1 reaches the disk before the pages it counts: the file looks cut off, its journal mends it."""
    file = new_file()
    file.close()
    whole = file.path.read_bytes()
    interrupted(file.path)
    with file.path.open("r+b") as stream:
        stream.truncate(len(whole))
    spoil.header(file.path, 28, 5000)
    spoil.header(file.path, 92, int.from_bytes(whole[24:28], "big"))
    with AssessmentFile.open(file.path, replica) as again:
        assert again.state.profile.title == "Round"


def test_a_journal_of_nothing_is_no_crash(new_file, replica):
    file = new_file()
    file.close()
    file.path.with_name(file.path.name + "-journal").touch()
    with AssessmentFile.open(file.path, replica, read_only=True) as again:
        assert again.state.profile.title == "Round"
