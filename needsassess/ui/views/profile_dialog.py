"""The dialog about this assessment: its profile, and whether it is a draft or final."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.profile import ProfileController
from needsassess.ui.views.common import button, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Field, fit
from needsassess.ui.views.profile_form import ProfileForm


class ProfileDialog(QDialog):
    """Records by session.do when it is accepted."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.retranslate()
        self.controller = ProfileController(self, session)
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.heading = label(role="title")
        self.form = ProfileForm()
        self.draft, self.final = QRadioButton(), QRadioButton()
        self.group = QButtonGroup(self)
        self.open = label(role="small", wrap=True)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        for radio in (self.draft, self.final):
            self.group.addButton(radio)
            column.addWidget(radio)
        column.addWidget(self.open)
        self.status = Field(both)
        self.form.column.insertWidget(self.form.column.count() - 1, self.status)
        self.keep, self.cancel = button(role="primary"), button()
        self.keep.setDefault(True)
        self.fault = label(role="warning", wrap=True)
        self.fault.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        outer.setSpacing(theme.px(12))
        outer.addWidget(self.heading)
        outer.addWidget(scrolled(self.form), 1)
        outer.addWidget(self.fault)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        outer.addLayout(row)
        fit(self, 600, 680)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About this assessment"))
        self.heading.setText(self.tr("About this assessment"))
        self.form.retranslate()
        self.status.say(self.tr("Status of the report"))
        self.draft.setText(self.tr("&Draft: DRAFT is stamped across every page"))
        self.final.setText(self.tr("Fi&nal: signed off by the country"))
        self.keep.setText(self.tr("&Keep"))
        self.cancel.setText(self.tr("Cancel"))
