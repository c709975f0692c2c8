"""One of the five levels: a large row that says the level, what it looks like, and whether it is chosen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from needsassess.ui import icons, theme
from needsassess.ui.views.common import label

_NARROW = 200  # a description narrower than this goes below the name
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


@cache
def _wrapped(name: str, width: int, _scale: int) -> int:
    """Height of a level's name, which is the same for every question."""
    metrics = QFontMetrics(theme.font(0, bold=True))
    return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, name).height()


def _focus_ring(painter: QPainter, widget: QWidget) -> None:
    if widget.hasFocus():
        pen = painter.pen()
        pen.setColor(theme.colour("accent"))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(widget.rect().adjusted(1, 1, -2, -2), 4, 4)


class DesiredMark(QToolButton):
    """The small control for the desired level, at the right of a level's row."""

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
        _focus_ring(painter, self)


class LevelHeads(QWidget):
    """Over the rows: what is chosen at their left, and what at their right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current, self.desired = label(role="small"), label(role="small")
        self.desired.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.desired.setMinimumWidth(LevelRow.desired_width())
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
        self._heights: dict[int, int] = {}  # of the texts, by width; words and fonts empty it
        self._wholes: dict[int, int] = {}  # of the row
        super().__init__(parent)
        self.level = level
        self.name, self.description, self.second = "", "", ""
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
        if (name, description, second) == (self.name, self.description, self.second):
            return
        self.name, self.description, self.second = name, description, second
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
        level = self.tr("Level {level}, {name}").format(level=self.level, name=self.name)
        marks = [level, self.description]
        if self._current:
            marks.insert(1, self.tr("current"))
        if self._former:
            marks.append(self.tr("Former answer, {round}").format(round=self._former))
        self.setAccessibleName(". ".join(marks))
        self.desired.setAccessibleName(self.tr("Desired: {level}").format(level=level))
        self.desired.setToolTip(self.tr("Desired level (Shift+{level})").format(level=self.level))

    def _columns(self, width: int) -> tuple[int, int, int]:
        """Where the name, the description and the desired mark begin."""
        name = theme.px(62)
        wide = QFontMetrics(theme.font(0, bold=True)).horizontalAdvance("Sustained and")
        right = width - self.desired_width()
        if right - name - wide < theme.px(_NARROW):
            return name, name, right  # no room beside the name: the description goes below it
        return name, name + wide + theme.px(8), right

    @staticmethod
    def desired_width() -> int:
        return theme.px(72 if theme.scale() < theme.LARGE else 54)

    def _texts_height(self, width: int) -> int:
        if width not in self._heights:
            name, text, right = self._columns(width)
            plain = QFontMetrics(theme.font())
            small = QFontMetrics(theme.font(-1))
            room = QRect(0, 0, max(40, right - text - theme.px(8)), 10_000)
            described = plain.boundingRect(room, _WRAP, self.description).height()
            if self.second:
                described += small.boundingRect(room, _WRAP, self.second).height() + theme.px(2)
            bold = QFontMetrics(theme.font(0, bold=True))
            if text == name:
                self._heights[width] = described + bold.height()
            else:
                named = _wrapped(self.name, text - name - 8, theme.scale())
                self._heights[width] = max(described, named + small.height())
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()

    def _forget(self) -> None:
        self._heights.clear()
        self._wholes.clear()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._wholes:
            self._wholes[width] = max(theme.px(44), self._texts_height(width) + theme.px(10))
        return self._wholes[width]

    def sizeHint(self) -> QSize:
        return QSize(max(theme.px(320), self.width()), theme.px(44))  # the width it has costs no new layout

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(44))

    def hitButton(self, _) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.desired_width()
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
        self._paint_texts(painter)
        _focus_ring(painter, self)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.colours()
        ground = colours.tint if self._current else colours.raised if self.underMouse() else colours.surface
        painter.setPen(QColor(colours.accent if self._current or self.underMouse() else colours.line))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint_former(self, painter: QPainter, column: QRect, drawn: QRect) -> None:
        """What the round before is called, after the name of its level and “current”."""
        metrics = QFontMetrics(theme.font(-1))
        below = column.width() < theme.px(_NARROW)
        left = column.left() if below else drawn.right() + theme.px(8)
        top = drawn.bottom() + 1 if below else drawn.top()
        if self._current:
            bold = QFontMetrics(theme.font(-1, bold=True))
            left += bold.horizontalAdvance(self.tr("current")) + theme.px(8)
        room = QRect(left, top, column.right() - left, metrics.height())
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("muted"))
        shown = metrics.elidedText(self._former, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)

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

    def _paint_texts(self, painter: QPainter) -> None:
        name, text, right = self._columns(self.width())
        whole = self._texts_height(self.width())
        top = (self.height() - whole) // 2
        stacked = text == name
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(0, bold=True))
        drawn = painter.drawText(
            QRect(name, top, (right if stacked else text) - name - 8, whole), _WRAP, self.name
        )
        if self._current:
            painter.setFont(theme.font(-1, bold=True))
            painter.setPen(theme.colour("accent"))
            left, below = (drawn.right() + theme.px(8), top) if stacked else (name, drawn.bottom() + 1)
            painter.drawText(QRect(left, below, right - left, whole), _WRAP, self.tr("current"))
        if self._former:
            self._paint_former(painter, QRect(name, top, (right if stacked else text) - name - 8, whole), drawn)
        top += drawn.height() if stacked else 0
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font())
        room = QRect(text, top, right - text - theme.px(8), whole)
        drawn = painter.drawText(room, _WRAP, self.description)
        if self.second:
            painter.setFont(theme.font(-1))
            painter.setPen(theme.colour("muted"))
            painter.drawText(room.adjusted(0, drawn.height() + theme.px(2), 0, 0), _WRAP, self.second)
