"""How tables of the overview look: calm rows, hairlines, a tinted choice, numbers at the right."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from needsassess.ui import theme
from needsassess.ui.models.table import Table

_ROW = 30
_WIDEST = 290  # a column that fits its texts; longer ones are cut and shown by the tool tip


def ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Tinted where chosen, with a bar of the accent at the left edge of the view while it has the keyboard."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(option.rect, theme.colour("tint" if chosen else "surface"))
    line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
    painter.fillRect(line, theme.colour("line"))
    if chosen and option.state & QStyle.StateFlag.State_Active and option.rect.left() <= 0:
        painter.fillRect(
            QRect(option.rect.topLeft(), QSize(theme.px(3), option.rect.height())), theme.colour("accent")
        )


class Cells(QStyledItemDelegate):
    """Plain text, cut with an ellipsis, bold for totals."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        ground(painter, option)
        font = theme.font(bold=index.model().is_bold(index.row()))
        room = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        text = QFontMetrics(font).elidedText(index.data() or "", Qt.TextElideMode.ElideRight, room.width())
        painter.save()
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        font = theme.font(bold=index.model().is_bold(index.row()))
        width = QFontMetrics(font).horizontalAdvance(index.data() or "") + theme.px(20)
        return QSize(min(width, theme.px(_WIDEST)), theme.px(_ROW))


def table(numbers: tuple[int, ...], stretched: tuple[int, ...]) -> QTableView:
    """A view on a Table of its own (`view.model()`); rows are chosen whole, Tab leaves it."""
    view = QTableView()
    dress(view, numbers)
    view.model().modelReset.connect(lambda: size_columns(view, stretched))
    return view


def dress(view: QTableView, numbers: tuple[int, ...]) -> None:
    """Give it a Table and the looks of all tables."""
    calm(view, Table(view, numbers))
    head = view.horizontalHeader()
    head.setTextElideMode(Qt.TextElideMode.ElideRight)
    head.setMinimumSectionSize(theme.px(32))


def calm(view: QTableView, model: QAbstractTableModel) -> None:
    """Whole rows chosen one at a time, no grid, no frame; Tab leaves it."""
    view.setModel(model)
    view.setItemDelegate(Cells(view))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
    head = view.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionsClickable(False)


def size_columns(view: QTableView, stretched: tuple[int, ...]) -> None:
    """Columns fit their texts, the stretched ones share what is left."""
    head = view.horizontalHeader()
    for column in range(view.model().columnCount()):
        mode = (
            QHeaderView.ResizeMode.Stretch if column in stretched else QHeaderView.ResizeMode.ResizeToContents
        )
        head.setSectionResizeMode(column, mode)


def fit_rows(view: QTableView, most: int) -> None:
    """As high as its rows, or so many of them, so that what is below has the room."""
    rows = min(view.model().rowCount(), most)
    view.setFixedHeight(view.horizontalHeader().sizeHint().height() + theme.px(_ROW) * rows + theme.px(2))
