"""What is done with the report: exported to a file, printed, and what reading it back has proved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from needsassess.services import preferences
from needsassess.ui.controllers.saving import Saving
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.parts import Written


def formats() -> dict[str, str]:
    """Of every report: how the dialog names them, and how their files end."""
    return {
        ReportDeeds.tr("PDF, to print (*.pdf)"): ".pdf",
        ReportDeeds.tr("Web page, accessible (*.html)"): ".html",
        ReportDeeds.tr("Word document, to edit (*.docx)"): ".docx",
    }


class ReportDeeds(QObject):
    def __init__(self, page: Any, controller: Any) -> None:
        super().__init__(controller)
        self._page, self._controller, self._saving = page, controller, Saving(page)
        self._making = controller.making
        self._making.exported.connect(self._exported)
        self._making.printed.connect(self._printed)
        page.export.clicked.connect(self._ask_where)
        page.print.clicked.connect(self._ask_printer)
        self._then_print = False  # as soon as the preview is of now
        self._making.pages.opened.connect(self._opened)
        for given_up in (self._making.failed, page.cancel.clicked):
            given_up.connect(self._not_print)

    def proof(self, written: Written) -> str:
        """What the file, read back, was found to hold."""
        pages = self.tr("%n page(s).", "", written.pages) if written.pages else ""
        found = self.tr("Read back: {found} of {found} texts of the report are in the file.")
        return f"{pages} {found.format(found=written.found)}".strip()

    def _ask_where(self) -> None:
        wanted = self._controller.wanted()
        if wanted is None:
            return
        path = self._saving.ask(self.tr("Export the report"), self._controller.proposed(wanted), formats())
        if path:
            self._making.export(wanted, path)

    def _exported(self, written: Written) -> None:
        text = self.tr("The report is in “{path}”.").format(path=written.path)
        folder = QUrl.fromLocalFile(str(written.path.parent))
        open_folder = self.tr("Open folder")
        self._page.told.emit(
            Message(f"{text} {self.proof(written)}", open_folder, lambda: QDesktopServices.openUrl(folder))
        )

    def _ask_printer(self) -> None:
        """What is printed is what is shown, and what is shown is of now."""
        from needsassess.ui.controllers import report_printing

        if self._page.stale.isVisible() or not self._page.view.count:
            self._then_print = True
            self._controller.preview()
            return
        printer = report_printing.chosen_printer(self._page, self._page.view.count, preferences.get("paper"))
        if printer:
            self._making.print_on(printer)

    def _opened(self, _: object) -> None:
        if self._then_print:
            self._then_print = False
            self._ask_printer()

    def _not_print(self, *_: object) -> None:
        self._then_print = False

    def _printed(self, pages: int) -> None:
        self._page.told.emit(Message(self.tr("%n page(s) sent to the printer.", "", pages)))
