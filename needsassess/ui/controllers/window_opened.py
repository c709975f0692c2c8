"""What the window is on: a file as a whole, and one assessment of it; opened, left and read in one thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from needsassess.base.errors import UserError
from needsassess.services import preferences, recent
from needsassess.ui import file_words, language
from needsassess.ui.controllers.window_loading import Loading
from needsassess.ui.opening import is_hub, open_any, warm_up
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from needsassess.services.parts import Parts
    from needsassess.ui.collection import Collection
    from needsassess.ui.opening import Found
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task


class Opened(QObject):
    """`opened(session)`, `gathered()` where a file of several assessments is open without one of them, and
    `closed()`; `leaving()` while what is being typed can still be taken; `told(Message)` for the message
    line."""

    opened = Signal(object)
    gathered = Signal()
    leaving = Signal()
    closed = Signal()
    told = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self.session: Session | None = None
        self.collection: Collection | None = None
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

    def read(self, function: Callable[[Any], Any]) -> Task:
        """Run something with a Progress on the thread of files, one after the other."""
        from needsassess.ui.tasks import Task

        return Task(self).start(self._worker, function)

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
        self.collection = None
        self.closed.emit()

    def end(self) -> None:
        """The window goes."""
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
        self.collection = Collection(place, self._worker, count, self)
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
