"""The heat map: levels as steps of one hue with their digit, every other state as its glyph."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from needsassess.ui import icons, theme
from needsassess.ui.models.heat_table import Cell, HeatTable
from needsassess.ui.models.table import EXTRA

_SIDE = 32
_WITH_NAMES = 1000


class HeatCell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        cell = index.data(EXTRA)
        painter.fillRect(option.rect, theme.colour("surface"))
        if cell is None:
            return
        painter.save()
        room = option.rect.adjusted(1, 1, -1, -1)
        self._ground(painter, room, cell)
        self._corners(painter, room, cell)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.colour("text"), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(1, 1, -2, -2))
        painter.restore()

    def _ground(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        if cell.level is None:
            painter.fillRect(room, theme.colour("raised"))
            _glyph(painter, room, cell.mark, "muted", theme.px(14))
            return
        colours = theme.colours()
        painter.fillRect(room, QColor(colours.levels[cell.level]))
        painter.setPen(QColor(colours.on_levels[cell.level]))
        agreed = cell.low == cell.high
        painter.setFont(theme.font(0 if agreed else -1, bold=agreed))
        text = str(cell.level) if agreed else f"{cell.low}–{cell.high}"
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _corners(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        """Parked and conflict stand in a corner, on the ground of the cell."""
        side = theme.px(10)
        on = theme.colours().on_levels[cell.level] if cell.level is not None else theme.colours().text
        if cell.parked:
            painter.drawPixmap(
                room.right() - side, room.top() + 1, icons.pixmap("parked", on, side, _ratio(painter))
            )
        if cell.conflict:
            painter.drawPixmap(
                room.left() + 1, room.top() + 1, icons.pixmap("conflict", on, side, _ratio(painter))
            )

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex) -> QSize:
        return QSize(theme.px(_SIDE), theme.px(_SIDE))


def _glyph(painter: QPainter, room: QRect, name: str, role: str, side: int) -> None:
    drawn = icons.pixmap(name, theme.colour(role).name(), side, _ratio(painter))
    painter.drawPixmap(room.center().x() - side // 2, room.center().y() - side // 2, drawn)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


class HeatMap(QTableView):
    """Arrows go from item to item, over rows that end early; Enter or a double click chooses."""

    chosen = Signal(str)
    moved = Signal(str)  # what the chosen cell says

    def __init__(self) -> None:
        super().__init__()
        self.setModel(HeatTable(self))
        self.setItemDelegate(HeatCell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setDefaultSectionSize(theme.px(_SIDE))
            head.setHighlightSections(False)
            head.setSectionsClickable(False)
            head.setMinimumSectionSize(theme.px(16))
        self.clicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cells share the width; names of the domains where there is room for them."""
        super().resizeEvent(event)
        names = self.width() >= theme.px(_WITH_NAMES)
        self.model().show_names(names)
        head = self.verticalHeader()
        head.setFixedWidth(theme.px(290 if names else 56))
        room = (self.width() - head.width() - theme.px(4)) // max(1, self.model().columnCount())
        self.horizontalHeader().setDefaultSectionSize(min(max(room, theme.px(_SIDE)), theme.px(64)))

    def _choose(self, index: QModelIndex) -> None:
        cell = index.data(EXTRA)
        if cell:
            self.chosen.emit(cell.code)

    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        cell = index.data(EXTRA) if index.isValid() else None
        self.moved.emit(cell.spoken if cell else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)
        index = self.currentIndex()
        if index.isValid() and index.data(EXTRA) is None:  # beyond the end of a shorter row: to its last item
            while index.column() > 0 and index.data(EXTRA) is None:
                index = index.siblingAtColumn(index.column() - 1)
            self.setCurrentIndex(index)
