"""Opening, making, copying and closing the one assessment of the window; reading and writing in a thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from needsassess.base.errors import UserError
from needsassess.services import preferences, recent
from needsassess.ui import language, pages
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from needsassess.services.parts import Parts
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task

SUFFIX = ".needs"


def warm_up(_: object = None) -> None:
    """Import what opening needs, in a thread, once the window is painted."""
    import needsassess.services.analysis
    import needsassess.services.assessment_file
    import needsassess.services.countries
    import needsassess.services.questionnaires  # noqa: F401


class Files(QObject):
    """`opened(session)` and `closed()`; `leaving()` while what is being typed can still be taken;
    `told(Message)` for the message line."""

    opened = Signal(object)
    leaving = Signal()
    closed = Signal()
    told = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self.session: Session | None = None

    def warm_up(self) -> Task:
        """After the first paint: what reads and writes files is imported in its thread."""
        return self._start(warm_up)

    @cached_property
    def _worker(self) -> Executor:
        from needsassess.ui.tasks import one_thread

        return one_thread("opening")

    def _start(self, function: Callable[[Any], Any]) -> Task:
        from needsassess.ui.tasks import Task

        return Task(self).start(self._worker, function)

    def open(self, path: Path) -> None:
        if self.session and path.absolute() == self.session.file.path.absolute():
            self._say(self.tr("“{name}” is open already.").format(name=path.name))
            return
        self._load(path.name, lambda: _open(path))

    def choose(self) -> None:
        """Ask which file to open."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an assessment"), _folder(), self._filter()
        )
        if path:
            self.open(Path(path))

    def new(self) -> None:
        dialog = pages.make_dialog("new", self._window)
        if dialog.exec():
            path, profile, starting = Path(dialog.path), dict(dialog.profile), dict(dialog.starting)
            self._load(path.name, lambda: _create(path, profile, starting))

    def sample(self) -> None:
        path = self._ask_new(self.tr("Where to put the sample"), self.tr("sample"))
        if path:
            code = language.current()
            self._load(path.name, lambda: _sample(self._parts, path, code))

    def copy(self) -> None:
        """Save a whole copy; what is pending is written to the file first."""
        session = self.session
        path = session and self._ask_new(self.tr("Save a copy"), session.file.path.stem)
        if not path:
            return
        if path.absolute() == session.file.path.absolute():
            self.told.emit(Message(self.tr("This is the open file itself. Choose another name."), warning=True))
            return
        task = session.copy_to(path)
        task.done.connect(lambda unsaved: self._copied(session, path, unsaved))
        task.failed.connect(self._failed)

    def _copied(self, session: Session, path: Path, unsaved: int) -> None:
        """Where only the copy could take the last changes, work goes on in the copy."""
        if not unsaved or unsaved != session.pending or session is not self.session:
            self._say(self.tr("Copied to “{name}”.").format(name=path.name))
            return
        session.forget_pending()
        self._load(path.name, lambda: _open(path))

    def close(self) -> bool:
        """False where the last changes cannot be written; the session then stays open."""
        session = self.session
        if session is None:
            return True
        self.leaving.emit()
        _remember(session)
        try:
            session.close()
        except (UserError, OSError) as error:
            self._failed(error)
            return False
        self.session = None
        self.closed.emit()
        return True

    def end(self) -> None:
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _load(self, name: str, read: Callable[[], Any]) -> None:
        """Read in a thread, then show it in place of what was open, which stays where reading is refused."""
        self._say(self.tr("Opening “{name}”…").format(name=name))
        task = self._start(lambda _: read())
        task.done.connect(self._loaded)
        task.failed.connect(self._failed)

    def _loaded(self, file: Any) -> None:
        from needsassess.ui.session import Session

        if not self.close():
            file.close()
            return
        self.session = Session(file, self)
        preferences.set("folder", str(file.path.absolute().parent))
        _remember(self.session)
        self._say("")
        self.opened.emit(self.session)
        if file.log.backup:
            self._say(
                self.tr("The file was of an older version and was upgraded; “{name}” is as it was.").format(
                    name=file.log.backup.name
                )
            )

    def _failed(self, error: BaseException) -> None:
        """What a person can put right is told; anything else is our bug, for the crash report."""
        if not isinstance(error, UserError):
            raise error
        self.told.emit(Message(language.told(error), warning=True))

    def _say(self, text: str) -> None:
        self.told.emit(Message(text))

    def _ask_new(self, title: str, stem: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        start = str(Path(_folder()) / f"{stem}{SUFFIX}")
        path, _ = QFileDialog.getSaveFileName(self._window, title, start, self._filter())
        return Path(path).with_suffix(SUFFIX) if path else None

    def _filter(self) -> str:
        return self.tr("Assessments (*{suffix})").format(suffix=SUFFIX)


def _open(path: Path) -> Any:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    return AssessmentFile.open(path, this_replica())


def _create(path: Path, profile: dict[str, Any], starting: dict[str, Any]) -> Any:
    """`starting` are the values of the institutions chosen with the new file."""
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    file = AssessmentFile.create(path, profile, this_replica())
    if starting:
        file.record(starting)
    return file


def _sample(parts: Parts, path: Path, code: str) -> Any:
    from needsassess.services.replica import this_replica

    return parts.make_sample(path, this_replica(), code)


def _remember(session: Session) -> None:
    recent.remember(recent.of(session.file))


def _folder() -> str:
    return preferences.get("folder") or str(Path.home())
