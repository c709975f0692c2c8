"""Tables of marked rows, and boxes that tell something with what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QTableView, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.marked_cells import MarkedCells, fit_rows
from needsassess.ui.views.table_cells import table


def marked_table(numbers: tuple[int, ...], stretched: tuple[int, ...], *, several: bool = False) -> QTableView:
    """For hundreds of rows: columns fit those that are seen; `several` can be chosen together."""
    view = table(numbers, stretched)
    view.setItemDelegate(MarkedCells(view))
    view.horizontalHeader().setResizeContentsPrecision(0)
    if several:
        view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
    for changed in (view.model().modelReset, view.model().dataChanged):
        changed.connect(lambda *_: fit_rows(view))
    view.horizontalHeader().sectionResized.connect(lambda *_: fit_rows(view))
    return view


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
