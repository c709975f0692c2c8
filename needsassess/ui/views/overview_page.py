"""The overview: scores with ranges, radar, heat map, ranked gaps, and what institutions see differently."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import icons, theme
from needsassess.ui.controllers.overview import OverviewController
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.heat_legend import HeatLegend
from needsassess.ui.views.heat_map import HeatMap
from needsassess.ui.views.overview_assistance import AssistanceBox
from needsassess.ui.views.overview_round import RoundBox
from needsassess.ui.views.radar import Radar
from needsassess.ui.views.range_bar import RangeBar
from needsassess.ui.views.table_cells import table

_DOMAIN_ROWS = 8
_WIDE = 1000
_NARROW_NAMES = 170


class OverviewPage(QWidget):
    """`item_requested(code)`: a click or Enter on anything that stands for a question."""

    item_requested = Signal(str)
    conflicts_requested = Signal()

    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._empty())
        self._layers.addWidget(scrolled(self._full()))
        self.controller = OverviewController(self)
        self.retranslate()

    def _empty(self) -> QWidget:
        """Before any answer: what will be here, and the way to it."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.px(48), theme.px(48), theme.px(48), theme.px(48))
        self.nothing, self.nothing_help = label(role="title"), label(role="muted", wrap=True)
        self.begin = button(role="primary")
        for part in (self.nothing, self.nothing_help):
            column.addWidget(part)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return box

    def _full(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(12))
        column.addWidget(self._conflicts())
        column.addLayout(self._upper())
        column.addWidget(self._lower(), 1)
        return inside

    def _conflicts(self) -> QWidget:
        """What is not settled yet, above all numbers that depend on it."""
        self.conflicts, self.conflicts_said = frame("warning"), label(wrap=True)
        self.settle = button()
        self.settle.setIcon(icons.icon("conflict", "warning"))
        self.settle.clicked.connect(self.conflicts_requested)
        row = QHBoxLayout(self.conflicts)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.addWidget(self.conflicts_said, 1)
        row.addWidget(self.settle)
        self.conflicts.hide()
        return self.conflicts

    def show_conflicts(self, text: str) -> None:
        """An empty text where there is none."""
        self.conflicts_said.setText(text)
        self.conflicts.setVisible(bool(text))

    def _upper(self) -> QBoxLayout:
        """The domains and, beside their numbers, the radar."""
        self.domains = table(numbers=(2, 3, 4, 5, 6), stretched=(1,))
        self.domains.setItemDelegateForColumn(1, RangeBar(self.domains))
        self.domains.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.domains.horizontalHeader().setFixedHeight(theme.px(28))
        self.domains.setMinimumHeight(theme.px(28 + 30 * _DOMAIN_ROWS + 2))
        self.radar = Radar()
        self.upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.upper.setSpacing(theme.px(12))
        self.upper.addWidget(self.domains, 5)
        self.upper.addWidget(_surface(self.radar), 2)
        return self.upper

    def _lower(self) -> QTabWidget:
        self.gaps = table(numbers=(0, 2, 3, 4, 5, 7), stretched=(1,))
        self.open = table(numbers=(2,), stretched=(0, 1))
        self.heat, self.legend, self.said = HeatMap(), HeatLegend(), label(role="strong")
        self.no_gaps, self.no_open = label(role="muted", wrap=True), label(role="muted", wrap=True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(_with_note(self.gaps, self.no_gaps), "")
        self.tabs.addTab(self._map(), "")
        self.tabs.addTab(_with_note(self.open, self.no_open), "")
        self.assistance, self.round = AssistanceBox(), RoundBox()
        self.tabs.addTab(self.assistance, "")
        self.tabs.addTab(self.round, "")
        self.tabs.setMinimumHeight(theme.px(340))
        return self.tabs

    def _map(self) -> QWidget:
        """Map, what the chosen cell says, and what the marks mean."""
        box = frame("surface")
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        column.addWidget(self.heat, 1)
        self.said.setMinimumWidth(theme.px(100))
        column.addWidget(self.said)
        column.addWidget(self.legend)
        return box

    def show_layer(self, *, full: bool) -> None:
        self._layers.setCurrentIndex(int(full))

    def set_session(self, session) -> None:
        self.controller.set_session(session)

    def shown(self) -> None:
        self.controller.refresh()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Where texts are large the radar goes below the numbers, and names are cut before the bars are."""
        wide = self.width() >= theme.px(_WIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self.upper.setDirection(direction)
        head = self.domains.horizontalHeader()
        if head.count():
            head.setSectionResizeMode(
                0, QHeaderView.ResizeMode.ResizeToContents if wide else QHeaderView.ResizeMode.Fixed
            )
            head.resizeSection(0, theme.px(_NARROW_NAMES))

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.controller.refresh()

    def retranslate(self) -> None:
        self.nothing.setText(self.tr("Nothing answered yet"))
        self.nothing_help.setText(
            self.tr(
                "Scores, gaps and the heat map appear here with the first answer, and follow every further one."
            )
        )
        self.settle.setText(self.tr("Settle them…"))
        self.begin.setText(self.tr("Go to the first &question"))
        self.domains.setAccessibleName(self.tr("Scores of the domains"))
        self.radar.setAccessibleName(self.tr("Radar of the domains: current and desired"))
        self.gaps.setAccessibleName(self.tr("Gaps in the order of their priority"))
        self.open.setAccessibleName(self.tr("What institutions see differently"))
        self.heat.setAccessibleName(self.tr("Heat map of the items"))
        self.no_gaps.setText(
            self.tr("No gap yet: a gap needs a current and a higher desired level (Shift+0 to 4).")
        )
        self.no_open.setText(self.tr("The institutions agree on everything they answered so far."))
        self.legend.retranslate()
        self.assistance.retranslate()
        self.round.retranslate()
        self.controller.retranslate()


def _surface(inside: QWidget) -> QWidget:
    box = frame("surface")
    column = QVBoxLayout(box)
    column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
    column.addWidget(inside)
    return box


def _with_note(view: QWidget, note: QLabel) -> QWidget:
    """A table with the sentence that stands in its place while it is empty."""
    box = frame("surface")
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    note.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(16))
    column.addWidget(note)
    column.addWidget(view, 1)
    return box
