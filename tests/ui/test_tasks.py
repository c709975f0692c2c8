"""Work in the background tells its task, whenever the window that asked for it is taken down."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from needsassess.ui.tasks import Task, one_thread

# In a process of its own, for what it must not do is to crash. Owners go while the threads tell of their work.
TAKEN_DOWN = """
import sys
from concurrent.futures import ThreadPoolExecutor
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from needsassess.ui.tasks import Task

def work(handle):
    for number in range(5):
        handle.step(number, 5)
        handle.hand(number)

application, threads = QCoreApplication([]), ThreadPoolExecutor(2)
sys.setswitchinterval(1e-6)
for _ in range(1000):
    for _ in range(20):
        owner = QObject()
        task = Task(owner)
        task.handed.connect(lambda part: None)
        task.start(threads, work)
        owner.deleteLater()
    del owner, task
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
threads.shutdown()
"""


def test_a_window_may_be_taken_down_while_its_work_tells_something() -> None:
    ended = subprocess.run([sys.executable, "-c", TAKEN_DOWN], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.fixture
def threads() -> Any:
    made = one_thread("test")
    yield made
    made.shutdown()


def test_parts_and_progress_arrive_before_the_result_and_in_order(qtbot: Any, threads: Any) -> None:
    owner, told = QObject(), []

    def work(handle: Any) -> str:
        handle.hand("first")
        handle.step(1, 1)
        handle.hand("second")
        return "all"

    task = Task(owner)
    task.handed.connect(told.append)
    task.progress.connect(lambda done, total: told.append((done, total)))
    task.done.connect(told.append)
    with qtbot.waitSignal(task.done):
        task.start(threads, work)
    assert told == ["first", (1, 1), "second", "all"]


def test_after_cancel_nothing_arrives(qtbot: Any, threads: Any) -> None:
    owner, told, may = QObject(), [], threading.Event()

    def work(handle: Any) -> str:
        handle.hand("part")
        may.wait()
        return "all"

    task = Task(owner).start(threads, work)
    for signal in (task.handed, task.done, task.failed, task.stopped):
        signal.connect(lambda *_: told.append("told"))
    task.cancel()
    may.set()
    with qtbot.waitSignal(Task(owner).start(threads, lambda _: None).done):
        pass
    assert told == []


def test_nobody_is_told_of_what_a_window_that_is_gone_had_asked_for(qtbot: Any) -> None:
    owner, told, may = QObject(), [], threading.Event()
    threads = ThreadPoolExecutor(1)
    task = Task(owner).start(threads, lambda _: may.wait())
    task.done.connect(lambda _: told.append("told"))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    may.set()
    threads.shutdown()
    QCoreApplication.processEvents()
    assert told == []
