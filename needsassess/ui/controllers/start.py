"""What the start page does: open, remove with undo, and tell what was recovered."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from needsassess.base.errors import UserError
from needsassess.services import recent, recovery
from needsassess.ui import language
from needsassess.ui.models.recent_list import ENTRY, THERE, when
from needsassess.ui.pages import Message
from needsassess.ui.tasks import Task, one_thread

if TYPE_CHECKING:
    from needsassess.services.recovery import Crash, Recovered

_SUFFIX = ".needs"


def needs_file(mime: Any) -> Path | None:
    """The one assessment file that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == _SUFFIX else None


class StartController(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._crashes: list[Crash] = []
        self._recovered: dict[Path, Recovered | UserError] = {}
        self._executor: ThreadPoolExecutor | None = None
        page.new.clicked.connect(page.new_requested)
        page.open.clicked.connect(page.choose_requested)
        page.sample.clicked.connect(page.sample_requested)
        page.list.activated.connect(self._open)
        page.list.selectionModel().selectionChanged.connect(self._chosen)
        page.list.installEventFilter(self)
        page.open_chosen.clicked.connect(lambda: self._open(page.list.currentIndex()))
        page.remove.clicked.connect(self.remove)
        page.recovered_open.clicked.connect(self._open_recovered)
        page.recovered_report.clicked.connect(self._show_report)
        page.recovered_close.clicked.connect(lambda: self.show_crashes([]))
        self.refresh()

    def refresh(self, row: int = 0) -> None:
        """Read the list again; the row stays chosen."""
        entries = recent.entries()
        self._page.model.fill(entries, [entry.is_there() for entry in entries])
        for shown in (self._page.list, self._page.recent_title, self._page.open_chosen, self._page.remove):
            shown.setVisible(bool(entries))
        self._page.hint.setVisible(bool(entries))
        self._page.newcomer.setVisible(not entries)
        self._page.list.setCurrentIndex(self._page.model.index(min(row, len(entries) - 1), 0))
        self._chosen()

    def _chosen(self, *_: object) -> None:
        index = self._page.list.currentIndex()
        self._page.remove.setEnabled(index.isValid())
        self._page.open_chosen.setEnabled(index.isValid() and bool(index.data(THERE)))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._page.list.currentIndex())
            return True
        return False

    def _open(self, index: Any) -> None:
        if not index.isValid():
            return
        entry = index.data(ENTRY)
        if entry.is_there():
            self._page.open_requested.emit(Path(entry.path))
            return
        text = self.tr("“{name}” was not found. Connect its stick or drive, or remove it from the list.")
        self._page.told.emit(Message(text.format(name=Path(entry.path).name), warning=True))
        self.refresh(index.row())

    def remove(self) -> None:
        """Take the chosen file off the list; the message line gives it back."""
        index = self._page.list.currentIndex()
        if not index.isValid():
            return
        entry, row = index.data(ENTRY), index.row()
        recent.forget(entry.path)
        self.refresh(row)
        text = self.tr("“{name}” was removed from the list; the file is still there.")
        if not entry.is_there():
            text = self.tr("“{name}” was removed from the list.")
        message = text.format(name=Path(entry.path).name)
        self._page.told.emit(Message(message, self.tr("Undo"), lambda: self._restore(entry, row)))

    def _restore(self, entry: recent.Recent, row: int) -> None:
        recent.restore(entry, row)
        self.refresh(row)

    def show_crashes(self, crashes: list[Crash]) -> None:
        """Say what happened; each file that was open is looked at in the background, after the first paint."""
        self._crashes = crashes
        self._page.recovered.setVisible(bool(crashes))
        self.retranslate()
        for file in {crash.file for crash in crashes if crash.file and crash.file.exists()}:
            self._executor = self._executor or one_thread("recovery")
            task = Task(self).start(self._executor, lambda _, file=file: recovery.recover(file))
            task.done.connect(lambda found, file=file: self._looked_at(file, found))
            task.failed.connect(lambda error, file=file: self._looked_at(file, error))

    def _looked_at(self, file: Path, found: Recovered | Exception) -> None:
        if not isinstance(found, (recovery.Recovered, UserError)):
            raise found
        self._recovered[file] = found
        self.retranslate()
        if not self._page.isVisible():
            told = next(crash for crash in self._crashes if crash.file == file)
            self._page.told.emit(Message(self._told(told), warning=True))

    def retranslate(self) -> None:
        page = self._page
        page.recovered_text.setText("\n".join(self._told(crash) for crash in self._crashes))
        page.recovered_open.setVisible(self._last_file() is not None)
        page.recovered_report.setVisible(any(crash.report for crash in self._crashes))
        page.list.viewport().update()

    def _told(self, crash: Crash) -> str:
        """What happened, which file was open, what is on disk."""
        started = when(crash.started)
        if crash.file is None:
            return self.tr(
                "The application ended unexpectedly (it was started {started}). No file was open."
            ).format(started=started)
        happened = self.tr("The application ended unexpectedly while “{name}” was open (started {started}).")
        return " ".join((happened.format(name=crash.file.name, started=started), self._kept(crash)))

    def _kept(self, crash: Crash) -> str:
        """What the file holds, once it was looked at."""
        found = self._recovered.get(crash.file)
        if isinstance(found, UserError):
            return language.told(found)
        if found is None:
            return "" if crash.file.exists() else self.tr("The file is not where it was.")
        last = self.tr("Everything acknowledged is in the file; its last change is from {moment}.").format(
            moment=when(found.last_change)
        )
        undone = self.tr("A change that was only half written was taken back.") if crash.half_written else ""
        return " ".join(filter(None, (last, undone)))

    def _last_file(self) -> Path | None:
        return next((crash.file for crash in self._crashes if crash.file and crash.file.exists()), None)

    def _open_recovered(self) -> None:
        file = self._last_file()
        if file:
            self.show_crashes([])
            self._page.open_requested.emit(file)

    def _show_report(self) -> None:
        report = next(crash.report for crash in self._crashes if crash.report)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
