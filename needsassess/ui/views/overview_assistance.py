"""The tab of the overview that lists who helps with which need, and the priority gaps that nobody works on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import Elided, label
from needsassess.ui.views.table_cells import table


class AssistanceBox(QFrame):
    """Behaviour is in needsassess.ui.controllers.overview_assistance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.said, self.needs = Elided(bold=True), table(numbers=(1,), stretched=(0, 2))
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(6))
        head.addWidget(self.said)
        self.nothing = label(role="muted", wrap=True)
        self.nothing.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self.needs, 1)
        column.addStretch(0)

    def show_there(self, *, some: bool) -> None:
        self.said.setVisible(some)
        self.needs.setVisible(some)
        self.nothing.setVisible(not some)

    def retranslate(self) -> None:
        self.needs.setAccessibleName(self.tr("Who helps with which need, and priority gaps without assistance"))
        self.nothing.setText(
            self.tr(
                "No activity of a provider is noted, and no priority gap is known. "
                "Activities are entered on the page Plan (Ctrl+6)."
            )
        )
