"""What every page that previews a report does: follow its choices, make the preview, say how that goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.controllers.report_deeds import ReportDeeds
from needsassess.ui.controllers.report_making import Making
from needsassess.ui.controllers.report_walk import ReportWalk
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from pathlib import Path

    from needsassess.services.parts import Written
    from needsassess.ui.tasks import Task

_SETTLE_MS = 250  # several choices in a row make one preview


class Previewing(QObject):
    """`page` is a ReportSheets. Who derives says what is wanted, begins its model, and proposes a file."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self.making = Making(page.parts, self.begin, self)
        self._made: Any = None  # the choices of the preview that is shown
        self._walk = ReportWalk(page)
        self._deeds = ReportDeeds(page, self)
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self.preview)
        making = self.making
        making.started.connect(lambda: page.working.begin(self.tr("Making the report…")))
        making.progress.connect(page.working.step)
        making.previewed.connect(self._previewed)
        making.failed.connect(self._failed)
        making.ended.connect(page.working.hide)
        page.view.set_pages(making.pages)
        page.refresh.clicked.connect(self.preview)
        page.cancel.clicked.connect(self._cancel)

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to report on."""
        raise NotImplementedError

    def wanted(self) -> Any:
        """The choices with their `paper`; None after saying what is missing."""
        raise NotImplementedError

    def begin(self, wanted: Any) -> Task:
        """Its result is the model of the report."""
        raise NotImplementedError

    def proposed(self, wanted: Any) -> Path:
        """What its file may be called."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self._walk.retranslate()

    def shown(self) -> None:
        """The first preview is made when the page is first seen."""
        if self._made is None:
            self.chosen()

    def chosen(self) -> None:
        if self.is_ready and self._page.isVisible():
            self._later.start()

    def forget(self) -> None:
        """Nothing of what was shown stays."""
        self._later.stop()
        self.making.forget()
        self._page.view.clear()
        self._made = None
        self._page.stale.hide()
        self._page.checked.setText("")

    def outdated(self) -> None:
        """There is something newer than what is shown."""
        if self._made is not None:
            self._page.stale.show()

    def preview(self) -> None:
        """Make it anew with the data and choices of now."""
        wanted = self.wanted() if self.is_ready else None
        if wanted is None:
            return
        self._made = wanted
        self._page.stale.hide()
        self.making.preview(wanted)

    def _cancel(self) -> None:
        self.making.cancel()
        self._page.stale_text.setText(self.tr("Cancelled. This is not the report with the present choices."))
        self._page.stale.show()

    def _previewed(self, written: Written) -> None:
        self._page.say_stale()
        self._page.checked.setText(self._deeds.proof(written))

    def _failed(self, error: Exception) -> None:
        """A refusal is told; anything else is our bug, for the crash report."""
        self._made = None
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))
