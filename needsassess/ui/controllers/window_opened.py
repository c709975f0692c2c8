"""What the window is on: a file as a whole, and one assessment of it; read and written in one thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from needsassess.base.errors import UserError
from needsassess.services import preferences, recent
from needsassess.ui import file_words, language
from needsassess.ui.controllers.window_loading import Loading
from needsassess.ui.opening import is_hub, open_any, open_one, warm_up
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from needsassess.services.parts import Parts
    from needsassess.ui.collection import Collection
    from needsassess.ui.merging import Merging
    from needsassess.ui.opening import Found
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task


class Opened(QObject):
    """`opened(session)`, `gathered()` where a file of several assessments is open without one of them, and
    `closed()`; `paused()` and `resumed(session)` around a write from elsewhere; `leaving()` while what is being
    typed can still be taken; `told(Message)` for the message line."""

    opened = Signal(object)
    gathered = Signal()
    paused = Signal()
    resumed = Signal(object)
    leaving = Signal()
    closed = Signal()
    told = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self.session: Session | None = None
        self.collection: Collection | None = None
        self.is_paused = False
        self._resting: bytes | None = None  # the assessment to open again after a write
        self._task: Task | None = None
        self._loading = Loading(self.read, self)
        self._loading.loaded.connect(self._loaded)
        self._loading.failed.connect(self._not_loaded)
        self._loading.told.connect(self.told)

    @property
    def place(self) -> Any:
        """What is open, as services take it, or None."""
        return self.collection.place if self.collection else None

    @property
    def holds_many(self) -> bool:
        return self.collection is not None and (self.collection.count != 1 or is_hub(self.place))

    def warm_up(self) -> Task:
        """After the first paint: what reads and writes files is imported in its thread."""
        return self.read(warm_up)

    @cached_property
    def _worker(self) -> Executor:
        from needsassess.ui.tasks import one_thread

        return one_thread("files")

    @cached_property
    def merging(self) -> Merging:
        """The merge that is prepared."""
        from needsassess.ui.merging import Merging

        return Merging(self)

    def read(self, function: Callable[[Any], Any]) -> Task:
        """Run something with a Progress on the thread of files, one after the other."""
        from needsassess.ui.tasks import Task

        return Task(self).start(self._worker, function)

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

    def open(self, place: Any, assessment: bytes | None = None) -> None:
        """A file, or one assessment of it."""
        if self._is_open(place, assessment):
            self._say(self.tr("“{name}” is open already.").format(name=place.name))
            return
        sure = self.collection is not None and place == self.place
        self._load(place.name, lambda: open_any(place, assessment, sure=sure), far=is_hub(place))

    def _is_open(self, place: Any, assessment: bytes | None) -> bool:
        if self.collection is None or _absolute(place) != _absolute(self.place):
            return False
        return assessment is None or (self.session is not None and self.session.file.id == assessment)

    def close(self, *, everything: bool = False) -> bool:
        """Back to the collection, or to nothing; False where the last changes cannot be written."""
        if self.collection is None:
            return True
        back = self.session is not None and self.holds_many and not everything
        if not self._leave():
            return False
        self.gathered.emit() if back else self._end_of_place()
        return True

    def _leave(self) -> bool:
        """Close the assessment that is open."""
        session = self.session
        if session is None:
            return True
        self.leaving.emit()
        self._remember()
        try:
            session.close()
        except (UserError, OSError) as error:
            self._not_left(error)
            return False
        self.session = None
        return True

    def _not_left(self, error: BaseException) -> None:
        self._failed(error)

    def _end_of_place(self) -> None:
        if self.collection:
            self.collection.rest()
        self.collection, self.is_paused, self._resting = None, False, None
        self.closed.emit()

    def end(self) -> None:
        """The window goes; what is being written elsewhere is rolled back."""
        if "merging" in vars(self):
            self.merging.end()
        if self._task:
            self._task.stop()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _load(self, name: str, read: Callable[[], Found], *, far: bool = False) -> None:
        """Show what is read in place of what is open, which stays where reading is refused."""
        self._loading.begin(name, read, far=far)

    def _not_loaded(self, error: BaseException, _again: Callable[[], None]) -> None:
        self._failed(error)

    def _loaded(self, found: Found) -> None:
        from needsassess.ui.session import Session

        if not self._leave():
            if found.file:
                found.file.close()
            return
        self._take(found.place, found.count)
        self._say("")
        if found.file is None:
            self._remember()
            self.gathered.emit()
            return
        self.session = Session(found.file, self)
        self._remember()
        self.opened.emit(self.session)
        if backup := found.file.log.backup:
            self._say(file_words.upgraded(backup))
        self._tell_of_version()

    def _take(self, place: Any, count: int) -> None:
        """This file is the one that is open, as a whole; what is known of it stays known."""
        from needsassess.ui.collection import Collection

        if self.collection and self.place == place:
            return
        if self.collection:
            self.collection.rest()
        self.collection, self.is_paused = Collection(place, self._worker, count, self), False
        self.collection.failed.connect(self._failed)
        self.collection.listed.connect(self._remember)
        if isinstance(place, Path):
            preferences.set("folder", str(place.absolute().parent))

    def _tell_of_version(self, _: object = None) -> None:
        told = file_words.versions(self.session.file)
        if told:
            self._say(told)

    def _remember(self) -> None:
        """What the start page says of it."""
        if self.place is None:
            return
        if self.session and not self.holds_many:
            recent.remember(recent.of(self.session.file))
        elif self.holds_many:
            recent.remember(recent.of_collection(self.place, self.collection.count, self.collection.changed))

    def _failed(self, error: BaseException) -> None:
        """What a person can put right is told; anything else is our bug, for the crash report."""
        if not isinstance(error, UserError):
            raise error
        self.told.emit(Message(language.told(error), warning=True))

    def _say(self, text: str) -> None:
        self.told.emit(Message(text))


def _absolute(place: Any) -> Any:
    return place.absolute() if isinstance(place, Path) else place
