"""The dialog of preferences; each is kept and told at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.preferences import PreferencesController
from needsassess.ui.views.common import Choice, button, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Field, fit


class PreferencesDialog(QDialog):
    """`changed(name)` after a preference was kept; the window applies it."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label(role="title")
        self.author = Field(QLineEdit(), helped=True)
        self.recent_limit = Field(QSpinBox())
        self.recent_limit.control.setRange(0, 50)
        self.recent_limit.control.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.choices = {
            name: Field(Choice())
            for name in ("language", "theme", "scale", "side_by_side", "report_language", "paper")
        }
        self.close_button = button(role="primary")
        self._lay_out()
        self.controller = PreferencesController(self)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        outer.setSpacing(theme.px(12))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        for part in (self.author, *self.choices.values(), self.recent_limit):
            column.addWidget(part)
        column.addStretch(1)
        outer.addWidget(self.heading)
        outer.addWidget(scrolled(inside), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        outer.addLayout(row)
        fit(self, 460, 620)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self.heading.setText(self.tr("Preferences"))
        self.author.say(
            self.tr("Your &name"), self.tr("It signs every change you make, from the next file opened on")
        )
        self.choices["language"].say(self.tr("&Language of the screen"))
        self.choices["theme"].say(self.tr("&Colours"))
        self.choices["scale"].say(self.tr("Si&ze of texts"))
        self.choices["side_by_side"].say(self.tr("&Second language beside the question"))
        self.choices["report_language"].say(self.tr("Language of &reports"))
        self.choices["paper"].say(self.tr("&Paper"))
        self.recent_limit.say(self.tr("Recent &files kept in the list"))
        self.close_button.setText(self.tr("Close"))
