"""Below the values: what else can be done, the reason that settling needs, and the button that settles."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.conflict_editor import ValueEditor
from needsassess.ui.views.question_parts import ReasonField

translate = QCoreApplication.translate


class SettleBar:
    """`upper` is what else can be done, `lower` the reason, always in one place so that the hand finds it."""

    def __init__(self) -> None:
        self.upper, self.lower = QWidget(), QWidget()
        self.combine, self.other, self.history = button(checkable=True), button(checkable=True), button()
        self.history.setIcon(icons.icon("history"))
        self.previous, self.next = button(role="flat"), button(role="flat")
        self.previous.setIcon(icons.icon("previous"))
        self.next.setIcon(icons.icon("next"))
        self.editor, self.box = ValueEditor(), frame("box")
        self.editor_title = label(role="strong")
        self.reason_label, self.reason, self.settle = (
            label(role="strong"),
            ReasonField(),
            button(role="primary"),
        )
        self.reason_label.setBuddy(self.reason)
        self._lay_out()
        self.box.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        inside.addWidget(self.editor_title)
        inside.addWidget(self.editor)
        column.addLayout(self._deeds())
        column.addWidget(self.box)
        row = QHBoxLayout(self.lower)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for part in (self.reason_label, self.reason, self.settle):
            row.addWidget(part, int(part is self.reason))
        self.reason_label.setVisible(not self._large)

    def _deeds(self) -> Flow:
        flow = Flow(spacing=theme.px(8))
        for part in (self.combine, self.other, self.history, self.previous, self.next):
            flow.addWidget(part)
        return flow

    @property
    def _large(self) -> bool:
        return theme.scale() >= theme.LARGE

    def open_editor(self, name: str) -> None:
        """`name` is combine, other, or empty to close it."""
        self.combine.setChecked(name == "combine")
        self.other.setChecked(name == "other")
        self.box.setVisible(bool(name))

    def ask_reason(self) -> None:
        self.reason.setFocus()
        self.reason.selectAll()

    def show_settling(self, text: str, *, ready: bool) -> None:
        self.settle.setText(text)
        self.settle.setEnabled(ready)

    def retranslate(self) -> None:
        self.combine.setText(translate("SettleBar", "Combine the texts (C)"))
        self.other.setText(translate("SettleBar", "Write another value (W)"))
        self.history.setText(translate("SettleBar", "Where does this come from? (H)"))
        for made, text in (
            (self.previous, translate("SettleBar", "Previous (Shift+F8)")),
            (self.next, translate("SettleBar", "Next (F8)")),
        ):
            made.setText("" if self._large else text)
            made.setAccessibleName(text)
            made.setToolTip(text)
        self.reason_label.setText(translate("SettleBar", "Reason (needed)"))
        self.reason.setAccessibleName(translate("SettleBar", "Reason for settling it so"))
        self.reason.setPlaceholderText(translate("SettleBar", "Why this value: Enter settles and goes on"))
        self.editor.retranslate()
