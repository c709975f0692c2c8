"""What the dialog of a new round does: propose a name and a file, check each field, hand the plan over."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from needsassess.services import preferences
from needsassess.ui.controllers import new_files

_PROPOSED_DAYS = 5


class NewRoundController(QObject):
    def __init__(self, dialog: Any, former: Any, place: Any) -> None:
        super().__init__(dialog)
        self._dialog, self._former, self._place = dialog, former, place
        self._own_name = False
        self._fill()
        dialog.round.control.textChanged.connect(self._propose)
        dialog.path.textEdited.connect(self._named)
        dialog.choose.clicked.connect(self._choose)
        dialog.group.buttonToggled.connect(lambda *_: self._placed())
        dialog.begin.clicked.connect(self._accept)
        dialog.cancel.clicked.connect(dialog.reject)
        self._propose()
        self._placed()

    def _fill(self) -> None:
        dialog, today = self._dialog, date.today()
        dialog.round.control.setText(_next_year(self._former.round.strip(), today.year))
        dialog.title.control.setText(self._former.title)
        dialog.first.set(today)
        dialog.last.set(today + timedelta(days=_PROPOSED_DAYS - 1))
        is_file = isinstance(self._place, Path)
        here = self.tr("In “{name}”, be&side the former round") if is_file else self.tr("On the hub “{name}”")
        dialog.here.setText(here.format(name=self._place.name.replace("&", "&&")))
        dialog.here_says.setVisible(is_file)
        dialog.new.setChecked(True)

    def _placed(self) -> None:
        is_new = self._dialog.new.isChecked()
        for part in (self._dialog.path, self._dialog.choose):
            part.setEnabled(is_new)
        self._dialog.where.blame("")

    def _named(self, _: str) -> None:
        self._own_name = True
        self._dialog.where.blame("")

    def _propose(self, _: str = "") -> None:
        """A file named by country and round, until the person names it."""
        self._dialog.round.blame("")
        if not self._own_name:
            name = new_files.name_of(self._former.country or "assessment", self._dialog.round.control.text())
            self._dialog.path.setText(str(new_files.free(new_files.folder() / name)))
            self._dialog.where.blame("")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._dialog,
            self.tr("Save the new round as"),
            self._dialog.path.text(),
            self.tr("Assessments (*.needs)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._dialog.path.setText(chosen)
            self._named(chosen)

    def _accept(self) -> None:
        """Leave only when nothing is wrong; the first faulty field takes the keyboard."""
        dialog = self._dialog
        path = new_files.path_of(dialog.path.text()) if dialog.new.isChecked() else None
        dialog.round.blame(self._fault_of_name())
        new_files.blame_period(dialog)
        dialog.where.blame(new_files.fault_of(path) if path else "")
        faulty = next((f for f in (dialog.round, dialog.period, dialog.where) if f.is_faulty), None)
        if faulty:
            (dialog.path if faulty is dialog.where else faulty.name.buddy()).setFocus()
            return
        self._hand_over(path)
        dialog.accept()

    def _fault_of_name(self) -> str:
        name = self._dialog.round.control.text().strip()
        if not name:
            return self.tr("Name the round, for instance by its year.")
        same = name.casefold() == self._former.round.strip().casefold()
        return self.tr("The former round has that name too. Choose another.") if same else ""

    def _hand_over(self, path: Path | None) -> None:
        from needsassess.services.round_start import Plan

        dialog = self._dialog
        days = [dialog.first.iso(), dialog.last.iso()]
        period = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if all(days) else None
        title = dialog.title.control.text().strip()
        dialog.plan = Plan(dialog.round.control.text().strip(), title, period)
        dialog.into = path.absolute() if path else None
        if dialog.into:
            preferences.set("folder", str(dialog.into.parent))


def _next_year(former: str, this: int) -> str:
    """This year, or the one after the former round where that is later."""
    return str(max(this, int(former) + 1) if re.fullmatch(r"[12][0-9]{3}", former) else this)
