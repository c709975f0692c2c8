"""What the preferences dialog does: fill the choices, keep each as it is chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.controllers.window_settings import SCALES
from needsassess.ui.wording import percent_text


class PreferencesController(QObject):
    def __init__(self, dialog: Any) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.author.control.setText(preferences.get("author"))
        dialog.author.control.editingFinished.connect(self._name)
        dialog.recent_limit.control.setValue(preferences.get("recent_limit"))
        dialog.recent_limit.control.valueChanged.connect(lambda number: self._keep("recent_limit", number))
        self.retranslate()
        for name, field in dialog.choices.items():
            field.control.choose(preferences.get(name))
            field.control.currentIndexChanged.connect(lambda _, name=name: self._chosen(name))
        dialog.close_button.clicked.connect(dialog.accept)
        language.notice.changed.connect(self.retranslate)

    def retranslate(self, *_: object) -> None:
        self._dialog.retranslate()
        for name, pairs in self._pairs().items():
            self._dialog.choices[name].control.fill(pairs)

    def _pairs(self) -> dict[str, list[tuple[str, object]]]:
        languages: list[tuple[str, object]] = [(name, code) for code, name in language.NAMES.items()]
        return {
            "language": [(self.tr("As the system"), ""), *languages],
            "theme": [
                (self.tr("As the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ],
            "scale": [(percent_text(scale), scale) for scale in SCALES],
            "side_by_side": [(self.tr("None"), ""), *languages],
            "report_language": [(self.tr("As the assessment"), ""), *languages],
            "paper": [(self.tr("A4"), "a4"), (self.tr("Letter"), "letter")],
        }

    def _chosen(self, name: str) -> None:
        self._keep(name, self._dialog.choices[name].control.currentData())

    def _name(self) -> None:
        self._keep("author", self._dialog.author.control.text().strip())

    def _keep(self, name: str, value: Any) -> None:
        if preferences.get(name) != value:
            preferences.set(name, value)
            self._dialog.changed.emit(name)
