"""Parts that questions about items and about facts share: note, status row, reason, conflict."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_flow import Flow

_SETTLES_MS = 600


class NoteField(QPlainTextEdit):
    """Plain text; `written(text)` comes 600 ms after typing and when it is left, never twice for one text;
    `left()` on Esc."""

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, lines: int = 3) -> None:
        super().__init__(parent)
        self._known = ""
        self._lines = lines
        self.setTabChangesFocus(True)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)
        self._size()

    def _size(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + theme.px(16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            self._size()

    def _typed(self) -> None:
        if self.toPlainText() != self._known:
            self._timer.start()

    def show_text(self, text: str) -> None:
        """What is on record; what is being typed is left alone."""
        if self._known == text:
            return
        typing = self.toPlainText() != self._known
        self._known = text
        if not typing and self.toPlainText() != text:
            self.setPlainText(text)

    def begin(self, text: str) -> None:
        """The text of another question; what was typed must have been flushed before."""
        self._timer.stop()
        self._known = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def flush(self) -> None:
        self._timer.stop()
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ReasonField(QLineEdit):
    """Enter takes the reason, Esc leaves it."""

    taken = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.taken.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class StatusRow(QWidget):
    """Don't know, refused, not applicable with its reason beside it; `status_chosen(name)` of those three,
    `reason_given(text)` for the third."""

    status_chosen = Signal(str)
    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {name: button(checkable=True) for name in ("dont_know", "refused", "not_applicable")}
        for name, made in self.buttons.items():
            made.setIcon(icons.icon(name))
            made.clicked.connect(lambda _=False, name=name: self._clicked(name))
        row = Flow(spacing=theme.px(8))
        for made in self.buttons.values():
            row.addWidget(made)
        self._make_reason()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.reason_box)
        self._status = ""
        self.retranslate()

    def _make_reason(self) -> None:
        self.reason_box = QWidget(self)
        self.reason = ReasonField()
        self.reason_label = label(role="muted")
        self.reason_label.setBuddy(self.reason)
        self.take = button()
        row = QHBoxLayout(self.reason_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason_label)
        row.addWidget(self.reason, 1)
        row.addWidget(self.take)
        self.reason_box.hide()
        self.reason.taken.connect(self.reason_given)
        self.reason.left.connect(self.close_reason)
        self.take.clicked.connect(lambda: self.reason_given.emit(self.reason.text()))

    def _clicked(self, name: str) -> None:
        for key, made in self.buttons.items():
            made.setChecked(key == self._status)
        self.status_chosen.emit(name)

    def show_status(self, status: str, reason: str) -> None:
        self._status = status
        for key, made in self.buttons.items():
            made.setChecked(key == status)
        self.reason.setText(reason)
        self.reason_box.setVisible(status == "not_applicable")

    def ask_reason(self) -> None:
        self.reason_box.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.selectAll()

    def close_reason(self) -> None:
        self.reason_box.setVisible(self._status == "not_applicable")
        self.buttons["not_applicable"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.buttons["dont_know"].setText(self.tr("Don't know (D)"))
        self.buttons["refused"].setText(self.tr("Refused (R)"))
        self.buttons["not_applicable"].setText(self.tr("Not applicable… (N)"))
        self.reason_label.setText(self.tr("Why it does not apply"))
        self.reason.setAccessibleName(self.tr("Why it does not apply"))
        self.reason.setPlaceholderText(self.tr("A reason is needed; Enter takes it"))
        self.take.setText(self.tr("Take"))


class ConflictBox(QWidget):
    """What was filled in apart, in short; `wanted()`: to settle it at the desk."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = frame("warning", self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(box)
        self.title, self.values = label(role="warning", wrap=True), label(wrap=True, selectable=True)
        self.settle = button()
        self.settle.setIcon(icons.icon("conflict", "warning"))
        self.settle.clicked.connect(self.wanted)
        inside = QVBoxLayout(box)
        inside.addWidget(self.title)
        inside.addWidget(self.values)
        inside.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_values(self, title: str, lines: list[str], settle: str) -> None:
        """A line for each field; without any the box is not there."""
        self.title.setText(title)
        self.values.setText("\n".join(lines))
        self.settle.setText(settle)
        self.setVisible(bool(lines))
