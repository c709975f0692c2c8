"""The strip that says what is being done in the background, how far it is, and stops it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from needsassess.ui import theme
from needsassess.ui.views.common import button, label

_BAR = 8


class Working(QFrame):
    """Hidden until `begin`; whoever shows it connects `cancel`."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.doing, self.bar, self.cancel = label(), QProgressBar(), button()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(theme.px(_BAR))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.hide()

    def begin(self, doing: str) -> None:
        self.doing.setText(doing)
        self.bar.setRange(0, 0)
        self.show()

    def step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
