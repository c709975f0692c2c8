"""The report of one assessment: what is printed on the left, the real PDF on the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.report import ReportController
from needsassess.ui.views.common import Choice, label
from needsassess.ui.views.form import Field
from needsassess.ui.views.report_sheets import ReportSheets


class ReportPage(ReportSheets):
    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self.controller = ReportController(self)
        self.retranslate()

    def _choices(self) -> Iterable[QWidget]:
        """The state of the report, then what it is about."""
        self.kind, self.scope = Field(Choice()), Field(Choice())
        self.domains, self.institution = Field(QListWidget()), Field(Choice())
        self.tag, self.provider, self.redacted = Field(Choice()), Field(Choice()), QCheckBox()
        self.domains.control.setMinimumHeight(theme.px(150))
        self.domains.control.setMaximumHeight(theme.px(190))
        self.domains.control.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.status, self.status_help = label(role="title"), label(role="small", wrap=True)
        yield from (self.status, self.status_help, self.kind, self.language, self.scope, self.domains)
        yield from (self.institution, self.tag, self.provider, self.redacted, self.paper)

    def set_session(self, session) -> None:
        self.controller.set_session(session)

    def shown(self) -> None:
        self.controller.shown()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.controller.shown()

    def retranslate(self) -> None:
        self.kind.say(self.tr("&Kind of report"))
        self.scope.say(self.tr("S&cope"))
        self.domains.say(self.tr("&Domains"))
        self.institution.say(self.tr("&Institution"))
        self.tag.say(self.tr("Su&bject"))
        self.provider.say(self.tr("Pr&ovider"))
        self.redacted.setText(self.tr("Redacted versio&n"))
        self.redacted.setToolTip(self.tr("Without names of persons and without what is marked sensitive"))
        self.say_stale()
        super().retranslate()

    def say_stale(self) -> None:
        self.stale_text.setText(self.tr("The assessment has changed since this preview was made."))
