"""Below the values: what else can be done, the reason that settling needs, and the button that settles."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.conflict_editor import ValueEditor
from needsassess.ui.views.question_parts import ReasonField


class SettleBar(QWidget):
    """Stays in its place whatever the values are, so that the hand finds it."""

    def __init__(self) -> None:
        super().__init__()
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        inside.addWidget(self.editor_title)
        inside.addWidget(self.editor)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for part in (self.reason_label, self.reason, self.settle):
            row.addWidget(part, int(part is self.reason))
        column.addLayout(self._deeds())
        column.addWidget(self.box)
        column.addLayout(row)

    def _deeds(self) -> QHBoxLayout | Flow:
        parts = (self.combine, self.other, self.history, self.previous, self.next)
        if theme.scale() >= theme.LARGE:
            flow = Flow(spacing=theme.px(8))
            for part in parts:
                flow.addWidget(part)
            return flow
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for part in parts:
            if part is self.previous:
                row.addStretch(1)
            row.addWidget(part)
        return row

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
        self.combine.setText(self.tr("Combine the texts (C)"))
        self.other.setText(self.tr("Write another value (W)"))
        self.history.setText(self.tr("Where does this come from? (H)"))
        self.previous.setText(self.tr("Previous (Shift+F8)"))
        self.next.setText(self.tr("Next (F8)"))
        self.reason_label.setText(self.tr("Reason (needed)"))
        self.reason.setAccessibleName(self.tr("Reason for settling it so"))
        self.reason.setPlaceholderText(self.tr("Why this value: Enter settles and goes on"))
        self.editor.retranslate()
