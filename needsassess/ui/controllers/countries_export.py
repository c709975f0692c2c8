"""Exports what the map of countries shows, with its filters: as a workbook, or as the regional roll-up."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from needsassess.base.errors import UserError
from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.controllers.report_deeds import formats
from needsassess.ui.controllers.saving import Saving
from needsassess.ui.pages import Message
from needsassess.ui.tasks import Task

if TYPE_CHECKING:
    from needsassess.services.parts import Written
    from needsassess.services.tables import Counted

_WORKBOOK = ".xlsx"


class CountriesExport(QObject):
    def __init__(self, page: Any, controller: Any) -> None:
        super().__init__(controller)
        self._page, self._controller, self._saving = page, controller, Saving(page)
        self._working = page.countries.working
        self._task: Task | None = None
        page.countries.export.clicked.connect(self._ask_where)
        self._working.cancel.clicked.connect(self.cancel)

    def _ask_where(self) -> None:
        if self._controller.rows is None:
            return
        stem, named = Path(self._controller.place.name).stem, self.tr("countries")
        start = Path(preferences.folder()) / f"{stem}-{named}{_WORKBOOK}"
        every = {self.tr("Workbook of what is shown (*.xlsx)"): _WORKBOOK} | formats()
        path = self._saving.ask(self.tr("Export the map of countries or the regional roll-up"), start, every)
        if path:
            self._write(path)

    def _write(self, path: Path) -> None:
        """In the background, as it stands now; told with what reading it back has found."""
        from needsassess.services import window_rollup

        is_report = path.suffix.lower() != _WORKBOOK
        spoken = (is_report and preferences.get("report_language")) or language.current()
        choices = window_rollup.Choices(self._controller.shown(), spoken, preferences.get("paper"))
        write = window_rollup.export_report if is_report else window_rollup.export_tables
        self.cancel()
        self._working.begin(self.tr("Writing “{name}”…").format(name=path.name))
        self._task = task = self._controller.in_background(partial(write, self._page.parts, choices, path))
        task.progress.connect(self._working.step)
        task.done.connect(lambda found: self._written(path, found))
        task.failed.connect(self._failed)

    def cancel(self) -> None:
        """No file is left of what was begun."""
        if self._task:
            self._task.cancel()
        self._ended()

    def _ended(self) -> None:
        self._task = None
        self._working.hide()

    def _written(self, path: Path, found: Counted | Written) -> None:
        self._ended()
        if isinstance(found.found, int):
            text = self.tr("“{name}” is written. Read back: {found} of {found} texts are in it.")
            counts: Any = {"found": found.found}
        else:
            text = self.tr(
                "“{name}” is written. Read back: {countries} countries, {gaps} gaps, {overlaps} overlaps."
            )
            counts = found.found
        folder = QUrl.fromLocalFile(str(path.parent))
        told = text.format(name=path.name, **counts)
        show = self.tr("Open folder")
        self._page.told.emit(Message(told, show, lambda: QDesktopServices.openUrl(folder)))

    def _failed(self, error: Exception) -> None:
        self._ended()
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))
