"""What this program is, its version and its licence."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

import needsassess
from needsassess.ui import theme
from needsassess.ui.views.common import label


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About needsassess"))
        self.setMinimumWidth(theme.px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(label(f"needsassess {needsassess.__version__}", "title"))
        for text in (
            self.tr("Assess, offline, what a country needs to counter the criminal use of ICT."),
            self.tr(
                "The questionnaire rests on what 61 Member States documented in A/74/130, on the"
                " recommendations of the Expert Group on cybercrime and on ECOSOC resolution 2019/19."
            ),
            self.tr("Licence: Apache 2.0. Nothing leaves this computer."),
        ):
            column.addWidget(label(text, wrap=True, selectable=True))
        column.addSpacing(theme.px(8))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
