"""What the report page does: follow the choices, make the preview, export and print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from needsassess.base.errors import UserError
from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.controllers.report_choices import ReportChoices
from needsassess.ui.controllers.report_making import Making
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.parts import Written
    from needsassess.ui.session import Session

_SETTLE_MS = 250  # several choices in a row make one preview


class ReportController(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self.choices = ReportChoices(page)
        self.making = Making(page.parts, self)
        self._made: Any = None  # the Choices of the preview that is shown
        self._then_print = False
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self.preview)
        self._connect()

    def _connect(self) -> None:
        page, making = self._page, self.making
        self.choices.changed.connect(self._chosen)
        making.started.connect(self._started)
        making.progress.connect(self._progress)
        making.previewed.connect(self._previewed)
        making.exported.connect(self._exported)
        making.printed.connect(self._printed)
        making.failed.connect(self._failed)
        making.ended.connect(page.working.hide)
        page.view.set_pages(making.pages)
        page.refresh.clicked.connect(self.preview)
        page.cancel.clicked.connect(self._cancel)
        page.export.clicked.connect(self._ask_where)
        page.print.clicked.connect(self._ask_printer)

    def set_session(self, session: Session | None) -> None:
        if self._session:
            self._session.changed.disconnect(self._changed)
            self.making.forget()
            self._page.view.clear()
        self._session, self._made = session, None
        self.making.set_session(session)
        self._page.stale.hide()
        self._page.checked.setText("")
        for pressed in (self._page.export, self._page.print, self._page.refresh):
            pressed.setEnabled(session is not None)
        if session:
            session.changed.connect(self._changed)
            self.choices.fill(session)
            self._show_status()
            self.shown()

    def retranslate(self) -> None:
        self.choices.retranslate()
        self._show_status()

    def shown(self) -> None:
        """The first preview is made when the page is first seen."""
        if self._session and self._made is None and self._page.isVisible():
            self._later.start()

    def _chosen(self) -> None:
        if self._session and self._page.isVisible():
            self._later.start()

    def _changed(self, change: Any) -> None:
        if self._made is not None:
            self._page.stale.show()
        if any(subject.startswith(("institution/", "profile/")) for subject in change.subjects):
            self.choices.fill(self._session)
            self._show_status()

    def _show_status(self) -> None:
        page = self._page
        final = bool(self._session) and self._session.file.state.profile.status == "final"
        page.status.setText(self.tr("FINAL") if final else self.tr("DRAFT"))
        page.status_help.setText(
            self.tr("Signed off; pages carry no stamp.")
            if final
            else self.tr(
                "Stamped across every page until the assessment is signed off (“About this assessment”)."
            )
        )

    def _wanted(self) -> Any:
        """The choices, or None after saying what is missing."""
        wanted = self.choices.current()
        self._page.domains.blame("" if wanted else self.tr("Choose at least one domain."))
        return wanted

    def preview(self) -> None:
        """Make it anew with the data and choices of now."""
        wanted = self._wanted() if self._session else None
        if wanted is None:
            return
        self._made = wanted
        self._page.stale.hide()
        self.making.preview(wanted)

    def _started(self) -> None:
        self._page.doing.setText(self.tr("Making the report…"))
        self._page.bar.setRange(0, 0)
        self._page.working.show()

    def _progress(self, done: int, total: int) -> None:
        self._page.bar.setRange(0, total)
        self._page.bar.setValue(done)

    def _cancel(self) -> None:
        self._then_print = False
        self.making.cancel()
        self._page.working.hide()
        self._page.stale_text.setText(self.tr("Cancelled. This is not the report with the present choices."))
        self._page.stale.show()

    def _previewed(self, written: Written) -> None:
        if self._then_print:
            self._then_print = False
            self.making.pages.opened.connect(
                lambda _: self._ask_printer(), Qt.ConnectionType.SingleShotConnection
            )
        self._page.stale_text.setText(self.tr("The assessment has changed since this preview was made."))
        self._page.checked.setText(self._proof(written))

    def _proof(self, written: Written) -> str:
        """What the file, read back, was found to hold."""
        pages = self.tr("%n page(s).", "", written.pages)
        found = self.tr("Read back: {found} of {found} texts of the report are in the PDF.")
        return f"{pages} {found.format(found=written.found)}"

    def _ask_where(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the report"), str(self._proposed(wanted)), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.making.export(wanted, Path(chosen).with_suffix(".pdf"))

    def _proposed(self, wanted: Any) -> Path:
        """Beside the assessment, named after it, its language and scope."""
        file = self._session.file.path
        parts = [file.stem, wanted.language, *wanted.domains, *wanted.institutions]
        return file.with_name(f"{'-'.join(parts)}.pdf")

    def _exported(self, written: Written) -> None:
        text = self.tr("The report is in “{path}”.").format(path=written.path)
        folder = QUrl.fromLocalFile(str(written.path.parent))
        self._page.told.emit(
            Message(
                f"{text} {self._proof(written)}",
                self.tr("Open folder"),
                lambda: QDesktopServices.openUrl(folder),
            )
        )

    def _ask_printer(self) -> None:
        """What is printed is what is shown, and what is shown is of now."""
        if self._page.stale.isVisible() or not self._page.view.count:
            self._then_print = True
            self.preview()
            return
        from needsassess.ui.controllers.report_printing import chosen_printer

        printer = chosen_printer(self._page, self._page.view.count, preferences.get("paper"))
        if printer:
            self.making.print_on(printer)

    def _printed(self, pages: int) -> None:
        self._page.told.emit(Message(self.tr("%n page(s) sent to the printer.", "", pages)))

    def _failed(self, error: Exception) -> None:
        """A refusal is told; anything else is our bug, for the crash report."""
        self._made, self._then_print = None, False
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))
