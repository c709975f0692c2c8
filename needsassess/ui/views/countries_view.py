"""Countries and domains: filters, the map, under it what is behind a cell; the roll-up in place of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import acting, icons, theme
from needsassess.ui.models.countries_rows import GAP_NUMBERS, ITEM_NUMBERS
from needsassess.ui.views.common import Choice, button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.countries_map import CountriesMap
from needsassess.ui.views.marked_table import MarkedTable
from needsassess.ui.views.working import Working

_SPACE = 8


class CountriesView(QFrame):
    """`item_requested(identity, code)`: to a question of an assessment."""

    item_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.layers = QStackedLayout(self)
        self.map_layer = QWidget()
        self.layers.addWidget(self.map_layer)
        column = QVBoxLayout(self.map_layer)
        column.setContentsMargins(*(theme.px(_SPACE),) * 4)
        column.setSpacing(theme.px(_SPACE))
        self.lead = label(role="muted", wrap=True)
        self.nothing = label(role="muted", wrap=True)
        self.nothing.setContentsMargins(*(theme.px(16),) * 4)
        column.addLayout(self._filters())
        column.addWidget(self.lead)
        column.addWidget(self.nothing)
        column.addWidget(self._body(), 1)
        column.addStretch(0)  # where nothing is shown
        self.working = Working()
        column.addWidget(self.working)

    def _filters(self) -> Flow:
        self.region, self.round, self.depth, self.tag = Choice(), Choice(), Choice(), Choice()
        self.each, self.preview, self.print, self.export = QCheckBox(), button(), button(), button()
        self.print.setIcon(icons.icon("print"))
        self.export.setIcon(icons.icon("save"))
        self.names = {}
        flow = Flow(None, theme.px(_SPACE))
        for control in self.choices:
            self.names[control] = label(role="muted")
            self.names[control].setBuddy(control)
            control.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            flow.addWidget(_beside(self.names[control], control))
        flow.addWidget(self.each)
        for deed in self.deeds:
            flow.addWidget(deed)
        for name, deed in (("preview_rollup", self.preview), ("print_rollup", self.print)):
            acting.bind(name, self.map_layer, deed.click)
        return flow

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self.region, self.round, self.depth, self.tag

    @property
    def deeds(self) -> tuple[QWidget, ...]:
        """What is done with what is shown."""
        return self.preview, self.print, self.export

    def _body(self) -> QSplitter:
        self.map, self.about = CountriesMap(), label(role="strong", wrap=True)
        self.items = MarkedTable(ITEM_NUMBERS, (0, 4), least=110)
        self.gaps = MarkedTable(GAP_NUMBERS, (1, 5), (4, 3), least=110)
        self.behind = QStackedWidget()
        for table in (self.items, self.gaps):
            self.behind.addWidget(table)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.about)
        column.addWidget(self.behind, 1)
        self.body = QSplitter(Qt.Orientation.Vertical)
        self.body.setChildrenCollapsible(False)
        self.body.addWidget(self.map)
        self.body.addWidget(lower)
        self.body.setStretchFactor(0, 3)
        self.body.setStretchFactor(1, 2)
        return self.body

    def show_layer(self, nothing: str) -> None:
        """The sentence that stands in the place of the map while there is none."""
        self.nothing.setText(nothing)
        self.nothing.setVisible(bool(nothing))
        self.body.setVisible(not nothing)
        self.lead.setVisible(not nothing)
        for deed in self.deeds:
            deed.setEnabled(not nothing)

    def retranslate(self) -> None:
        said = (self.tr("Region"), self.tr("Round"), self.tr("Depth"), self.tr("Subject"))
        for control, name in zip(self.choices, said, strict=True):
            self.names[control].setText(name)
            control.setAccessibleName(name)
        self.each.setText(self.tr("Every round by itself"))
        self.each.setToolTip(self.tr("Otherwise the latest round of each country counts"))
        self.preview.setText(self.tr("Preview…"))
        self.preview.setToolTip(self.tr("The regional roll-up of what is shown (Ctrl+Shift+P)"))
        self.print.setText(self.tr("Print…"))
        self.print.setToolTip(self.tr("The regional roll-up of what is shown (Ctrl+P)"))
        self.export.setText(self.tr("E&xport…"))
        self.working.retranslate()
        self.map.setAccessibleName(self.tr("Scores of countries by domain"))
        self.items.setAccessibleName(self.tr("Questions behind the chosen score"))
        self.gaps.setAccessibleName(self.tr("Gaps that countries have in common"))


def _beside(name: QWidget, control: QWidget) -> QWidget:
    """A label that stays with its control where the line breaks."""
    box = frame("")
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(4))
    row.addWidget(name)
    row.addWidget(control)
    return box
