"""What the report page does: follow the choices and the assessment, whose reports it previews."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from needsassess.ui.controllers.report_choices import ReportChoices
from needsassess.ui.controllers.report_preview import Previewing

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task


class ReportController(Previewing):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self.session: Session | None = None
        self.choices = ReportChoices(page)
        self.choices.changed.connect(self.chosen)

    @property
    def is_ready(self) -> bool:
        return self.session is not None

    def set_session(self, session: Session | None) -> None:
        if self.session:
            self.session.changed.disconnect(self._changed)
        self.forget()
        self.session = session
        for pressed in (self._page.export, self._page.print, self._page.refresh):
            pressed.setEnabled(session is not None)
        if session:
            session.changed.connect(self._changed)
            self.choices.fill(session)
            self._show_status()
            self.shown()

    def retranslate(self) -> None:
        super().retranslate()
        self.choices.retranslate()
        self._show_status()

    def _changed(self, change: Any) -> None:
        self.outdated()
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

    def begin(self, wanted: Any) -> Task:
        from needsassess.services import window_report

        return self.session.on_database(window_report.model_builder(self.session.file, wanted))

    def proposed(self, wanted: Any) -> Path:
        """Beside the assessment, named after it, the kind of report, its language and scope."""
        file = self.session.file.path
        scope = (*wanted.domains, *wanted.institutions, *wanted.tags, *wanted.providers)
        parts = [file.stem, wanted.kind, wanted.language, *scope]
        parts += [self.tr("redacted")] * wanted.redacted
        return file.with_name(f"{'-'.join(parts)}.pdf")
