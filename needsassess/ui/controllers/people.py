"""What the people dialog does: institutions added, named, removed; each edit recorded at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt

from needsassess.ui import language
from needsassess.ui.controllers.people_persons import PersonsController
from needsassess.ui.pages import Message
from needsassess.ui.views.form import chosen_key, fill_list


class PeopleController(QObject):
    def __init__(self, dialog: Any, session: Any) -> None:
        super().__init__(dialog)
        self._dialog, self._session = dialog, session
        words = session.file.instrument.words(language.current())
        self._kinds = words.institutions
        dialog.kind.fill([(words.institutions[kind], kind) for kind in session.file.instrument.institutions])
        self._persons = PersonsController(dialog, session)
        self._connect()
        self._show_institutions(session.institution)

    def _connect(self) -> None:
        dialog = self._dialog
        dialog.institutions.currentItemChanged.connect(lambda *_: self._institution_chosen())
        dialog.own_name.control.editingFinished.connect(self._rename)
        dialog.add_institution.clicked.connect(self._add_institution)
        dialog.new_name.returnPressed.connect(self._add_institution)
        dialog.remove_institution.clicked.connect(self._remove_institution)
        dialog.close_button.clicked.connect(dialog.accept)
        dialog.finished.connect(lambda _: (self._rename(), self._persons.record()))  # what is still being typed
        for shown in (dialog.institutions, dialog.people):
            shown.installEventFilter(self)
        self._persons.removed.connect(self._tell)
        self._session.changed.connect(self._changed)
        self._session.refused.connect(self._refused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            is_people = watched is self._dialog.people
            self._persons.remove() if is_people else self._remove_institution()
            return True
        return False

    @property
    def _state(self) -> Any:
        return self._session.file.state

    def _show_institutions(self, key: str) -> None:
        rows = [(self._called(k), k) for k in self._state.institutions]
        fill_list(self._dialog.institutions, rows, key)
        self._dialog.no_institution.setVisible(not rows)
        self._institution_chosen()

    def _called(self, key: str) -> str:
        """Its own name with its kind, or its kind alone."""
        found = self._state.institutions[key]
        kind = self._kinds.get(found.kind, found.kind)
        return f"{found.name} — {kind}" if found.name else kind

    def _institution_chosen(self) -> None:
        dialog, key = self._dialog, chosen_key(self._dialog.institutions)
        found = self._state.institutions.get(key)
        dialog.own_name.control.setText(found.name if found else "")
        for part in (dialog.own_name, dialog.remove_institution, dialog.add_person):
            part.setEnabled(found is not None)
        title = (
            self.tr("People — {institution}").format(institution=self._called(key))
            if found
            else self.tr("People")
        )
        dialog.people_title.setText(title)
        self._persons.show("")

    def _add_institution(self) -> None:
        from needsassess.services import answering

        kind, name = self._dialog.kind.chosen(), self._dialog.new_name.text().strip()
        if not kind:
            self._dialog.adding.blame(self.tr("Choose a kind from the list."))
            self._dialog.kind.setFocus()
            return
        self._dialog.adding.blame("")
        key = free_key(self._state, kind, name)
        if self._session.do(answering.institution(key, kind, name)):
            self._dialog.new_name.clear()
            self._show_institutions(key)
            self._session.choose_institution(self._session.institution or key)

    def _rename(self) -> None:
        from needsassess.services import answering

        key = chosen_key(self._dialog.institutions)
        found = self._state.institutions.get(key)
        name = self._dialog.own_name.control.text().strip()
        if found and name != found.name:
            self._session.do(answering.institution(key, found.kind, name))

    def _remove_institution(self) -> None:
        from needsassess.services import answering

        key = chosen_key(self._dialog.institutions)
        if not key:
            return
        text = self.tr("“{name}” was removed; its answers stay in the file.").format(name=self._called(key))
        if self._session.do(answering.remove_institution(key)):
            if self._session.institution == key:
                self._session.choose_institution(next(iter(self._state.institutions), ""))
            self._tell(text)

    def _tell(self, text: str) -> None:
        self._dialog.messages.tell(Message(text, self.tr("Undo"), self._session.undo))

    def _refused(self, error: Any) -> None:
        self._dialog.messages.tell(Message(language.told(error), warning=True))

    def _changed(self, change: Any) -> None:
        """What is chosen stays chosen; an older Undo would take back something else, so it goes."""
        kinds = {subject.split("/")[0] for subject in change.subjects}
        self._dialog.messages.clear()
        institution, person = chosen_key(self._dialog.institutions), chosen_key(self._dialog.people)
        if "institution" in kinds:
            self._show_institutions(institution)
        if kinds & {"institution", "respondent"}:
            self._persons.show(person)


def free_key(state: Any, kind: str, name: str) -> str:
    """The kind, or with a number; a removed one of the same name comes back with its answers."""
    number, key = 1, kind
    while state.value(f"institution/{key}/kind") is not None:
        removed = key not in state.institutions
        if removed and (state.value(f"institution/{key}/name") or "") == name:
            return key
        number += 1
        key = f"{kind}-{number}"
    return key
