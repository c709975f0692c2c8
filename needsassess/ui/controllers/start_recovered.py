"""What the start page tells after a crash: what happened, which file was open, what is on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.base.errors import UserError
from needsassess.services import recovery
from needsassess.ui import language
from needsassess.ui.days import when
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from needsassess.services.recovery import Crash, Recovered


class StartRecovered(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._crashes: list[Crash] = []
        self._recovered: dict[Path, Recovered | UserError] = {}
        self._executor: Executor | None = None
        page.recovered_open.clicked.connect(self._open_recovered)
        page.recovered_report.clicked.connect(self._show_report)
        page.recovered_close.clicked.connect(lambda: self.show([]))

    def show(self, crashes: list[Crash]) -> None:
        """Say what happened; each file that was open is looked at in the background, after the first paint."""
        self._crashes = crashes
        self._page.recovered.setVisible(bool(crashes))
        self.retranslate()
        for file in {crash.file for crash in crashes if crash.file and crash.file.exists()}:
            self._look_at(file)

    def _look_at(self, file: Path) -> None:
        from needsassess.ui.tasks import Task, one_thread

        self._executor = self._executor or one_thread("recovery")
        task = Task(self).start(self._executor, lambda _: recovery.recover(file))
        task.done.connect(lambda found: self._looked_at(file, found))
        task.failed.connect(lambda error: self._looked_at(file, error))

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
            self.show([])
            self._page.open_requested.emit(file)

    def _show_report(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        report = next(crash.report for crash in self._crashes if crash.report)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
