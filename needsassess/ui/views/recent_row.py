"""Paints one recent file: country, title, path; progress and last change at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from needsassess.services.recent import Recent
from needsassess.ui import theme
from needsassess.ui.models.recent_list import ENTRY, THERE

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR = 120


class RecentRow(QStyledItemDelegate):
    """Three lines a row; a file that is not there is grey and says so."""

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex) -> QSize:
        lines = QFontMetrics(theme.font(0)).height() * 2 + QFontMetrics(theme.font(-1)).height()
        return QSize(theme.px(320), lines + theme.px(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry, there, model = index.data(ENTRY), index.data(THERE), index.model()
        painter.save()
        self._background(painter, option)
        area = option.rect.adjusted(theme.px(16), theme.px(8), -theme.px(16), -theme.px(8))
        last = model.last(entry, there)
        strong = "text" if there else "strong_line"
        weak = "muted" if there else "strong_line"
        first, second, third = _lines(area)
        side = max(theme.px(_BAR + 130), _width(last, theme.font(0)) + theme.px(16))
        _text(painter, _left(first, side), model.heading(entry), strong, bold=True)
        _text(painter, _left(second, side), model.title(entry), weak)
        conflicts = model.conflicts(entry) if there else ""
        kept = _width(conflicts, theme.font(-1)) + theme.px(16) if conflicts else 0
        _text(painter, _left(third, kept), entry.path, weak, step=-1, middle=True)
        _text(painter, third, conflicts, "warning", step=-1, right=True)
        _text(painter, second, last, weak if there else "warning", right=True)
        if not entry.assessments and not entry.is_hub:
            self._progress(painter, first, entry, model.progress(entry), there)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = theme.colours()
        chosen = option.state & QStyle.StateFlag.State_Selected
        over = option.state & QStyle.StateFlag.State_MouseOver
        ground = colours.tint if chosen else colours.raised if over else colours.surface
        painter.fillRect(option.rect, theme.colour("surface"))
        painter.fillRect(option.rect, ground)
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), theme.colour("line"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(theme.px(4), option.rect.height())), colours.accent
            )

    def _progress(self, painter: QPainter, line: QRect, entry: Recent, said: str, there: bool) -> None:
        """The bar stands at the right of its words, level 4 of the one hue on a neutral ground."""
        width = theme.px(_BAR)
        bar = QRect(line.right() - width, line.center().y() - theme.px(3), width, theme.px(6))
        painter.fillRect(bar, theme.colour("line"))
        part = round(width * entry.done / entry.total) if entry.total else 0
        painter.fillRect(
            QRect(bar.topLeft(), QSize(part, bar.height())), theme.colour("accent" if there else "strong_line")
        )
        _text(painter, line.adjusted(0, 0, -width - theme.px(12), 0), said, "muted", right=True)


def _lines(area: QRect) -> list[QRect]:
    heights = [QFontMetrics(theme.font(step)).height() for step in (0, 0, -1)]
    tops = [area.top(), area.top() + heights[0] + theme.px(2), area.top() + sum(heights[:2]) + theme.px(6)]
    return [QRect(area.left(), top, area.width(), height) for top, height in zip(tops, heights, strict=True)]


def _left(line: QRect, kept: int) -> QRect:
    return line.adjusted(0, 0, -kept, 0)


def _width(text: str, font) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _text(painter, area, text, role, *, step=0, bold=False, right=False, middle=False) -> None:
    font = theme.font(step, bold=bold)
    cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    painter.drawText(area, _RIGHT if right else _LEFT, QFontMetrics(font).elidedText(text, cut, area.width()))
