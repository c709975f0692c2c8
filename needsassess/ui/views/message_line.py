"""The message line: one sentence with a button, instead of a box that stops the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import Elided, button

if TYPE_CHECKING:
    from needsassess.ui.pages import Message

_STAYS_MS = 8000


class MessageLine(QWidget):
    """Keeps its place when it is empty, so that nothing jumps; warnings stay until closed or replaced.

    `filled(bool)`: something is told, or nothing any more.
    """

    filled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Elided(self)
        self.sign = QLabel(self)
        self.action = button("", "link")
        self.close_button = button("", "flat")
        self.close_button.setIcon(icons.icon("close", "muted"))
        self._message: Message | None = None
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self.clear)
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.sign, self.text, self.action, self.close_button):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus if part.inherits("QPushButton") else part.focusPolicy())
            row.addWidget(part, int(part is self.text))
        self.clear()
        self.retranslate()

    def tell(self, message: Message) -> None:
        """Show it in place of what was there."""
        self._message = message
        self.text.setText(message.text)
        self.sign.setPixmap(
            icons.pixmap(
                "warning" if message.warning else "information",
                theme.colours().warning if message.warning else theme.colours().accent,
                theme.px(16),
            )
        )
        self.action.setText(message.action)
        self.action.setVisible(bool(message.action))
        self.sign.show()
        self.filled.emit(True)
        self.close_button.show()
        self._timer.stop() if message.warning or message.stays else self._timer.start()
        self._say_aloud()

    def _say_aloud(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))

    def clear(self) -> None:
        self._message = None
        self._timer.stop()
        self.text.setText("")
        for part in (self.sign, self.action, self.close_button):
            part.hide()
        self.filled.emit(False)

    def _act(self) -> None:
        message = self._message
        self.clear()
        if message and message.do:
            message.do()

    def retranslate(self) -> None:
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close the message"))
