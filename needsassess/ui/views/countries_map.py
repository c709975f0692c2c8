"""The heat map of countries and domains: a score in its hue and number, striped where it rests on little."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from needsassess.ui import theme
from needsassess.ui.models.countries_rows import TEXTS
from needsassess.ui.models.countries_table import CountriesTable, ShareCell
from needsassess.ui.models.table import EXTRA
from needsassess.ui.views.table_cells import Cells, calm

_LEAST, _MOST = 54, 96  # width of a score
_NAME = 210
_TOP = 4  # the highest level


class ShareCells(Cells):
    """Texts as in all tables; scores on the ground of their hue."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        cell = index.data(EXTRA)
        if cell is None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.fillRect(option.rect, theme.colour("surface"))
        room = option.rect.adjusted(1, 1, -1, -1)
        self._paint_share(painter, room, cell, bold=index.model().is_bold(index.row()))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.colour("text"), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_share(self, painter: QPainter, room: QRect, cell: ShareCell, *, bold: bool) -> None:
        colours = theme.colours()
        if cell.share is None:
            painter.fillRect(room, theme.colour("raised"))
            painter.setPen(theme.colour("muted"))
        else:
            step = round(cell.share * _TOP)
            painter.fillRect(room, QColor(colours.levels[step]))
            painter.setPen(QColor(colours.on_levels[step]))
            if cell.faint:
                self._hatch(painter, room, colours.on_levels[step])
        painter.setFont(theme.font(bold=bold))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _hatch(self, painter: QPainter, room: QRect, colour: str) -> None:
        """A corner of stripes: told apart without colour, and the number stays readable."""
        side = theme.px(10)
        corner = QRect(room.right() - side, room.top(), side + 1, side)
        painter.fillRect(corner, QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        cell = index.data(EXTRA)
        return QSize(theme.px(_LEAST), theme.px(30)) if cell else super().sizeHint(option, index)


class CountriesMap(QTableView):
    """Arrows go from cell to cell; a click or Enter on a cell chooses it. Rows come as it is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        calm(self, CountriesTable(self))
        self.setItemDelegate(ShareCells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setMinimumHeight(theme.px(120))
        self.model().modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Scores share what names and trend leave; where that is too little the map scrolls."""
        head, columns = self.horizontalHeader(), self.model().columnCount()
        if not columns:
            return
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        texts = [theme.px(_NAME), *(self._wide(n) for n in range(1, TEXTS)), self._wide(columns - 1)]
        scores = range(TEXTS, columns - 1)
        room = (self.viewport().width() - sum(texts)) // max(1, len(scores))
        for column, width in zip((*range(TEXTS), columns - 1), texts, strict=True):
            self.setColumnWidth(column, width)
        for column in scores:
            least = max(theme.px(_LEAST), head.sectionSizeHint(column))
            self.setColumnWidth(column, max(least, min(room, theme.px(_MOST))))

    def _wide(self, column: int) -> int:
        return max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
