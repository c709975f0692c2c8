"""What the dialog about an assessment does: show the profile, record what differs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from needsassess.ui import language
from needsassess.ui.controllers.new_assessment import blame_profile, counts


class ProfileController(QObject):
    def __init__(self, dialog: Any, session: Any) -> None:
        super().__init__(dialog)
        self._dialog, self._session = dialog, session
        self._fill()
        dialog.keep.clicked.connect(self._accept)
        dialog.cancel.clicked.connect(dialog.reject)
        session.refused.connect(self._refused)

    def _fill(self) -> None:
        from needsassess.services import countries

        dialog, file = self._dialog, self._session.file
        dialog.form.fill(
            countries.names(language.current()), counts(file.instrument), file.instrument.languages
        )
        dialog.form.show_values(file.state.profile)
        final = file.state.profile.status == "final"
        (dialog.final if final else dialog.draft).setChecked(True)
        dialog.open.setText(self._still_open())

    def _still_open(self) -> str:
        """What a reader of a final report would ask first."""
        analysis = self._session.analysis
        left = analysis.done.total - analysis.done.settled
        return " ".join(
            (
                self.tr("%n question(s) not answered;", "", left),
                self.tr("%n answer(s) to settle. The report lists both.", "", len(analysis.unsettled)),
            )
        )

    def _accept(self) -> None:
        from needsassess.services import answering

        form = self._dialog.form
        blame_profile(form)
        if form.country.is_faulty or form.period.is_faulty:
            return
        status = "final" if self._dialog.final.isChecked() else "draft"
        state = self._session.file.state
        values = answering.profile(**form.values(), status=status)
        differing = {s: v for s, v in values.items() if v != (state.value(s) or _EMPTY_MEANS.get(s))}
        self._dialog.fault.hide()
        if not differing or self._session.do(differing):
            self._dialog.accept()

    def _refused(self, error: Any) -> None:
        self._dialog.fault.setText(language.told(error))
        self._dialog.fault.show()


_EMPTY_MEANS = {"profile/status": "draft", "profile/depth": "full", "profile/language": "en"}
