"""Tables of marked rows, and boxes that tell something with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTableView, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.marked_cells import MarkedCells, fit_rows
from needsassess.ui.views.table_cells import dress, size_columns

_LEAST = 150  # of a stretched column, before others give way to it


class MarkedTable(QTableView):
    """For hundreds of rows: columns fit those that are seen. Where there is little room the columns `spare` go,
    the first of them first; texts of the column `long` may take two lines; `several` rows can be chosen
    together."""

    def __init__(
        self,
        numbers: tuple[int, ...],
        stretched: tuple[int, ...],
        spare: tuple[int, ...] = (),
        *,
        several: bool = False,
        long: int | None = None,
        least: int = 150,
    ) -> None:
        super().__init__()
        self._stretched, self._spare = stretched, spare
        dress(self, numbers)
        self.setItemDelegate(MarkedCells(self))
        self.horizontalHeader().setResizeContentsPrecision(0)
        if several:
            self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setMinimumHeight(theme.px(least))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what room there is
        self._settled = QTimer(self, singleShot=True, interval=0)  # once for all that changes together
        self._settled.timeout.connect(lambda: fit_rows(self, long))
        self.model().modelReset.connect(self._fit)
        if long is not None:
            for changed in (self.model().dataChanged, self.horizontalHeader().sectionResized):
                changed.connect(lambda *_: self._settled.start())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Which columns there is room for."""
        head, columns = self.horizontalHeader(), range(self.model().columnCount())
        wide = {n: max(self.sizeHintForColumn(n), head.sectionSizeHint(n)) for n in columns}
        wide |= dict.fromkeys(filter(wide.__contains__, self._stretched), theme.px(_LEAST))
        room = self.viewport().width() - sum(wide.values())
        for column in filter(wide.__contains__, self._spare):
            self.setColumnHidden(column, room < 0)
            room += wide[column] if room < 0 else 0
        size_columns(self, self._stretched)
        self._settled.start()


def boxed(box: QFrame, text: QWidget, buttons: tuple[QWidget, ...]) -> QFrame:
    """Hidden until there is something to tell."""
    inside = QVBoxLayout(box)
    inside.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
    inside.addWidget(text)
    flow = Flow(None, theme.px(8))
    for each in buttons:
        flow.addWidget(each)
    inside.addLayout(flow)
    box.hide()
    return box
