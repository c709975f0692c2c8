"""Exports what the heat map of countries shows, with its filters: a workbook that is read back and counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.tables import Counted


class CountriesExport(QObject):
    def __init__(self, page: Any, controller: Any) -> None:
        super().__init__(controller)
        self._page, self._controller = page, controller
        page.countries.export.clicked.connect(self._ask_where)

    def _ask_where(self) -> None:
        rows = self._controller.rows
        if rows is None:
            return
        place = self._controller.place
        start = Path(str(place)).with_name(f"{Path(place.name).stem}-{self.tr('countries')}.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export what is shown"), str(start), self.tr("Workbook (*.xlsx)")
        )
        if chosen:
            self._write(Path(chosen if chosen.lower().endswith(".xlsx") else f"{chosen}.xlsx"))

    def _write(self, path: Path) -> None:
        """In the background, as it stands now; told with what reading it back has found."""
        from needsassess.services.rollup_tables import RollupBook

        known = self._controller.reading.known.instruments
        book = RollupBook(self._controller.rows.rollup, known, language.current())
        task = self._controller.in_background(
            lambda progress: self._page.parts.export_tables(book, path, "xlsx", progress)
        )
        task.done.connect(lambda counted: self._written(path, counted))
        task.failed.connect(self._failed)

    def _written(self, path: Path, counted: Counted) -> None:
        text = self.tr(
            "“{name}” is written. Read back: {countries} countries, {gaps} gaps, {overlaps} overlaps."
        )
        folder = QUrl.fromLocalFile(str(path.parent))
        self._page.told.emit(
            Message(
                text.format(name=path.name, **counted.found),
                self.tr("Open folder"),
                lambda: QDesktopServices.openUrl(folder),
            )
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))
