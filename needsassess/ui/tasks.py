"""Background work: a plain function with a progress handle; its results arrive on the window's thread."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress


class Handle(Progress):
    """What the work is given: it tells how far it is, and hands over parts of its result as they come."""

    def __init__(self, number: int) -> None:
        super().__init__(partial(_post().stepped.emit, number))
        self._number = number

    def hand(self, part: Any) -> None:
        _post().handed.emit(self._number, part)


class Task(QObject):
    """Tells by `progress(done, total)`, `handed(part)`, then `done(result)` or `failed(exception)`.

    After `cancel` nothing arrives any more. After `stop` one of `stopped`, `done` and `failed` still arrives:
    what was begun is rolled back then, or it was finished already.
    """

    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progress = Signal(int, int)
    handed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number, self._wanted = next(_numbers), True
        self._handle = Handle(self._number)

    def start(self, executor: Executor, function: Callable[[Handle], Any]) -> Task:
        _waiting[self._number] = self
        tell = partial(_post().ended.emit, self._number)
        executor.submit(function, self._handle).add_done_callback(tell)
        return self

    def cancel(self) -> None:
        """Disconnect first, so that a late result never arrives; then ask the function to stop."""
        self._wanted = False
        self._handle.cancel()

    def stop(self) -> None:
        self._handle.cancel()

    def step(self, done: int, total: int) -> None:
        """The work got so far."""
        if self._wanted:
            self.progress.emit(done, total)

    def take(self, part: Any) -> None:
        """The work has this already."""
        if self._wanted:
            self.handed.emit(part)

    def end(self, future: Future[Any]) -> None:
        """The work came to its end, one way or another."""
        if not self._wanted or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        elif isinstance(error, (Cancelled, CancelledError)):
            self.stopped.emit()
        else:
            self.failed.emit(error)


class _Post(QObject):
    """Where work tells how it is, from its own thread; handed on in the window's, to the task if it is left.

    Nobody takes this object down. A task goes with its window, which may be while its work tells something:
    the thread of the work knows its number only.
    """

    stepped = Signal(int, int, int)  # number of the task; done, total
    handed = Signal(int, object)  # number of the task; part
    ended = Signal(int, object)  # number of the task; future

    def __init__(self) -> None:
        super().__init__()
        self.stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self.handed.connect(self._take, Qt.ConnectionType.QueuedConnection)
        # Queued also where the work is done before anyone could connect to `done`.
        self.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def _step(self, number: int, done: int, total: int) -> None:
        if task := _left(number):
            task.step(done, total)

    def _take(self, number: int, part: Any) -> None:
        if task := _left(number):
            task.take(part)

    def _end(self, number: int, future: Future[Any]) -> None:
        task = _left(number)
        del _waiting[number]
        if task:
            task.end(future)


@cache
def _post() -> _Post:
    """One for all, made on the window's thread."""
    return _Post()


def _left(number: int) -> Task | None:
    """The task, if it was not taken down with its window."""
    task = _waiting[number]
    return task if isValid(task) else None


_numbers = itertools.count(1)
_waiting: dict[int, Task] = {}  # a task lives until its work has ended, whoever forgot it


def one_thread(name: str) -> ThreadPoolExecutor:
    """An executor that does one thing at a time, in order: the database's."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
