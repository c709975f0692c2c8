"""One of the five levels: a large row that says the level, what it looks like, and whether it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from needsassess.ui import icons, theme
from needsassess.ui.views.common import label
from needsassess.ui.views.question_desired import DesiredMark, desired_width, draw_focus
from needsassess.ui.views.question_level_texts import LevelTexts


class LevelHeads(QWidget):
    """Over the rows: what is chosen at their left, and what at their right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current, self.desired = label(role="small"), label(role="small")
        self.desired.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.desired.setMinimumWidth(desired_width())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, 2, 0)
        row.addWidget(self.current)
        row.addStretch(1)
        row.addWidget(self.desired)

    def retranslate(self) -> None:
        self.current.setText(self.tr("Current level (0–4)"))
        self.desired.setText(self.tr("Desired"))
        self.desired.setToolTip(self.tr("Desired level (Shift+0–4)"))


class LevelRow(QRadioButton):
    """`chosen(level)` on a click anywhere or Space or Enter; `desired_chosen(level)` by its small control.

    It only shows: what is marked is set by `show_marks` after the change was taken.
    """

    chosen = Signal(int)
    desired_chosen = Signal(int)
    step = Signal(int)  # arrow keys: to the row below or above

    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}  # by width; words and fonts empty it
        self.texts = LevelTexts()
        super().__init__(parent)
        self.level = level
        self._current = False
        self._former = ""
        self.setAutoExclusive(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.desired = DesiredMark(self)
        self.clicked.connect(self._clicked)
        self.desired.clicked.connect(self._desired_clicked)

    def _clicked(self) -> None:
        self.setChecked(self._current)  # what is chosen shows when it was taken
        self.chosen.emit(self.level)

    def _desired_clicked(self) -> None:
        self.desired.setChecked(not self.desired.isChecked())
        self.desired_chosen.emit(self.level)

    def set_words(self, name: str, description: str, second: str) -> None:
        """`second` is the description in the second language, or empty."""
        if not self.texts.say(name, description, second):
            return
        self._forget()
        self._speak()
        self.updateGeometry()
        self.update()

    def show_marks(self, *, current: bool, desired: bool) -> None:
        if (current, desired) == (self._current, self.desired.isChecked()):
            return
        self._current = current
        self.setChecked(current)
        self.desired.setChecked(desired)
        self._speak()
        self.update()

    def show_former(self, name: str) -> None:
        """`name` is what the round before is called, where its answer was this level; else empty."""
        if name != self._former:
            self._former = name
            self._speak()
            self.update()

    def retranslate(self) -> None:
        self.desired.setText(self.tr("desired"))
        self._speak()

    def _speak(self) -> None:
        level = self.tr("Level {level}, {name}").format(level=self.level, name=self.texts.name)
        marks = [level, self.texts.description]
        if self._current:
            marks.insert(1, self.tr("current"))
        if self._former:
            marks.append(self.tr("Former answer, {round}").format(round=self._former))
        self.setAccessibleName(". ".join(marks))
        self.desired.setAccessibleName(self.tr("Desired: {level}").format(level=level))
        self.desired.setToolTip(self.tr("Desired level (Shift+{level})").format(level=self.level))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()

    def _forget(self) -> None:
        self._heights.clear()
        self.texts.forget()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = max(theme.px(44), self.texts.height(width) + theme.px(10))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(max(theme.px(320), self.width()), theme.px(44))  # the width it has costs no new layout

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(44))

    def hitButton(self, _) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = desired_width()
        self.desired.setGeometry(self.width() - width - 2, 2, width, self.height() - 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between rows without choosing; Space and Enter choose."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())
        if step:
            self.step.emit(step)
        elif event.key() == Qt.Key.Key_Right:
            self.desired.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            QAbstractButton.keyPressEvent(self, event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_sign(painter)
        current = self.tr("current") if self._current else ""
        self.texts.paint(painter, self.size(), current, self._former)
        draw_focus(painter, self)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.colours()
        ground = colours.tint if self._current else colours.raised if self.underMouse() else colours.surface
        painter.setPen(QColor(colours.accent if self._current or self.underMouse() else colours.line))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint_sign(self, painter: QPainter) -> None:
        """The number on its step of the hue, and a circle that is filled where the level is chosen."""
        side, middle = theme.px(20), self.height() // 2
        name, role = ("current", "accent") if self._current else ("circle", "strong_line")
        drawn = icons.pixmap(name, theme.colour(role).name(), side, self.devicePixelRatioF())
        painter.drawPixmap(theme.px(8), middle - side // 2, drawn)
        if self._former:
            self._paint_former_sign(painter, QPoint(theme.px(8) + side // 2, middle))
        box = QRect(theme.px(34), middle - side // 2, side, side)
        painter.setPen(theme.colour("line"))
        painter.setBrush(QColor(theme.colours().levels[self.level]))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(theme.colours().on_levels[self.level]))
        painter.setFont(theme.font(0, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.level))

    def _paint_former_sign(self, painter: QPainter, centre: QPoint) -> None:
        """A hollow ring, inside the circle or, where that is filled, around it."""
        painter.setPen(QPen(theme.colour("muted"), max(1.0, theme.px(2) * 0.75)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.px(11) if self._current else theme.px(4)
        painter.drawEllipse(centre, radius, radius)
