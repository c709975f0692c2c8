"""Exports what the heat map of countries shows, with its filters: as a workbook, or as the roll-up to print."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from needsassess.base.errors import UserError
from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.controllers.saving import Saving
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.base.progress import Progress
    from needsassess.instrument.model import Instrument
    from needsassess.services.parts import Parts, Written
    from needsassess.services.rollup import Rollup
    from needsassess.services.tables import Counted

_WORKBOOK = ".xlsx"


class Shown(NamedTuple):
    """What is on the screen, to be written as it is now; `name` is that of the file or hub."""

    rollup: Rollup
    instruments: dict[str, Instrument]
    language: str
    name: str


class CountriesExport(QObject):
    def __init__(self, page: Any, controller: Any) -> None:
        super().__init__(controller)
        self._page, self._controller, self._saving = page, controller, Saving(page)
        page.countries.export.clicked.connect(self._ask_where)

    def _ask_where(self) -> None:
        if self._controller.rows is None:
            return
        place = self._controller.place
        folder, named = preferences.get("folder") or str(Path.home()), self.tr("countries")
        start = Path(folder) / f"{Path(place.name).stem}-{named}{_WORKBOOK}"
        path = self._saving.ask(self.tr("Export what is shown"), start, self._formats())
        if path:
            self._write(path)

    def _formats(self) -> dict[str, str]:
        """How the dialog names them, and how their files end."""
        return {
            self.tr("Workbook of what is shown (*.xlsx)"): _WORKBOOK,
            self.tr("Regional roll-up, to print (*.pdf)"): ".pdf",
            self.tr("Regional roll-up, accessible web page (*.html)"): ".html",
            self.tr("Regional roll-up, to edit (*.docx)"): ".docx",
        }

    def _write(self, path: Path) -> None:
        """In the background, as it stands now; told with what reading it back has found."""
        control = self._controller
        shown = Shown(
            control.rows.rollup, control.reading.known.instruments, language.current(), control.place.name
        )
        write = _tables if path.suffix.lower() == _WORKBOOK else _report
        work = partial(write, self._page.parts, shown, path)
        self._page.told.emit(Message(self.tr("Writing “{name}”…").format(name=path.name), stays=True))
        task = self._controller.in_background(work)
        task.done.connect(lambda found: self._written(path, found))
        task.failed.connect(self._failed)

    def _written(self, path: Path, found: Counted | Written) -> None:
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
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))


def _tables(parts: Parts, shown: Shown, path: Path, progress: Progress) -> Counted:
    from needsassess.services.rollup_tables import RollupBook

    book = RollupBook(shown.rollup, shown.instruments, shown.language)
    return parts.export_tables(book, path, "xlsx", progress)


def _report(parts: Parts, shown: Shown, path: Path, progress: Progress) -> Written:
    from needsassess.services import report_rollup

    forms = {share.form: shown.instruments[share.form] for share in shown.rollup.shares}
    wanted = report_rollup.Wanted(shown.language, shown.rollup.filters)
    model = report_rollup.model(shown.rollup, forms, wanted, shown.name)
    return parts.write_report(model, path, preferences.get("paper"), progress)
