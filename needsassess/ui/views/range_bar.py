"""Paints a score in its range from 0 to 100 %: band, tick, and the desired score as an open diamond."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from needsassess.ui import theme
from needsassess.ui.models.table import EXTRA
from needsassess.ui.views.table_cells import ground

_QUARTERS = (0, 0.25, 0.5, 0.75, 1)


class RangeBar(QStyledItemDelegate):
    """For the column of a table whose rows carry a Score."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        ground(painter, option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect).adjusted(theme.px(12), 0, -theme.px(12), 0)
        draw(painter, room, index.data(EXTRA))
        painter.restore()


def draw(painter: QPainter, room: QRectF, score) -> None:
    """Told by shape and place, not by colour: a hairline scale, a band, a thick tick, a diamond."""
    middle, half = room.center().y(), theme.px(7)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle))
    for part in _QUARTERS:
        at = _at(room, part)
        painter.drawLine(QPointF(at, middle - half / 2), QPointF(at, middle + half / 2))
    if score.low is not None and score.high is not None:
        band = QRectF(
            QPointF(_at(room, score.low), middle - half), QPointF(_at(room, score.high), middle + half)
        )
        if score.score is not None:
            painter.fillRect(band, QColor(theme.colours().levels[2]))
        painter.setPen(QPen(QColor(theme.colours().levels[2]), 1))
        painter.drawRect(band)
    if score.desired is not None:
        _diamond(painter, QPointF(_at(room, score.desired), middle), theme.px(5))
    if score.score is not None:
        tick = QRectF(_at(room, score.score) - theme.px(2), middle - theme.px(10), theme.px(4), theme.px(20))
        painter.fillRect(tick, theme.colour("text"))


def _diamond(painter: QPainter, centre: QPointF, reach: float) -> None:
    corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
    painter.setPen(QPen(theme.colour("text"), max(1.5, theme.px(1))))
    painter.setBrush(theme.colour("surface"))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _at(room: QRectF, part) -> float:
    return room.left() + float(part) * room.width()
