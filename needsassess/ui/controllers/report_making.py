"""Makes reports in the background, one at a time: the model from what is chosen, then the file."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.ui.controllers.pdf_pages import PdfPages
from needsassess.ui.controllers.report_printing import Printing
from needsassess.ui.tasks import Task, one_thread

if TYPE_CHECKING:
    from needsassess.services.parts import Parts, Written

Begin = Callable[[Any], Task]  # from the choices to the task whose result is the model


class Making(QObject):
    """`previewed` and `exported` carry what was Written, `printed` how many pages; `ended` comes always."""

    started = Signal()
    progress = Signal(int, int)
    previewed = Signal(object)
    exported = Signal(object)
    printed = Signal(int)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parts: Parts, begin: Begin, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._begin = parts, begin
        self._pdf = one_thread("pdf")
        self._task: Task | Printing | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.pages = PdfPages(self._pdf, self)
        self._shown = b""
        self.destroyed.connect(self._pdf.shutdown)

    def forget(self) -> None:
        """Nothing that was begun arrives any more."""
        self.cancel()
        self.pages.close()
        self._shown = b""
        if self._folder:
            self._folder.cleanup()
            self._folder = None

    def cancel(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None
        self.ended.emit()

    def preview(self, choices: Any) -> None:
        self._folder = self._folder or tempfile.TemporaryDirectory(
            prefix="needsassess-", ignore_cleanup_errors=True
        )
        self._make(choices, Path(self._folder.name) / "preview.pdf", self._preview_written)

    def export(self, choices: Any, path: Path) -> None:
        """Anew, from the data of now, whatever the preview shows."""
        self._make(choices, path, self.exported.emit)

    def _make(self, choices: Any, path: Path, then: Callable[[Written], None]) -> None:
        self.cancel()
        self.started.emit()
        task = self._follow(self._begin(choices))
        task.done.connect(lambda model: self._write(model, path, choices.paper, then))

    def _write(self, model: Any, path: Path, paper: str, then: Callable[[Written], None]) -> None:
        from needsassess.services import window_report

        task = Task(self)
        self._follow(task).done.connect(lambda written: self._written(written, then))
        task.start(self._pdf, window_report.writer(self._parts, model, path, paper))

    def _follow(self, task: Task) -> Task:
        self._task = task
        task.progress.connect(self.progress)
        task.failed.connect(self._failed)
        return task

    def _written(self, written: Written, then: Callable[[Written], None]) -> None:
        self._task = None
        self.ended.emit()
        then(written)

    def _preview_written(self, written: Written) -> None:
        """Kept in memory: what people answered does not stay behind in a temporary folder."""
        self._shown = written.path.read_bytes()
        written.path.unlink()
        self.pages.open(self._shown)
        self.previewed.emit(written)

    def print_on(self, printer: Any) -> None:
        """The pages of the preview, at the printer's resolution."""
        if not self._shown:
            return
        self.cancel()
        self.started.emit()
        self._task = printing = Printing(self._pdf, self._shown, printer, self)
        printing.progress.connect(self.progress)
        printing.failed.connect(self._failed)
        printing.done.connect(self._printed)
        printing.start()

    def _printed(self, pages: int) -> None:
        self._task = None
        self.ended.emit()
        self.printed.emit(pages)

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.ended.emit()
        self.failed.emit(error)
