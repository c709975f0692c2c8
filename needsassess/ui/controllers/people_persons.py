"""The people of the chosen institution: added, described, removed; each edit recorded at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from needsassess.ui.views.form import chosen_key, fill_list


class PersonsController(QObject):
    """`removed(text)`: say so, with an undo."""

    removed = Signal(str)

    def __init__(self, dialog: Any, session: Any) -> None:
        super().__init__(dialog)
        self._dialog, self._session = dialog, session
        dialog.people.currentItemChanged.connect(lambda *_: self._person_chosen())
        dialog.add_person.clicked.connect(self._add_person)
        dialog.remove_person.clicked.connect(self.remove)
        for field in (dialog.name, dialog.position):
            field.control.editingFinished.connect(self.record)
        dialog.consent.clicked.connect(self.record)

    @property
    def _state(self) -> Any:
        return self._session.file.state

    def show(self, key: str) -> None:
        of = chosen_key(self._dialog.institutions)
        found = {k: p for k, p in self._state.respondents.items() if p.institution == of}
        fill_list(self._dialog.people, [(self._person(p), k) for k, p in found.items()], key)
        self._dialog.no_person.setVisible(not found)
        self._person_chosen()

    def _person(self, person: Any) -> str:
        consent = self.tr("may be named") if person.consent else self.tr("not to be named")
        parts = (person.name or self.tr("name not noted"), person.position, consent)
        return " · ".join(part for part in parts if part)

    def _person_chosen(self) -> None:
        dialog = self._dialog
        person = self._state.respondents.get(chosen_key(dialog.people))
        dialog.person.setEnabled(person is not None)
        dialog.remove_person.setEnabled(person is not None)
        dialog.name.control.setText(person.name if person else "")
        dialog.position.control.setText(person.position if person else "")
        dialog.consent.setChecked(bool(person and person.consent))

    def _add_person(self) -> None:
        import uuid

        from needsassess.services import answering

        key, of = uuid.uuid4().hex, chosen_key(self._dialog.institutions)
        if self._session.do(answering.respondent("", of, "", consent=False, key=key)):
            self.show(key)
            self._dialog.name.control.setFocus()

    def record(self) -> None:
        """Only what differs makes a change."""
        from needsassess.services import answering

        dialog, key = self._dialog, chosen_key(self._dialog.people)
        person = self._state.respondents.get(key)
        if person is None:
            return
        name, position = dialog.name.control.text().strip(), dialog.position.control.text().strip()
        consent = dialog.consent.isChecked()
        if (name, position, consent) != (person.name, person.position, person.consent):
            self._session.do(answering.respondent(name, person.institution, position, consent=consent, key=key))

    def remove(self) -> None:
        from needsassess.services import answering

        key = chosen_key(self._dialog.people)
        if key and self._session.do(answering.remove_respondent(key)):
            self.removed.emit(self.tr("The person was removed from the list."))
