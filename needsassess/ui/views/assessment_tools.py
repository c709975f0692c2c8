"""The institution in the room, chosen in the bar at the top while the assessment page is in front."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import Choice, button, label


class RoomTools(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.institution = label(role="muted"), Choice()
        self.text.setBuddy(self.institution)
        self.institution.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)  # it is filled later
        self.institution.setMinimumWidth(theme.px(120 if theme.scale() < theme.LARGE else 90))
        self.institution.setMaximumWidth(theme.px(260))
        self.add = button(role="flat")
        self.add.setIcon(icons.icon("people"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        self.panel = button(role="flat", checkable=True)
        self.panel.setIcon(icons.icon("panel"))
        for part in (self.text, self.institution, self.add, self.panel):
            row.addWidget(part)
        self.text.setVisible(theme.scale() < theme.LARGE)
        self.retranslate()

    def retranslate(self) -> None:
        self.text.setText(self.tr("In the room:"))
        self.institution.setAccessibleName(self.tr("Institution in the room"))
        self.institution.setToolTip(self.tr("Whose answers are being recorded"))
        self.add.setText(self.tr("Add…") if theme.scale() < theme.LARGE else "")
        self.add.setToolTip(self.tr("Institutions and people"))
        self.add.setAccessibleName(self.tr("Institutions and people"))
        self.panel.setToolTip(self.tr("Side panel: guidance, States, others (F9)"))
        self.panel.setAccessibleName(self.tr("Side panel"))
