"""The radar of domains: current scores as a filled shape, desired ones dashed; numbers at each axis."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from needsassess.ui import theme

_RINGS = (0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Axis:
    """`current` and `desired` are parts of 1, None where unknown: the shape then has no point there."""

    code: str
    said: str
    current: float | None
    desired: float | None


class Radar(QWidget):
    """Its numbers stand in the table beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes: tuple[Axis, ...] = ()
        self._legend = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_axes(self, axes: tuple[Axis, ...], legend: tuple[str, str]) -> None:
        """`legend` names the two shapes: current, desired."""
        self._axes, self._legend = axes, legend
        self.setAccessibleDescription("; ".join(f"{axis.code} {axis.said}" for axis in axes))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(220))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(-1))
        if len(self._axes) >= 3:
            self._draw(painter)
        self._draw_legend(painter)

    def _draw(self, painter: QPainter) -> None:
        line = QFontMetrics(theme.font(-1)).height()
        foot = line + theme.px(12)
        self._centre = QPointF(self.width() / 2, (self.height() - foot) / 2)
        self._reach = max(
            20.0, min(self.width() / 2 - theme.px(64), (self.height() - foot) / 2 - 2 * line - theme.px(8))
        )
        self._draw_web(painter)
        accent = theme.colour("accent")
        filled = QColor(accent)
        filled.setAlphaF(0.22)
        self._shape(painter, [a.current for a in self._axes], QPen(accent, theme.px(2)), filled)
        dashed = QPen(theme.colour("text"), max(1.5, theme.px(1)), Qt.PenStyle.DashLine)
        self._shape(painter, [a.desired for a in self._axes], dashed, None)
        for number, axis in enumerate(self._axes):
            self._label(painter, number, axis, line)

    def _draw_web(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in _RINGS:
            painter.drawPolygon(QPolygonF([self._point(n, ring) for n in range(len(self._axes))]))
        for number in range(len(self._axes)):
            painter.drawLine(self._centre, self._point(number, 1))

    def _shape(self, painter: QPainter, values: list[float | None], pen: QPen, fill: QColor | None) -> None:
        """Closed where every axis has a value; else lines between neighbours only, nothing is bridged."""
        points = [None if value is None else self._point(n, value) for n, value in enumerate(values)]
        painter.setPen(pen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        if None not in points:
            painter.drawPolygon(QPolygonF(points))
        else:
            for one, other in zip(points, points[1:] + points[:1], strict=True):
                if one is not None and other is not None:
                    painter.drawLine(one, other)
        painter.setBrush(pen.color())
        for point in points if fill else ():
            if point is not None:
                painter.drawEllipse(point, theme.px(2.5), theme.px(2.5))

    def _label(self, painter: QPainter, number: int, axis: Axis, line: int) -> None:
        """Code and score outside the web, on the side where its axis points."""
        angle = self._angle(number)
        at = self._point(number, 1)
        width, height = theme.px(60), 2 * line
        left = at.x() + (math.sin(angle) - 1) * width / 2 + math.sin(angle) * theme.px(4)
        top = at.y() - (math.cos(angle) + 1) * height / 2 - math.cos(angle) * theme.px(4)
        where = QRectF(left, top, width, height)
        painter.setFont(theme.font(-1, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(where, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, axis.code)
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("muted"))
        painter.drawText(where, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, axis.said)

    def _draw_legend(self, painter: QPainter) -> None:
        """Each shape drawn as it is, with its word."""
        metrics = QFontMetrics(theme.font(-1))
        sample, gap = theme.px(28), theme.px(8)
        whole = sum(metrics.horizontalAdvance(word) + sample + gap for word in self._legend) + theme.px(20)
        left, middle = (self.width() - whole) / 2, self.height() - metrics.height() / 2 - theme.px(2)
        pens = (
            QPen(theme.colour("accent"), theme.px(3)),
            QPen(theme.colour("text"), max(1.5, theme.px(1)), Qt.PenStyle.DashLine),
        )
        for word, pen in zip(self._legend, pens, strict=True):
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(left + sample, middle))
            painter.setPen(theme.colour("text"))
            painter.setFont(theme.font(-1))
            painter.drawText(QPointF(left + sample + gap, middle + metrics.ascent() / 2 - 1), word)
            left += sample + gap + metrics.horizontalAdvance(word) + theme.px(20)

    def _angle(self, number: int) -> float:
        return 2 * math.pi * number / len(self._axes)

    def _point(self, number: int, part: float) -> QPointF:
        angle = self._angle(number)
        return self._centre + QPointF(math.sin(angle), -math.cos(angle)) * (self._reach * part)
