"""The dialog of institutions and of the people who answer for them."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.people import PeopleController
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Field, Search, beside, fit
from needsassess.ui.views.message_line import MessageLine


class PeopleDialog(QDialog):
    """Everything is recorded at once by session.do; removing is taken back by the message line."""

    def __init__(self, session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.retranslate()
        self.controller = PeopleController(self, session)
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.messages = MessageLine(self)
        self.close_button = button(role="primary")
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, theme.px(8), 0)
        columns.setSpacing(theme.px(24))
        columns.addLayout(self._institutions(), 1)
        columns.addLayout(self._people(), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.messages, 1)
        foot.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        outer.setSpacing(theme.px(16))
        outer.addWidget(scrolled(both), 1)
        outer.addLayout(foot)
        fit(self, 920, 620)

    def _institutions(self) -> QVBoxLayout:
        self.institutions_title = label(role="title")
        self.no_institution = label(role="muted", wrap=True)
        self.institutions = _list()
        self.own_name = Field(QLineEdit(), helped=True)
        self.remove_institution = button(role="flat")
        self.kind, self.new_name, self.add_institution = Search(), QLineEdit(), button()
        self.adding = Field(beside(self.kind))
        self.adding.name.setBuddy(self.kind)
        adding = _box(self.adding, beside(self.new_name, self.add_institution))
        chosen = beside(self.remove_institution, stretch=True)
        return _column(
            self.institutions_title, self.no_institution, self.institutions, self.own_name, chosen, adding
        )

    def _people(self) -> QVBoxLayout:
        self.people_title = label(role="title", wrap=True)
        self.no_person = label(role="muted", wrap=True)
        self.people = _list()
        self.name, self.position = Field(QLineEdit()), Field(QLineEdit())
        self.consent = QCheckBox()
        self.consent_help = label(role="small", wrap=True)
        self.add_person, self.remove_person = button(), button(role="flat")
        self.person = QWidget()
        inside = _column(self.name, self.position, self.consent, self.consent_help)
        self.person.setLayout(inside)
        buttons = QWidget()
        flow = Flow(buttons, theme.px(8))
        flow.addWidget(self.add_person)
        flow.addWidget(self.remove_person)
        return _column(self.people_title, self.no_person, self.people, self.person, buttons)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Institutions and people"))
        self.institutions_title.setText(self.tr("Institutions"))
        self.institutions.setAccessibleName(self.tr("Institutions of this assessment"))
        self.no_institution.setText(
            self.tr("No institution yet. Add the first one below: every answer belongs to an institution.")
        )
        self.own_name.say(
            self.tr("Its &name in this country"),
            self.tr("Such as “Cybercrime Directorate”; leave empty to use the kind"),
        )
        self.remove_institution.setText(self.tr("&Remove institution"))
        self.adding.say(self.tr("Add an &institution of this kind"))
        self.kind.setAccessibleName(self.tr("Kind of institution"))
        self.new_name.setPlaceholderText(self.tr("Own name (optional)"))
        self.new_name.setAccessibleName(self.tr("Own name of the new institution"))
        self.add_institution.setText(self.tr("&Add"))
        self.people.setAccessibleName(self.tr("People who answered for this institution"))
        self.no_person.setText(self.tr("Nobody noted. Names are optional; a position is often enough."))
        self.name.say(self.tr("Na&me (optional)"))
        self.position.say(self.tr("&Position"))
        self.consent.setText(self.tr("A&grees to be named in the report"))
        self.consent_help.setText(
            self.tr(
                "Ask before you tick this. Without it the report shows only the position; "
                "the name stays in the assessment file."
            )
        )
        self.add_person.setText(self.tr("Add a p&erson"))
        self.remove_person.setText(self.tr("Remo&ve person"))
        self.close_button.setText(self.tr("Close"))
        self.messages.retranslate()


def _list() -> QListWidget:
    made = QListWidget()
    made.setMinimumHeight(theme.px(96))
    return made


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QListWidget) else 0)
    return column


def _box(*parts: QWidget) -> QWidget:
    box = frame("box")
    inside = _column(*parts)
    inside.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(12))
    box.setLayout(inside)
    return box
