"""What the window is on: a file as a whole, and one assessment of it; read and written in one thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from needsassess.base.errors import Cancelled, UserError
from needsassess.services import preferences, recent
from needsassess.ui import language
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from needsassess.base.progress import Progress
    from needsassess.services.parts import Parts
    from needsassess.ui.collection import Collection, Found
    from needsassess.ui.merging import Merging
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task


def warm_up(_: object = None) -> None:
    """Import what opening needs, in a thread, once the window is painted."""
    import needsassess.services.analysis
    import needsassess.services.assessment_file
    import needsassess.services.countries
    import needsassess.services.questionnaires  # noqa: F401


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
        self._loading: Task | None = None  # what is far away

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
            task = self.read(lambda _: _open(place, kept, sure=True))
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

    def _load(self, name: str, read: Callable[[], Any], *, far: bool = False) -> None:
        """Read in a thread, then show it in place of what was open, which stays where reading is refused.

        `far`: it may take a while to answer, so it waits in a thread of its own and can be cancelled.
        """
        text = self.tr("Opening “{name}”…").format(name=name)
        if self._loading:
            self._loading.cancel()
        if far:
            from needsassess.ui.tasks import Task, one_thread

            task = Task(self).start(one_thread("hub"), lambda progress: _wanted(read(), progress))
            self.told.emit(Message(text, self.tr("Cancel"), task.cancel, stays=True))
            self._loading = task
        else:
            task = self.read(lambda _: read())
            self._say(text)
        task.done.connect(self._loaded)
        task.failed.connect(lambda error: self._not_loaded(error, lambda: self._load(name, read, far=far)))

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
        self._tell_of_backup(found.file.log.backup)
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

    def _tell_of_backup(self, backup: Path | None) -> None:
        if backup:
            self._say(
                self.tr("The file was of an older version and was upgraded; “{name}” is as it was.").format(
                    name=backup.name
                )
            )

    def _tell_of_version(self, _: object = None) -> None:
        """Which version of its questionnaire counts, and what only others have, where it carries several."""
        file = self.session.file
        if len(file.versions.every) == 1:
            return
        from needsassess.services.versions import left

        behind = sum(one.answers for one in left(file))
        told = self.tr("Version {version} of the questionnaire counts.").format(version=file.instrument.version)
        if behind:
            more = QCoreApplication.translate(
                "Opened", "%n answer(s) to items of other versions are kept; the report lists them.", "", behind
            )  # tr() takes what only a number was put into for a translation
            told = f"{told} {more}"
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


def _open(place: Any, assessment: bytes | None, *, sure: bool = False) -> Any:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    return AssessmentFile.open(place, this_replica(), assessment=assessment, sure=sure)


def open_any(place: Any, assessment: bytes | None = None, *, sure: bool = False) -> Found:
    """The one assessment of a file, or the last of its rounds; else the file as a whole."""
    from needsassess.services.opening import HoldsMany
    from needsassess.ui.collection import Found

    if is_hub(place) and assessment is None:
        from needsassess.services import collection

        return Found(place, len(collection.assessments(place)))
    try:
        file = _open(place, assessment, sure=sure)
    except HoldsMany as many:
        if assessment is not None:
            raise
        return _last_round(place) or Found(place, int(str(many.values["count"])))
    return Found(place, len(file.log.assessments()), file)


def _last_round(place: Any) -> Found | None:
    """Where all else in the file are earlier rounds of it."""
    from needsassess.services import collection

    last = collection.last_round(place)
    return open_any(place, last, sure=True) if last else None


def made(file: Any) -> Found:
    """A new file, of one assessment."""
    from needsassess.ui.collection import Found

    return Found(file.path, 1, file)


def is_hub(place: Any) -> bool:
    return place is not None and not isinstance(place, Path)


def _wanted(found: Found, progress: Progress) -> Found:
    """What came after nobody wanted it any more is closed again."""
    try:
        progress.beat()
    except Cancelled:
        if found.file:
            found.file.close()
        raise
    return found


def _absolute(place: Any) -> Any:
    return place.absolute() if isinstance(place, Path) else place
