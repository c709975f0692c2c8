"""The tab of the overview that lists what changed since the former round."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import Choice, label
from needsassess.ui.views.table_cells import table


class RoundBox(QFrame):
    """Behaviour is in needsassess.ui.controllers.overview_round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.kind, self.said = Choice(), label(role="muted", wrap=True)
        self.changes = table(numbers=(), stretched=(0,))
        self.nothing = label(role="muted", wrap=True)
        self.nothing.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(16))
        above = QHBoxLayout()
        above.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6))
        above.setSpacing(theme.px(12))
        above.addWidget(self.said, 1)
        above.addWidget(self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.nothing)
        column.addWidget(self.changes, 1)
        column.addStretch(0)

    def retranslate(self) -> None:
        self.kind.setAccessibleName(self.tr("Which of the former answers are listed"))
        self.kind.setToolTip(self.tr("Which of the former answers are listed"))
        self.changes.setAccessibleName(self.tr("What became of the former answers"))
        self.nothing.setText(self.tr("No answer matches. Choose another filter."))
