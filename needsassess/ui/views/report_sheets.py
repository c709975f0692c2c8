"""Choices on the left, the real PDF on the right: what pages that preview and print a report have in common."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import Choice, button, frame, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Field
from needsassess.ui.views.pdf_view import PdfView
from needsassess.ui.views.working import Working

_SIDE = 296
_LARGEST_PART = 0.36


class ReportSheets(QWidget):
    """A page gives its choices from the top (`_choices`), and makes its `controller`, a Previewing."""

    told = Signal(object)

    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.language, self.paper = Field(Choice()), Field(Choice())
        self.checked = label(role="small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(self._choices()))
        row.addWidget(self._right(), 1)

    def _choices(self) -> Iterable[QWidget]:
        raise NotImplementedError

    def _side(self, choices: Iterable[QWidget]) -> QFrame:
        """Choices, what reading back has proved, and what is done with the report."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(12))
        for part in (*choices, self.checked):
            column.addWidget(part)
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
        column.addWidget(self._strip())
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

    def _strip(self) -> Working:
        self.working = Working()
        self.cancel = self.working.cancel
        return self.working

    def resizeEvent(self, event) -> None:
        """Where texts are large the choices leave the larger part to the pages."""
        super().resizeEvent(event)
        self.side.setFixedWidth(min(theme.px(_SIDE), round(self.width() * _LARGEST_PART)))

    def retranslate(self) -> None:
        self.language.say(self.tr("&Language of the report"))
        self.paper.say(self.tr("&Paper"))
        self.export.setText(self.tr("E&xport…"))
        self.print.setText(self.tr("Prin&t…"))
        self.refresh.setText(self.tr("&Refresh"))
        self.view.setAccessibleName(self.tr("Preview of the report"))
        self.number.setAccessibleName(self.tr("Page"))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.working.retranslate()
        for pressed, name in (
            (self.back, self.tr("Previous page (Page Up)")),
            (self.forward, self.tr("Next page (Page Down)")),
            (self.smaller, self.tr("Smaller (−)")),
            (self.larger, self.tr("Larger (+)")),
        ):
            pressed.setAccessibleName(name)
            pressed.setToolTip(name)
        self.controller.retranslate()
