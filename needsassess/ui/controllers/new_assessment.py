"""What the new-assessment dialog does: propose a file name, check each field, hand the values over."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.controllers import new_files
from needsassess.ui.views.form import checked_keys, listed

_PROPOSED_DAYS = 5


class NewAssessmentController(QObject):
    def __init__(self, dialog: Any) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._own_name = False
        self._fill()
        form = dialog.form
        form.country.control.currentTextChanged.connect(self._country_typed)
        form.round.control.textChanged.connect(self._propose)
        dialog.place.textEdited.connect(self._named)
        dialog.choose.clicked.connect(self._choose)
        dialog.create.clicked.connect(self._accept)
        dialog.cancel.clicked.connect(dialog.reject)
        self._propose()

    def _fill(self) -> None:
        from needsassess.services import countries
        from needsassess.services.questionnaires import shipped

        instrument, form = shipped().instrument, self._dialog.form
        form.fill(countries.names(language.current()), counts(instrument), instrument.languages)
        form.depths["full"].setChecked(True)
        today = date.today()
        form.round.control.setText(str(today.year))
        form.first.set(today)
        form.last.set(today + timedelta(days=_PROPOSED_DAYS - 1))
        self._dialog.author.control.setText(preferences.get("author"))
        words = instrument.words(language.current()).institutions
        for kind in instrument.institutions:
            listed(self._dialog.institutions.control, words[kind], kind, checked=False)

    def _country_typed(self, _: str) -> None:
        self._dialog.form.country.blame("")
        self._propose()

    def _named(self, _: str) -> None:
        self._own_name = True
        self._dialog.saved.blame("")

    def _propose(self, _: str = "") -> None:
        """A name from country and round, until the person names the file."""
        if self._own_name:
            return
        form = self._dialog.form
        name = new_files.name_of(form.country.control.chosen() or "assessment", form.round.control.text())
        self._dialog.place.setText(str(new_files.free(new_files.folder() / name)))
        self._dialog.saved.blame("")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._dialog,
            self.tr("Save the new assessment as"),
            self._dialog.place.text(),
            self.tr("Assessments (*.needs)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._own_name = True
            self._dialog.place.setText(chosen)
            self._dialog.saved.blame("")

    def _accept(self) -> None:
        """Leave only when nothing is wrong; the first faulty field takes the keyboard."""
        form, path = self._dialog.form, new_files.path_of(self._dialog.place.text())
        blame_profile(form)
        self._dialog.saved.blame(new_files.fault_of(path))
        fields = (form.country, form.period, self._dialog.saved)
        faulty = next((field for field in fields if field.is_faulty), None)
        if faulty:
            faulty.name.buddy().setFocus()
            return
        self._hand_over(path)
        self._dialog.accept()

    def _hand_over(self, path: Path) -> None:
        from needsassess.services import answering

        dialog = self._dialog
        dialog.path = path.absolute()
        dialog.profile = {name: value for name, value in dialog.form.values().items() if value is not None}
        for kind in checked_keys(dialog.institutions.control):
            dialog.starting |= answering.institution(kind, kind)
        preferences.set("author", dialog.author.control.text().strip())
        preferences.set("folder", str(dialog.path.parent))


def counts(instrument: Any) -> dict[str, int]:
    """How many questions each depth asks."""
    return {"rapid": sum(item.core for item in instrument.items), "full": len(instrument.items)}


def blame_profile(form: Any) -> None:
    """Say beside country and period what is wrong."""
    missing = QCoreApplication.translate("ProfileForm", "Choose a country from the list.")
    form.country.blame("" if form.country.control.chosen() else missing)
    new_files.blame_period(form)
