"""The crash path, by really crashing."""

import os
import signal
import subprocess
import sys

import pytest

from needsassess.services import answering, recent, recovery
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from needsassess.ui.views.start_page import StartPage

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


_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from needsassess.bootstrap import parts
from needsassess.services import answering
from needsassess.ui import app
from needsassess.ui.controllers.window_following import Following

def answer(session):
    session.saved.connect(lambda: print("acknowledged", flush=True))
    session.do(answering.level(session.file.instrument.items[0].code, "police", 3))

original = Following._opened
def opened(self, session):
    original(self, session)
    QTimer.singleShot(0, lambda: answer(session))
Following._opened = opened
app.run(parts(), Path(sys.argv[1]))
"""


def test_the_window_killed_while_a_file_is_open_says_so_at_the_next_start(new_file, qtbot):
    file = new_file()
    file.record(answering.institution("police", file.instrument.institutions[0]))
    file.close()
    command = [sys.executable, "-c", _WINDOW, str(file.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().strip() == "acknowledged"
        os.kill(process.pid, signal.SIGKILL)
    (crash,) = recovery.earlier()
    assert (crash.file, crash.report) == (file.path, None)
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    page.show_crashes([crash])
    qtbot.waitUntil(lambda: "Everything acknowledged is in the file" in page.recovered_text.text())
    with AssessmentFile.open(file.path, this_replica()) as again:
        assert again.state.answer(again.instrument.items[0].code, "police").level == 3


def test_a_window_that_is_closed_leaves_no_mark(new_file):
    file = new_file()
    file.close()
    code = _WINDOW.replace(
        "QTimer.singleShot(0, lambda: answer(session))", "QTimer.singleShot(0, self._window.close)"
    )
    subprocess.run([sys.executable, "-c", code, str(file.path)], timeout=60, check=True)
    assert recovery.earlier() == []
    assert [entry.path for entry in recent.entries()] == [str(file.path)]
