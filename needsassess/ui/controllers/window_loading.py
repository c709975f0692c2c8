"""What is being opened: read in a thread while the window says so; what is far away can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.base.errors import Cancelled
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.base.progress import Progress
    from needsassess.ui.opening import Found
    from needsassess.ui.tasks import Task


class Loading(QObject):
    """`loaded(Found)`; `failed(exception, again)`, where `again()` tries once more; `told(Message)`."""

    loaded = Signal(object)
    failed = Signal(object, object)
    told = Signal(object)

    def __init__(self, read: Callable[[Callable[[Any], Any]], Task], parent: QObject) -> None:
        """`read` runs a function on the thread of files."""
        super().__init__(parent)
        self._read = read
        self._far: Task | None = None

    def begin(self, name: str, read: Callable[[], Found], *, far: bool = False) -> None:
        """`far`: it may take a while to answer, so it waits in a thread of its own and can be cancelled."""
        text = self.tr("Opening “{name}”…").format(name=name)
        if self._far:
            self._far.cancel()
        if far:
            self._far = task = self._from_afar(read)
            self.told.emit(Message(text, self.tr("Cancel"), task.cancel, stays=True))
        else:
            task = self._read(lambda _: read())
            self.told.emit(Message(text))
        task.done.connect(self.loaded)
        task.failed.connect(lambda error: self.failed.emit(error, lambda: self.begin(name, read, far=far)))

    def _from_afar(self, read: Callable[[], Found]) -> Task:
        from needsassess.ui.tasks import Task, one_thread

        return Task(self).start(one_thread("hub"), lambda progress: _wanted(read(), progress))


def _wanted(found: Found, progress: Progress) -> Found:
    """What came after nobody wanted it any more is closed again."""
    try:
        progress.beat()
    except Cancelled:
        if found.file:
            found.file.close()
        raise
    return found
