"""What the report page does: follow the choices and the assessment, make the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.controllers.report_choices import ReportChoices
from needsassess.ui.controllers.report_deeds import ReportDeeds
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
        self.session: Session | None = None
        self.choices = ReportChoices(page)
        self.making = Making(page.parts, self)
        self._made: Any = None  # the Choices of the preview that is shown
        self._deeds = ReportDeeds(page, self)
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self.preview)
        self._connect()

    def _connect(self) -> None:
        page, making = self._page, self.making
        self.choices.changed.connect(self._chosen)
        making.started.connect(self._started)
        making.progress.connect(self._progress)
        making.previewed.connect(self._previewed)
        making.failed.connect(self._failed)
        making.ended.connect(page.working.hide)
        page.view.set_pages(making.pages)
        page.refresh.clicked.connect(self.preview)
        page.cancel.clicked.connect(self._cancel)

    def set_session(self, session: Session | None) -> None:
        if self.session:
            self.session.changed.disconnect(self._changed)
            self.making.forget()
            self._page.view.clear()
        self.session, self._made = session, None
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
        if self.session and self._made is None and self._page.isVisible():
            self._later.start()

    def _chosen(self) -> None:
        if self.session and self._page.isVisible():
            self._later.start()

    def _changed(self, change: Any) -> None:
        if self._made is not None:
            self._page.stale.show()
        if any(subject.startswith(("institution/", "profile/", "activity/")) for subject in change.subjects):
            self.choices.fill(self.session)
            self._show_status()

    def _show_status(self) -> None:
        page = self._page
        final = bool(self.session) and self.session.file.state.profile.status == "final"
        page.status.setText(self.tr("FINAL") if final else self.tr("DRAFT"))
        page.status_help.setText(
            self.tr("Signed off; pages carry no stamp.")
            if final
            else self.tr(
                "Stamped across every page until the assessment is signed off (“About this assessment”)."
            )
        )

    def wanted(self) -> Any:
        """The choices, or None after saying what is missing."""
        wanted = self.choices.current()
        self._page.domains.blame("" if wanted else self.tr("Choose at least one domain."))
        return wanted

    def preview(self) -> None:
        """Make it anew with the data and choices of now."""
        wanted = self.wanted() if self.session else None
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
        self.making.cancel()
        self._page.working.hide()
        self._page.stale_text.setText(self.tr("Cancelled. This is not the report with the present choices."))
        self._page.stale.show()

    def _previewed(self, written: Written) -> None:
        self._page.stale_text.setText(self.tr("The assessment has changed since this preview was made."))
        self._page.checked.setText(self._deeds.proof(written))

    def _failed(self, error: Exception) -> None:
        """A refusal is told; anything else is our bug, for the crash report."""
        self._made = None
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))
