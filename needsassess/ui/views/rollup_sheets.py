"""The regional roll-up of what the map of countries shows: choices on the left, the real PDF on the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from needsassess.ui import acting, icons
from needsassess.ui.controllers.rollup_preview import RollupController
from needsassess.ui.views.common import button, label
from needsassess.ui.views.report_sheets import ReportSheets


class RollupSheets(ReportSheets):
    """`left()` when the map is wanted again."""

    left = Signal()

    def __init__(self, parts, parent: QWidget) -> None:
        super().__init__(parts, parent)
        self.controller = RollupController(self)
        self.to_map.clicked.connect(self.left)
        acting.bind("to_map", self, self.left.emit)
        acting.bind("print_rollup", self, self.print.click)
        self.retranslate()

    def _choices(self) -> Iterable[QWidget]:
        """The way back, what the report is of, and how it is to be."""
        self.to_map, self.about, self.rank = button(), label(role="small", wrap=True), QCheckBox()
        self.to_map.setIcon(icons.icon("previous"))
        yield from (self.to_map, self.about, self.language, self.paper, self.rank)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.controller.shown()

    def retranslate(self) -> None:
        self.to_map.setText(self.tr("&Back to the map"))
        self.to_map.setToolTip(self.tr("Back to the map (Escape)"))
        self.rank.setText(self.tr("Countries by their &score"))
        self.rank.setToolTip(self.tr("Otherwise they stand by name, and nobody is ranked"))
        self.say_stale()
        super().retranslate()

    def say_stale(self) -> None:
        self.stale_text.setText(self.tr("The assessments have changed since this preview was made."))
