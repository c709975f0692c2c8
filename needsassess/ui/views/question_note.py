"""What stands above a note: its name, and whether it is kept out of redacted reports."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import label


class NoteHead(QWidget):
    """Above a note: its label (whose buddy it is), and whether it is kept out of redacted reports."""

    def __init__(self, note: QWidget) -> None:
        super().__init__()
        self.name, self.sensitive = label(role="muted"), QCheckBox()
        self.name.setBuddy(note)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(16))
        self.row.addWidget(self.name)
        self.row.addWidget(self.sensitive)
        self.row.addStretch(1)

    def retranslate(self) -> None:
        self.name.setText(self.tr("Note"))
        self.sensitive.setText(self.tr("Sensitive (S)"))  # short: the pane may be narrow
        self.sensitive.setAccessibleName(self.tr("Sensitive: kept out of redacted reports (S)"))
        self.sensitive.setToolTip(
            self.tr("Kept out of reports marked as redacted, as is the reason of the answer (S)")
        )
