"""Writes to files beside the session: what is open is let go of meanwhile, and read again afterwards."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from needsassess.ui.controllers.window_opened import Opened
from needsassess.ui.opening import open_one

if TYPE_CHECKING:
    from needsassess.services.parts import Parts
    from needsassess.ui.merging import Merging
    from needsassess.ui.tasks import Task


class Writing(Opened):
    """`paused()` and `resumed(session)` around a write from elsewhere."""

    paused = Signal()
    resumed = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(parts, window)
        self.is_paused = False
        self._resting: bytes | None = None  # the assessment to open again after a write
        self._task: Task | None = None

    @cached_property
    def merging(self) -> Merging:
        """The merge that is prepared."""
        from needsassess.ui.merging import Merging

        return Merging(self)

    def write(self, place: Any, function: Callable[[Any], Any]) -> Task | None:
        """Like `read`, for what writes a file: closed meanwhile if it is open; None where that is refused."""
        if self.is_paused or not self._pause(place):
            return None
        self._task = task = self.read(function)
        for ended in (task.done, task.failed, task.stopped):
            ended.connect(self._written)
        return task

    def _pause(self, place: Any) -> bool:
        if place != self.place:
            return True
        self.collection.rest()
        kept = self.session.file.id if self.session else self._resting
        if not self._leave():
            return False
        self.is_paused, self._resting = True, kept
        self.paused.emit()
        return True

    def _written(self, _: object = None) -> None:
        """What was let go of is read again, as it is now."""
        self._task = None
        if not self.is_paused:
            return
        place, kept, self.is_paused = self.place, self._resting, False
        self.collection.refresh()
        if kept:
            task = self.read(lambda _: open_one(place, kept, sure=True))
            task.done.connect(lambda file: self._resume(place, file))
            task.failed.connect(self._not_resumed)

    def read_again(self) -> None:
        """Another version of the questionnaire counts now: the screens begin anew with it."""
        if self.session and not self.is_paused and self._pause(self.place):
            self.resumed.connect(self._tell_of_version, Qt.ConnectionType.SingleShotConnection)
            self._written()

    def _resume(self, place: Any, file: Any) -> None:
        from needsassess.ui.session import Session

        if self.is_paused:  # another write began meanwhile: read again after that
            file.close()
            return
        self._resting = None
        if self.session or place != self.place:
            file.close()
            return
        self.session = Session(file, self)
        self.resumed.emit(self.session)

    def _not_resumed(self, error: BaseException) -> None:
        self._end_of_place()
        self._failed(error)

    def _take(self, place: Any, count: int) -> None:
        """Another file needs not wait for a write to the one before."""
        self.is_paused = self.is_paused and place == self.place
        super()._take(place, count)

    def _end_of_place(self) -> None:
        self.is_paused, self._resting = False, None
        super()._end_of_place()

    def end(self) -> None:
        """The window goes; what is being written elsewhere is rolled back."""
        if "merging" in vars(self):
            self.merging.end()
        if self._task:
            self._task.stop()
        super().end()
