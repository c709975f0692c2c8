"""The crash path, by really crashing."""

import os
import signal
import subprocess
import sys
import time

import pytest

from needsassess.services import recovery

_START = """
import os, sys, threading, faulthandler
from PySide6.QtCore import QTimer, QCoreApplication, qWarning
from needsassess.ui import crash
app = QCoreApplication([])
watch = crash.watch()
watch.happened.connect(lambda path: print("happened", path, flush=True))
secret = "the answer of Jane Doe"
def fail(text=secret):
    raise ValueError(text)
QTimer.singleShot(400, app.quit)
"""
_WAYS = {
    "slot": "QTimer.singleShot(0, fail)",
    "thread": "threading.Thread(target=fail).start()",
    "unraisable": "class Bad:\n    def __del__(self): fail()\nBad()",
}
_DEATHS = {"abort": "os.abort()", "segfault": "faulthandler._sigsegv()"}
_END = "\napp.exec()\nprint('went on', flush=True)\nwatch.end()\n"


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def _run(code):
    return subprocess.run(
        [sys.executable, "-c", _START + code + _END], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("way", _WAYS)
def test_a_failure_is_reported_and_work_goes_on(way, tmp_path):
    run = _run(_WAYS[way])
    assert "went on" in run.stdout
    assert "happened" in run.stdout
    (report,) = (tmp_path / "home/state/crashes").glob("crash-*.txt")
    text = report.read_text()
    assert "builtins.ValueError" in text
    assert "in fail" in text
    assert "Jane" not in text
    assert "needsassess 0." in text
    assert recovery.earlier() == []


@pytest.mark.parametrize("death", _DEATHS)
def test_the_next_start_says_that_it_died_and_where(death):
    code = f"from pathlib import Path\nwatch.holds(Path('/x/a.needs'))\n{_DEATHS[death]}"
    run = _run(code)
    assert run.returncode < 0
    (crash,) = recovery.earlier()
    assert crash.file.name == "a.needs"
    assert "Fatal Python error" in crash.report.read_text()


def test_the_same_failure_again_and_again_is_one_report(tmp_path):
    _run("timer = QTimer(interval=5); timer.timeout.connect(fail); timer.start()")
    (report,) = (tmp_path / "home/state/crashes").glob("crash-*.txt")
    assert report.read_text().count("builtins.ValueError") == 1


def test_a_hook_that_cannot_write_does_not_raise(tmp_path):
    code = (
        "import shutil; shutil.rmtree(os.environ['NEEDSASSESS_HOME'])\n"
        "open(os.environ['NEEDSASSESS_HOME'], 'w').close()\n"
        "sys.__stderr__ = None\nQTimer.singleShot(0, fail)"
    )
    run = _run(code)
    assert "went on" in run.stdout
    assert run.returncode == 0


def test_what_qt_says_goes_to_the_log(tmp_path):
    _run("qWarning('a pixmap is null')")
    assert "qt warning: a pixmap is null" in (tmp_path / "home/state/qt.log").read_text()


def test_killed_while_a_file_is_open(tmp_path):
    path = tmp_path / "a.needs"
    code = _START + (
        "from pathlib import Path\n"
        "from needsassess.services.assessment_file import AssessmentFile\n"
        "from needsassess.services.replica import this_replica\n"
        "from needsassess.services import answering\n"
        f"path = Path({str(path)!r})\n"
        "file = AssessmentFile.create(path, {'country': 'XA'}, this_replica())\n"
        "watch.holds(path)\n"
        "file.record(answering.institution('police', 'police'))\n"
        "print('acknowledged', flush=True)\nimport time; time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().strip() == "acknowledged"
        os.kill(process.pid, signal.SIGKILL)
    (crash,) = recovery.earlier()
    assert crash.file == path
    assert crash.report is None
    assert abs(recovery.recover(path).last_change - time.time() * 1000) < 60_000
