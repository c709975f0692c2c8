"""What was answered in the round before, greyed under the levels, and the button that says it still holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import button, frame, label


class FormerLine(QWidget):
    """`wanted()`: the former answer holds unchanged."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = frame("box", self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(box)
        self.said = label(role="muted", wrap=True, selectable=True)
        self.tick, self.confirmed = QLabel(), label(role="strong")
        self.keep = button()
        self.keep.setIcon(icons.icon("answered"))
        self.keep.clicked.connect(self.wanted)
        row = QHBoxLayout(box)
        row.setContentsMargins(theme.px(8), theme.px(4), theme.px(4), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self.said, 1)
        for part in (self.tick, self.confirmed, self.keep):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_texts(self, said: str, whole: str, confirmed: str, *, can_hold: bool) -> None:
        """`said` is cut to what a line or two take, `whole` is all of it; without `said` nothing is there."""
        self.said.setText(said)
        self.said.setToolTip(whole.replace("&", "&amp;").replace("<", "&lt;") if whole != said else "")
        self.confirmed.setText(confirmed)
        self.confirmed.setVisible(bool(confirmed))
        self.tick.setVisible(bool(confirmed))
        self.tick.setPixmap(icons.pixmap("answered", theme.colours().accent, theme.px(16)))
        self.keep.setVisible(can_hold and not confirmed)
        self.setVisible(bool(said))

    def retranslate(self) -> None:
        large = theme.scale() >= theme.LARGE
        self.keep.setText(self.tr("Unchanged (U)") if large else self.tr("Unchanged, confirmed today (U)"))
        self.keep.setToolTip(self.tr("Record the former answer again, confirmed today (U)"))
        self.keep.setAccessibleName(self.tr("Unchanged, confirmed today (U)"))
