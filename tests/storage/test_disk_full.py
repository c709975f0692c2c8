"""A disk without room refuses clearly; what was acknowledged stays, and the file stays sound."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import check

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")

# In a process of its own, which a limit on file size holds back as a full disk would.
PROGRAM = """
import json, resource, signal, sys
from pathlib import Path
from needsassess.base.errors import Refused
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from tests.helpers.tiny import tiny_questionnaire

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, replica = Path(sys.argv[1]), Replica(bytes(range(16)), "Tester")
file = AssessmentFile.open(path, replica)
room = path.stat().st_size + 40_000
resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
acknowledged, told = 0, ""
try:
    for n in range(1000):
        file.record(answering.note("LEG-01", "police", f"{n} " + "x" * 3000))
        acknowledged = n
except Refused as refused:
    told = str(refused)
state = file.state.answer("LEG-01", "police").note
created = ""
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, resource.RLIM_INFINITY))
try:
    AssessmentFile.create(path.with_name("other.needs"), {"country": "XA"}, replica, tiny_questionnaire())
except Refused as refused:
    created = str(refused)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
file.record(answering.note("LEG-01", "police", "room again"))
print(json.dumps([acknowledged, told, state[:20], created]))
"""


def test_a_full_disk_refuses_and_loses_nothing_that_was_acknowledged(new_file, replica, tmp_path):
    file = new_file()
    file.record({"institution/police/kind": "police"})
    file.close()
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, file.path],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    acknowledged, told, state, created = json.loads(run.stdout)
    assert acknowledged >= 3
    assert "disk is full" in told
    assert "disk is full" in created
    assert state.startswith(f"{acknowledged} ")
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [file.path.name]
    with AssessmentFile.open(file.path, replica) as again:
        notes = [r.value for r in again.history("answer/LEG-01/police/note")]
        assert notes[0] == "room again"
        assert len(notes) == acknowledged + 2
        assert list(check.faults(again.log)) == []
