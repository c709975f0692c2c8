"""The needs of an assessment: which are shown, how many there are, and the list of them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.assessment_tree import SearchField
from needsassess.ui.views.common import Choice, frame, label
from needsassess.ui.views.marked_table import MarkedTable


class NeedsPane(QWidget):
    """Behaviour is in needsassess.ui.controllers.plan_needs."""

    def __init__(self) -> None:
        super().__init__()
        self.counts, self.none = label(role="strong", wrap=True), label(role="muted", wrap=True)
        self.which, self.search = Choice(), SearchField()
        self.list = MarkedTable((1, 3), (0,), (3, 1, 2))
        top = QVBoxLayout() if theme.scale() >= theme.LARGE else QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.which, 1)
        top.addWidget(self.search, 1)
        surface = frame("surface")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(0, 0, 0, 0)
        self.none.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(16))
        inside.addWidget(self.none)
        inside.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.counts)
        column.addLayout(top)
        column.addWidget(surface, 1)

    def show_there(self, *, some: bool) -> None:
        self.list.setVisible(some)
        self.none.setVisible(not some)

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Needs"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the needs"))
        self.which.setAccessibleName(self.tr("Which needs are listed"))
        self.which.fill(
            [
                (self.tr("Gaps by priority"), "gaps"),
                (self.tr("Priority gaps without assistance"), "orphans"),
                (self.tr("Several active providers"), "overlaps"),
                (self.tr("Gaps without a measure"), "unplanned"),
                (self.tr("With assistance or measures"), "planned"),
                (self.tr("All items"), "all"),
            ]
        )
