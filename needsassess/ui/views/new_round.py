"""The dialog for a new round: what it is called, when its interviews are, and where it begins."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.new_round import NewRoundController
from needsassess.ui.views.common import button, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Day, Field, beside, fit


class NewRoundDialog(QDialog):
    """After it was accepted: `plan`, as services take it; `into`, a new file, or None: beside the former."""

    def __init__(self, former, place, parent: QWidget | None = None) -> None:
        """`former` has `country`, `title`, `round`; `place` is the file or hub that it lies in."""
        super().__init__(parent)
        self.plan, self.into = None, None
        self._build()
        self.retranslate()
        self.controller = NewRoundController(self, former, place)
        self.round.control.setFocus()
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.heading, self.explained = label(role="title"), label(role="muted", wrap=True)
        self.round, self.title = Field(QLineEdit(), helped=True), Field(QLineEdit())
        self.first, self.last, self.to = Day(), Day(), label()
        self.period = Field(beside(self.first, self.to, self.last, stretch=True))
        self.period.name.setBuddy(self.first)
        self.where = Field(self._places())
        self.where.name.setBuddy(self.new)
        self.begin, self.cancel = button(role="primary"), button()
        self.begin.setDefault(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        outer.setSpacing(theme.px(12))
        outer.addWidget(self.heading)
        outer.addWidget(scrolled(self._fields()), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.begin)
        outer.addLayout(row)
        fit(self, 640, 600)

    def _fields(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        for part in (self.explained, self.round, self.title, self.period, self.where):
            column.addWidget(part)
        column.addStretch(1)
        return inside

    def _places(self) -> QWidget:
        """A new file, with its name under it; or beside the former round."""
        self.new, self.here = QRadioButton(), QRadioButton()
        self.group = QButtonGroup(self)
        self.path, self.choose = QLineEdit(), button()
        row = beside(self.path, self.choose)
        row.layout().setContentsMargins(theme.px(24), 0, 0, 0)
        self.new_says, self.here_says = label(role="small", wrap=True), label(role="small", wrap=True)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.new, self.new_says, row, self.here, self.here_says):
            column.addWidget(part)
        for radio in (self.new, self.here):
            self.group.addButton(radio)
        for said in (self.new_says, self.here_says):
            said.setContentsMargins(theme.px(24), 0, 0, theme.px(4))
        return both

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New round"))
        self.heading.setText(self.tr("Start a new round"))
        self.explained.setText(
            self.tr(
                "Country, language, depth, team and institutions are taken over. The former answers stay beside"
                " the questions: each is given anew, or confirmed with one key. Persons are asked anew."
            )
        )
        self.round.say(self.tr("&Round"), self.tr("What tells it from the former one, such as 2027"))
        self.title.say(self.tr("&Title"))
        self.period.say(self.tr("&Period of the interviews"))
        self.to.setText(self.tr("to"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        for day in (self.first, self.last):
            day.retranslate(self.tr("not set"))
        self.where.say(self.tr("&Where it begins"))
        self.new.setText(self.tr("In a new &file"))
        self.new_says.setText(self.tr("It takes the former round along; the file of that stays as it is."))
        self.here_says.setText(self.tr("Both rounds are then assessments of one file."))
        self.path.setAccessibleName(self.tr("New file"))
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose where to save"))
        self.begin.setText(self.tr("&Begin the round"))
        self.cancel.setText(self.tr("Cancel"))
