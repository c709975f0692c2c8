"""How a row of the tree is painted: mark, code, title and level of a question; progress of a domain."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from needsassess.ui import icons, theme
from needsassess.ui.models.item_tree import Group, Role, Row

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MARK_COLOURS = {"answered": "accent", "conflict": "warning", "parked": "warning"}


class RowPainter(QStyledItemDelegate):
    """Colours and sizes come from the theme each time, so that nothing must be told of a change."""

    def sizeHint(self, option: QStyleOptionViewItem, _: QModelIndex) -> QSize:
        return QSize(0, max(theme.px(28), option.fontMetrics.height() + theme.px(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        thing = index.data(Role.THING)
        painter.save()
        _background(painter, option)
        rect = option.rect.adjusted(theme.px(2), 0, -theme.px(8), 0)
        if isinstance(thing, Group):
            _paint_group(painter, option.font, rect, thing)
        elif isinstance(thing, Row):
            _paint_row(painter, option.font, rect, thing)
        painter.restore()


def _background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What is chosen has a tint and, at its left, a bar: not a colour alone."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, theme.colour("tint"))
        bar = QRect(option.rect.left(), option.rect.top(), theme.px(3), option.rect.height())
        painter.fillRect(bar, theme.colour("accent"))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(theme.colour("accent"))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _paint_group(painter: QPainter, font: QFont, rect: QRect, group: Group) -> None:
    count = f"{group.done}/{group.total}"
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance("00/00") + theme.px(4)
    bar = QRect(rect.right() - theme.px(36), rect.center().y() - theme.px(2), theme.px(36), theme.px(5))
    painter.setPen(theme.colour("muted"))
    right = QRect(bar.left() - width - theme.px(6), rect.top(), width, rect.height())
    painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
    painter.fillRect(bar, theme.colour("line"))
    part = round(bar.width() * group.done / group.total) if group.total else 0
    painter.fillRect(QRect(bar.left(), bar.top(), part, bar.height()), theme.colour("accent"))
    end = _paint_conflicts(painter, right, group.conflicts) if group.conflicts else right.left()
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(theme.colour("text"))
    _elided(painter, QRect(rect.left(), rect.top(), end - rect.left(), rect.height()), group.title)


def _paint_conflicts(painter: QPainter, right: QRect, count: int) -> int:
    """The sign with how many questions have it, before the progress; where they begin."""
    side, text = theme.px(14), str(count)
    width = painter.fontMetrics().horizontalAdvance(text)
    left = right.left() - width - side - theme.px(6)
    painter.setPen(theme.colour("warning"))
    _icon(painter, QRect(left, right.top(), side, right.height()), "conflict", side)
    painter.drawText(QRect(left + side + theme.px(3), right.top(), width + 2, right.height()), _LEFT, text)
    return left - theme.px(6)


def _paint_row(painter: QPainter, font: QFont, rect: QRect, row: Row) -> None:
    side = theme.px(16)
    mark = "conflict" if row.conflict else row.mark
    _icon(painter, QRect(rect.left() + theme.px(4), rect.top(), side, rect.height()), mark, side)
    right = rect.right()
    if row.level is not None:
        right = _paint_level(painter, font, rect, row.level)
    elif row.former is not None:
        right = _paint_former(painter, font, rect, row.former)
    if row.parked:
        right -= side + theme.px(4)
        _icon(painter, QRect(right, rect.top(), side, rect.height()), "parked", side)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    left = rect.left() + side + theme.px(12)
    code = min(painter.fontMetrics().horizontalAdvance(row.code) + 3, right - left)
    _elided(painter, QRect(left, rect.top(), code, rect.height()), row.code)
    painter.setPen(theme.colour("text"))
    left += code + theme.px(8)
    _elided(painter, QRect(left, rect.top(), right - left - theme.px(4), rect.height()), row.title)


def _paint_level(painter: QPainter, font: QFont, rect: QRect, level: int) -> int:
    side = theme.px(18)
    box = QRect(rect.right() - side, rect.center().y() - side // 2, side, side)
    painter.setPen(theme.colour("line"))
    painter.setBrush(QColor(theme.colours().levels[level]))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(font)
    painter.setPen(QColor(theme.colours().on_levels[level]))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(level))
    return box.left() - theme.px(4)


def _paint_former(painter: QPainter, font: QFont, rect: QRect, level: int) -> int:
    """The level of the round before, hollow and greyed."""
    side = theme.px(18)
    box = QRect(rect.right() - side, rect.center().y() - side // 2, side, side)
    painter.setPen(QPen(theme.colour("strong_line"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(level))
    return box.left() - theme.px(4)


def _icon(painter: QPainter, rect: QRect, name: str, side: int) -> None:
    colour = theme.colour(_MARK_COLOURS.get(name, "muted")).name()
    drawn = icons.pixmap(name, colour, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - side) // 2, drawn)


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    painter.drawText(
        rect, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    )
