"""One open assessment in the window: changes show at once, go to disk on the database thread, and say so."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from needsassess.base.errors import UserError
from needsassess.services.analysis import Analysis, analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.change import Change, Values
from needsassess.services.news import News
from needsassess.ui.tasks import Task, one_thread

if TYPE_CHECKING:
    from needsassess.services.rounds import Former

_SETTLE_MS = 60  # scores follow typing at this distance, so that a key never waits for them


class Session(QObject):
    """Screens call `do`, `undo`, `redo`, and refresh by `changed`; `saved` comes when the file is on disk."""

    changed = Signal(object)  # Change: which subjects differ now
    turned = Signal()  # instead of `changed`: another version of the questionnaire counts, read all anew
    analysed = Signal(object)  # Analysis of the whole
    institution_changed = Signal(str)
    saving = Signal()
    saved = Signal()  # everything up to here is on disk
    refused = Signal(object)  # UserError: the change was not taken
    not_saved = Signal(object)  # exception: what is pending is kept in memory, `retry` writes it
    refreshing = Signal()  # what others wrote is about to show: what is being typed can still be taken before
    not_read = Signal(object)  # exception: what others wrote cannot be read now
    former_read = Signal()  # the round before is there, or why it is not

    def __init__(self, file: AssessmentFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._database = one_thread("database")
        self._pending: deque[Change] = deque()
        self._made: list[Change] = []  # all of this session, and
        self._on_disk = 0  # how many of them are on disk: only the database thread counts
        self._refreshing: Task | None = None
        self._institution = _last_in_the_room(file)
        self._analysis: Analysis | None = None
        self.former: Former | None = None
        self.former_fault: UserError | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(lambda: self.analysed.emit(self.analysis))
        if file.state.profile.former:
            self._read_former()

    def _read_former(self) -> None:
        task = self.on_database(lambda _: _former(self.file))
        task.done.connect(self._former_there)
        task.failed.connect(self._no_former)

    def _former_there(self, former: Former | None) -> None:
        self.former = former
        self.former_read.emit()

    def _no_former(self, error: BaseException) -> None:
        """The questions can be answered all the same."""
        if not isinstance(error, UserError):
            raise error
        self.former_fault = error
        self.former_read.emit()

    @property
    def institution(self) -> str:
        """The key of the institution in the room, or an empty text."""
        return self._institution

    def choose_institution(self, key: str) -> None:
        if key != self._institution:
            self._institution = key
            self.institution_changed.emit(key)

    @property
    def analysis(self) -> Analysis:
        if self._analysis is None:
            self._analysis = analyse(self.file.instrument, self.file.state)
        return self._analysis

    @property
    def conflicts(self) -> int:
        """How many fields are in conflict."""
        return self.file.state.conflict_count

    @property
    def pending(self) -> int:
        """Changes shown but not yet on disk."""
        return len(self._pending)

    def do(self, values: Values, reason: str = "") -> bool:
        """Take the change, with why it is made; False where it was refused (the signal says why)."""
        return self._take(lambda: self.file.prepare(values, reason))

    def undo(self) -> bool:
        return self._take(lambda: self._reading(self.file.prepare_undo, undo=True))

    def redo(self) -> bool:
        return self._take(lambda: self._reading(self.file.prepare_redo, undo=False))

    def _reading(self, prepare: Callable[[], Change | None], *, undo: bool) -> Change | None:
        """A change of an earlier session is read from the file: on its own thread, while the window waits."""
        if self.file.stacks.remembers(undo=undo):
            return prepare()
        return self._database.submit(prepare).result()

    def _take(self, prepare: Callable[[], Change | None]) -> bool:
        try:
            change = prepare()
        except UserError as error:
            self.refused.emit(error)
            return False
        if change is None or not change.revisions:
            return False
        self._made.append(change)
        self._pending.append(change)
        self.retry()  # before the screens are told: what they read from the file then is after this write
        self._show(change)
        return True

    def _show(self, change: Change) -> None:
        self._analysis = None
        if change.moves:
            self._timer.stop()
            self.turned.emit()
        else:
            self._timer.start()
            self.changed.emit(change)

    def retry(self) -> None:
        """Write what is pending, oldest first."""
        self.saving.emit()
        task = self.on_database(lambda _: self._write_pending())
        task.done.connect(self._written)
        task.failed.connect(self.not_saved)

    def _write_pending(self) -> None:
        """On the database thread: a change leaves the queue only when it is on disk."""
        while self._pending:
            self.file.commit(self._pending[0])
            self._pending.popleft()
            self._on_disk += 1

    def _written(self, _: object) -> None:
        if not self._pending:
            self.saved.emit()

    def refresh(self) -> None:
        """Take in what others wrote meanwhile; what is typed, and what is not saved yet, stays."""
        if self._refreshing:
            return
        standing = self.file.standing()
        task = self.on_database(lambda _: (self.file.news(standing), self._on_disk))
        self._refreshing = task
        task.done.connect(self._take_in)
        task.failed.connect(self._not_read)

    def _take_in(self, read: tuple[News, int]) -> None:
        news, written = read
        self.refreshing.emit()
        self._refreshing = None
        change = self.file.take_in(news, self._made[written:])
        if change:
            self._show(change)

    def _not_read(self, error: BaseException) -> None:
        self._refreshing = None
        self.not_read.emit(error)

    def on_database(self, function: Callable[..., Any]) -> Task:
        """Run a reading function (with a Progress) on the database thread, after what is pending."""
        return Task(self).start(self._database, function)

    def copy_to(self, path: Path) -> Task:
        """A copy with everything; its result is how many changes only the copy has."""
        return self.on_database(lambda _: self._copy(path))

    def _copy(self, path: Path) -> int:
        with suppress(UserError):  # said already when it happened
            self._write_pending()
        unsaved = self._pending.copy()
        self.file.copy_to(path, [made for change in unsaved for made in change.revisions])
        return len(unsaved)

    def forget_pending(self) -> None:
        """After a copy has taken it: this file will not get it."""
        self._pending.clear()

    def close(self) -> None:
        """Write what is pending, then close the file; where that cannot be written, raise and stay open."""
        self._database.submit(self._write_pending).result()
        if self._refreshing:
            self._refreshing.cancel()
        self._database.shutdown(wait=True)
        self.file.close()


def _former(file: AssessmentFile) -> Former | None:
    from needsassess.services import rounds

    return rounds.former_of(file)


def _last_in_the_room(file: AssessmentFile) -> str:
    """Whose answer was recorded last, else the first that the questionnaire names; empty without any."""
    there = file.state.institutions
    recorded = (
        (heads[0].stamp, key)
        for path, heads in file.state.subjects.items()
        if path.startswith(("answer/", "fact/")) and (key := path.split("/")[2]) in there
    )
    if last := max(recorded, default=None):
        return last[1]
    kinds = list(file.instrument.institutions)
    return min(there, key=lambda key: kinds.index(there[key].kind), default="")
