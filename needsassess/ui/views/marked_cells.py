"""Cells with a mark before their text, and with long texts on two lines where a row has room for them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from needsassess.ui import icons, theme
from needsassess.ui.models.table import EXTRA
from needsassess.ui.views.table_cells import Cells, ground

_ROW, _TALL = 30, 46
_SIDE = 16


@dataclass(frozen=True)
class Look:
    """`marks` is column → (icon, colour of the theme); `weak` texts are muted."""

    marks: tuple[tuple[int, str, str], ...] = ()
    weak: bool = False

    def mark(self, column: int) -> tuple[str, str] | None:
        return next(((name, role) for at, name, role in self.marks if at == column), None)


class MarkedCells(Cells):
    """Reads a Look from the `extra` of each row; one that wraps keeps its rows as high as they say."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        ground(painter, option)
        look = index.data(EXTRA) or Look()
        room = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        mark = look.mark(index.column())
        font = theme.font(bold=index.model().is_bold(index.row()))
        if mark:
            room = self._paint_mark(painter, self._beside(room, index, font), *mark)
        painter.save()
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if look.weak else "text"))
        _draw(painter, room, index, QFontMetrics(font), lines=2 if option.rect.height() > theme.px(_ROW) else 1)
        painter.restore()

    def _beside(self, room: QRect, index: QModelIndex, font: QFont) -> QRect:
        """The mark stands beside its text, also where that is at the right."""
        if not index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight:
            return room
        wide = QFontMetrics(font).horizontalAdvance(index.data() or "") + theme.px(_SIDE + 7)
        return room.adjusted(max(0, room.width() - wide), 0, 0, 0)

    def _paint_mark(self, painter: QPainter, room: QRect, name: str, role: str) -> QRect:
        side = theme.px(_SIDE)
        ratio = painter.device().devicePixelRatioF()
        drawn = icons.pixmap(name, theme.colour(role).name(), side, ratio)
        painter.drawPixmap(room.left(), room.center().y() - side // 2 + 1, drawn)
        return room.adjusted(side + theme.px(6), 0, 0, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        look = index.data(EXTRA) or Look()
        return hint + QSize(theme.px(_SIDE + 6), 0) if look.mark(index.column()) else hint


def _draw(painter: QPainter, room: QRect, index: QModelIndex, metrics: QFontMetrics, *, lines: int) -> None:
    text, align = index.data() or "", index.data(Qt.ItemDataRole.TextAlignmentRole)
    if lines > 1 and metrics.horizontalAdvance(text) > room.width():
        high = metrics.lineSpacing() * lines
        area = QRect(room.left(), room.center().y() - high // 2 + 1, room.width(), high)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() * lines - theme.px(40))
        painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, cut)
        return
    painter.drawText(room, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


def fit_rows(view: QTableView, column: int | None) -> None:
    """Two lines for rows whose text in that column needs them, in the width that it has."""
    if column is None:
        return
    model, metrics = view.model(), QFontMetrics(theme.font())
    room = view.columnWidth(column) - theme.px(16)
    for row in range(model.rowCount()):
        tall = metrics.horizontalAdvance(model.index(row, column).data() or "") > room
        height = theme.px(_TALL if tall else _ROW)
        if view.rowHeight(row) != height:
            view.setRowHeight(row, height)
