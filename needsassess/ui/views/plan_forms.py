"""The forms of an activity of a provider and of a measure of the plan: which fields they have, and where."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from needsassess.services import planning
from needsassess.ui import theme
from needsassess.ui.planned_words import money_text, progress_text
from needsassess.ui.views.form import Field
from needsassess.ui.views.plan_fields import DayField, LineField, LongField, PickField, TickField

_MONEY = ("under_50", "under_250", "under_1000", "over_1000")
_PROGRESS = ("planned", "active", "ended", "cancelled")
_PLACES = {  # row, column, columns
    "activity": {
        "provider": (0, 0, 1),
        "title": (0, 1, 2),
        "assistance": (1, 0, 1),
        "status": (1, 1, 1),
        "budget": (1, 2, 1),
        "first": (2, 0, 1),
        "last": (2, 1, 1),
        "note": (3, 0, 3),
    },
    "measure": {
        "action": (0, 0, 3),
        "assistance": (1, 0, 1),
        "lead": (1, 1, 1),
        "partner": (1, 2, 1),
        "first": (2, 0, 1),
        "last": (2, 1, 1),
        "cost": (2, 2, 1),
        "indicator": (3, 0, 3),
    },
}

_MARKED = {"activity": "note", "measure": "action"}  # beside which it is said to be sensitive


def _control(name: str) -> Any:
    if name in ("assistance", "status", "budget", "cost"):
        return PickField()
    if name in ("first", "last"):
        return DayField(partial(planning.day, last=name == "last"))
    return LongField() if name in ("note", "action") else LineField()


class PlannedForm(QWidget):
    """`fields` by the name of what they keep; kind is activity or measure."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        places = _PLACES[kind]
        self.sensitive = TickField()
        ticks = {_MARKED[kind]: self.sensitive}
        self.fields = {name: Field(_control(name), beside=ticks.get(name)) for name in places}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        for name, (row, column, columns) in places.items():
            grid.addWidget(self.fields[name], row, column, 1, columns, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        for control in self.controls.values():
            control.setMinimumWidth(theme.px(80))
        for before, after in pairwise(self.controls.values()):
            QWidget.setTabOrder(before, after)

    @property
    def controls(self) -> dict[str, Any]:
        """By what they keep; Tab comes to a tick after the text that it is beside."""
        found: dict[str, Any] = {}
        for name, field in self.fields.items():
            found[name] = field.control
            if name == _MARKED[self.kind]:
                found["sensitive"] = self.sensitive
        return found

    def offer_assistance(self, types: dict[str, str]) -> None:
        """The questionnaire's types of assistance: code → name."""
        pairs = [(name, code) for code, name in types.items()]
        self.controls["assistance"].fill([(self.tr("not stated"), None), *pairs])

    def retranslate(self) -> None:
        for name, text in self._names().items():
            self.fields[name].say(text)
        self._name_mark()
        for name in ("first", "last"):
            self.controls[name].setPlaceholderText(self.tr("YYYY-MM-DD, or month or year"))
        money = [(self.tr("not stated"), None), *((money_text(code), code) for code in _MONEY)]
        self.controls["budget" if self.kind == "activity" else "cost"].fill(money)
        if self.kind == "activity":
            self.controls["status"].fill([(progress_text(code), code) for code in _PROGRESS])

    def _name_mark(self) -> None:
        """Short, as the form may be narrow; S on the list ticks it too."""
        of_measure = self.tr("The measure is kept out of redacted reports, with its indicator (S in the list)")
        of_note = self.tr("The note is kept out of redacted reports (S in the list)")
        told = of_note if self.kind == "activity" else of_measure
        self.sensitive.setText(self.tr("Sensitive (S)"))
        self.sensitive.setAccessibleName(told)
        self.sensitive.setToolTip(told)

    def _names(self) -> dict[str, str]:
        days = {"first": self.tr("First day"), "last": self.tr("Last day")}
        if self.kind == "activity":
            return days | {
                "provider": self.tr("Provider"),
                "title": self.tr("What it does"),
                "assistance": self.tr("Type of assistance"),
                "status": self.tr("Status"),
                "budget": self.tr("Budget"),
                "note": self.tr("Note"),
            }
        return days | {
            "action": self.tr("What is to be done"),
            "assistance": self.tr("Type of assistance wanted"),
            "lead": self.tr("Lead institution"),
            "partner": self.tr("Partner"),
            "cost": self.tr("Cost"),
            "indicator": self.tr("Indicator: how one sees that it is done"),
        }
