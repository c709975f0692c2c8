"""The dialog for a new assessment: what it is, who is interviewed first, where it is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import theme
from needsassess.ui.controllers.new_assessment import NewAssessmentController
from needsassess.ui.views.common import button, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Field, beside, fit
from needsassess.ui.views.profile_form import ProfileForm


class NewAssessmentDialog(QDialog):
    """After it was accepted: `path`, `profile` (field → value), and `starting`, the values of institutions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path, self.profile, self.starting = None, {}, {}
        self._build()
        self.retranslate()
        self.controller = NewAssessmentController(self)
        self.form.country.control.setFocus()
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.form = ProfileForm()
        self.author = Field(QLineEdit(), helped=True)
        self.institutions = Field(QListWidget(), helped=True)
        self.institutions.control.setMinimumHeight(theme.px(160))
        self.place, self.choose = QLineEdit(), button()
        self.saved = Field(beside(self.place, self.choose))
        self.saved.name.setBuddy(self.place)
        self.create, self.cancel = button(role="primary"), button()
        self.create.setDefault(True)
        self.heading = label(role="title")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        outer.setSpacing(theme.px(12))
        outer.addWidget(self.heading)
        outer.addWidget(scrolled(self._columns()), 1)
        outer.addWidget(self.saved)
        outer.addLayout(self._buttons())
        fit(self, 920, 680)

    def _columns(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(32))
        grid.addWidget(self.form, 0, 0, 2, 1)
        grid.addWidget(self.author, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.institutions, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        return inside

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.create)
        return row

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New assessment"))
        self.heading.setText(self.tr("New assessment"))
        self.form.retranslate()
        self.author.say(
            self.tr("Your &name"), self.tr("It signs every change you make, in this and other files")
        )
        self.institutions.say(
            self.tr("In&stitutions to start with"),
            self.tr("More can be added at any time, also several of a kind"),
        )
        self.saved.say(self.tr("Sa&ve as"))
        self.place.setAccessibleName(self.tr("Save as"))
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose where to save"))
        self.create.setText(self.tr("Cr&eate"))
        self.cancel.setText(self.tr("Cancel"))
