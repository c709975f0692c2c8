"""What the marks of the heat map mean: five swatches with their digit, and the glyphs."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from needsassess.ui import icons, theme

_GLYPHS = ("unanswered", "dont_know", "refused", "not_applicable", "parked", "conflict")


class HeatLegend(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()

    def retranslate(self) -> None:
        self._words = (
            self.tr("unanswered"),
            self.tr("don't know"),
            self.tr("refused"),
            self.tr("not applicable"),
            self.tr("parked"),
            self.tr("conflict"),
        )
        self.setAccessibleName(self.tr("Levels 0 to 4, darker is higher; ") + ", ".join(self._words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side, space = theme.px(18), theme.px(14)
        words = sum(self._metrics().horizontalAdvance(word) + theme.px(18) + space for word in self._words)
        return QSize(5 * side + space + words, theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(-1))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(-1))
        side, top = theme.px(18), (self.height() - theme.px(18)) // 2
        colours = theme.colours()
        for level in range(5):
            swatch = QRect(level * side, top, side, side)
            painter.fillRect(swatch, QColor(colours.levels[level]))
            painter.setPen(QColor(colours.on_levels[level]))
            painter.drawText(swatch, Qt.AlignmentFlag.AlignCenter, str(level))
        self._glyphs(painter, 5 * side + theme.px(14))

    def _glyphs(self, painter: QPainter, left: int) -> None:
        small = theme.px(12)
        painter.setPen(theme.colour("muted"))
        for name, word in zip(_GLYPHS, self._words, strict=True):
            drawn = icons.pixmap(name, theme.colours().muted, small, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - small) // 2, drawn)
            width = self._metrics().horizontalAdvance(word)
            room = QRect(left + theme.px(18), 0, width + 2, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
            left += theme.px(18) + width + theme.px(14)
