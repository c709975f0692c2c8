"""Background work: a plain function with a progress handle; its results arrive on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress


class Task(QObject):
    """`done(result)`, `failed(exception)`, `progress(done, total)`; after `cancel` nothing arrives any more.

    After `stop` one of `stopped`, `done` and `failed` still arrives: what was begun is rolled back then, or it
    was finished already.
    """

    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progress = Signal(int, int)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handle = Progress(self.progress.emit)
        self._wanted = True
        # Queued also where the work is done before anyone could connect to `done`.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: Executor, function: Callable[[Progress], Any]) -> Task:
        _alive.add(self)
        executor.submit(function, self._handle).add_done_callback(self._tell)
        return self

    def _tell(self, future: Future[Any]) -> None:
        """On the thread of the work; where the window is gone meanwhile, nobody is left to be told."""
        try:
            self._ended.emit(future)
        except RuntimeError:
            _alive.discard(self)

    def cancel(self) -> None:
        """Disconnect first, so that a late result never arrives; then ask the function to stop."""
        self._wanted = False
        self._handle.cancel()

    def stop(self) -> None:
        self._handle.cancel()

    def _deliver(self, future: Future[Any]) -> None:
        _alive.discard(self)
        if not self._wanted or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        elif isinstance(error, (Cancelled, CancelledError)):
            self.stopped.emit()
        else:
            self.failed.emit(error)


_alive: set[Task] = set()  # a task lives until it has delivered, whoever forgot it


def one_thread(name: str) -> ThreadPoolExecutor:
    """An executor that does one thing at a time, in order: the database's."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
