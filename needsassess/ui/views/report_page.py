"""The report: what is printed on the left, the real PDF on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import icons, theme
from needsassess.ui.controllers.report import ReportController
from needsassess.ui.views.common import Choice, button, frame, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Field
from needsassess.ui.views.pdf_view import PdfView

_SIDE = 296
_LARGEST_PART = 0.36


class ReportPage(QWidget):
    told = Signal(object)

    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self._right(), 1)
        self.controller = ReportController(self)
        self.retranslate()

    def _side(self) -> QFrame:
        """Choices, the state of the report, and what is done with it."""
        self.kind, self.language = Field(Choice()), Field(Choice())
        self.scope, self.paper = Field(Choice()), Field(Choice())
        self.domains, self.institution = Field(QListWidget()), Field(Choice())
        self.tag, self.provider, self.redacted = Field(Choice()), Field(Choice()), QCheckBox()
        self.domains.control.setMinimumHeight(theme.px(150))
        self.domains.control.setMaximumHeight(theme.px(190))
        self.domains.control.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.status, self.status_help = label(role="title"), label(role="small", wrap=True)
        self.checked = label(role="small", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(12))
        for part in (self.status, self.status_help, self.kind, self.language, self.scope, self.domains):
            column.addWidget(part)
        for part in (self.institution, self.tag, self.provider, self.redacted, self.paper):
            column.addWidget(part)
        column.addWidget(self.checked)
        column.addStretch(1)
        self.side = box = frame("surface")
        whole = QVBoxLayout(box)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside), 1)
        whole.addLayout(self._deeds())
        return box

    def _deeds(self) -> QVBoxLayout:
        self.export, self.print = button(role="primary"), button()
        self.print.setIcon(icons.icon("print"))
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(self.export)
        column.addWidget(self.print)
        return column

    def _right(self) -> QWidget:
        self.view = PdfView()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._stale())
        column.addWidget(self._working())
        column.addWidget(self.view, 1)
        return right

    def _bar(self) -> QFrame:
        self.back, self.forward = button(role="flat"), button(role="flat")
        self.back.setIcon(icons.icon("previous"))
        self.forward.setIcon(icons.icon("next"))
        self.number, self.of = QSpinBox(), label(role="muted")
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setMinimumWidth(theme.px(52))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.smaller, self.larger, self.zoom = button("−", "flat"), button("+", "flat"), Choice()
        self.zoom.setMinimumWidth(theme.px(72))
        bar = frame("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.setSpacing(theme.px(4))
        for part in (self.back, self.number, self.of, self.forward):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.smaller, self.zoom, self.larger):
            row.addWidget(part)
        return bar

    def _stale(self) -> QFrame:
        """Shown when answers have changed since."""
        self.stale, self.stale_text, self.refresh = frame("warning"), label(wrap=True), button()
        row = QHBoxLayout(self.stale)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        row.addWidget(self.stale_text, 1)
        row.addWidget(self.refresh)
        self.stale.hide()
        return self.stale

    def _working(self) -> QFrame:
        self.working, self.doing, self.bar, self.cancel = frame("bar"), label(), QProgressBar(), button()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(theme.px(8))
        row = QHBoxLayout(self.working)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.working.hide()
        return self.working

    def set_session(self, session) -> None:
        self.controller.set_session(session)

    def shown(self) -> None:
        self.controller.shown()

    def resizeEvent(self, event) -> None:
        """Where texts are large the choices leave the larger part to the pages."""
        super().resizeEvent(event)
        self.side.setFixedWidth(min(theme.px(_SIDE), round(self.width() * _LARGEST_PART)))

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.controller.shown()

    def retranslate(self) -> None:
        self.kind.say(self.tr("&Kind of report"))
        self.language.say(self.tr("&Language of the report"))
        self.scope.say(self.tr("S&cope"))
        self.domains.say(self.tr("&Domains"))
        self.institution.say(self.tr("&Institution"))
        self.tag.say(self.tr("Su&bject"))
        self.provider.say(self.tr("Pr&ovider"))
        self.redacted.setText(self.tr("Redacted versio&n"))
        self.redacted.setToolTip(self.tr("Without names of persons and without what is marked sensitive"))
        self.paper.say(self.tr("&Paper"))
        self.export.setText(self.tr("E&xport…"))
        self.print.setText(self.tr("Prin&t…"))
        self.refresh.setText(self.tr("&Refresh"))
        self.cancel.setText(self.tr("Cancel"))
        self.stale_text.setText(self.tr("The assessment has changed since this preview was made."))
        self.view.setAccessibleName(self.tr("Preview of the report"))
        self.number.setAccessibleName(self.tr("Page"))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.bar.setAccessibleName(self.tr("Progress"))
        for pressed, name in (
            (self.back, self.tr("Previous page (Page Up)")),
            (self.forward, self.tr("Next page (Page Down)")),
            (self.smaller, self.tr("Smaller (−)")),
            (self.larger, self.tr("Larger (+)")),
        ):
            pressed.setAccessibleName(name)
            pressed.setToolTip(name)
        self.controller.retranslate()
