"""The small control for the desired level, one at the right of each level's row."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from needsassess.ui import icons, theme


def desired_width() -> int:
    return theme.px(72 if theme.scale() < theme.LARGE else 54)


def draw_focus(painter: QPainter, widget: QWidget) -> None:
    """The ring of the keyboard's focus, where the widget has it."""
    if widget.hasFocus():
        pen = painter.pen()
        pen.setColor(theme.colour("accent"))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(widget.rect().adjusted(1, 1, -2, -2), 4, 4)


class DesiredMark(QToolButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses here what Space does, and Left goes back to the row; neither is the row's to take."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Left:
            self.parentWidget().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        if self.underMouse() and not chosen:
            painter.fillRect(self.rect(), theme.colour("tint"))
        side = theme.px(20)
        name, role = ("desired", "accent") if chosen else ("circle", "strong_line")
        if self.underMouse() or self.hasFocus():
            role = "accent"
        drawn = icons.pixmap(name, theme.colour(role).name(), side, self.devicePixelRatioF())
        font = theme.font(-1, bold=chosen)
        height = QFontMetrics(font).height()
        top = (self.height() - side - (height if chosen else 0)) // 2
        painter.drawPixmap((self.width() - side) // 2, top, drawn)
        if chosen:
            painter.setFont(font)
            painter.setPen(theme.colour("accent"))
            box = QRect(0, top + side, self.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        draw_focus(painter, self)
