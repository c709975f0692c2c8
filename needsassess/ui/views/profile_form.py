"""The fields that say what an assessment is: country, round, period, language, depth, team."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from needsassess.ui import language, theme
from needsassess.ui.views.common import label
from needsassess.ui.views.form import Day, Field, Search, beside

DEPTHS = ("rapid", "full")


class ProfileForm(QWidget):
    """`values` are field → value as the profile keeps them; `show_values` the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self.country = Field(Search())
        self.title = Field(QLineEdit())
        self.round = Field(QLineEdit(), helped=True)
        self.first, self.last, self.to = Day(), Day(), label()
        self.period = Field(beside(self.first, self.to, self.last, stretch=True))
        self.period.name.setBuddy(self.first)
        self.language = Field(Search(typed=False))
        self.depth = Field(self._depths())
        self.team = Field(QLineEdit(), helped=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))
        for field in (self.country, self.title, self.round, self.period, self.language, self.depth, self.team):
            self.column.addWidget(field)
        self.column.addStretch(1)

    def _depths(self) -> QWidget:
        """Each depth with a line that explains it."""
        self.group = QButtonGroup(self)
        self.depths = {name: QRadioButton() for name in DEPTHS}
        self.explained = {name: label(role="small", wrap=True) for name in DEPTHS}
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for name, radio in self.depths.items():
            self.group.addButton(radio)
            column.addWidget(radio)
            self.explained[name].setContentsMargins(theme.px(24), 0, 0, theme.px(4))
            column.addWidget(self.explained[name])
        return both

    def fill(self, countries: dict[str, str], counts: dict[str, int], languages: tuple[str, ...]) -> None:
        """Countries by code, how many questions each depth asks, the questionnaire's languages."""
        chosen = self.country.control.chosen()
        self.country.control.fill([(name, code) for code, name in countries.items()], chosen)
        names = [(language.NAMES.get(code, code), code) for code in languages]
        self.language.control.fill(names, self.language.control.currentData() or language.current())
        self._explain(counts)

    def _explain(self, counts: dict[str, int]) -> None:
        self.explained["rapid"].setText(
            self.tr("The %n core question(s): one or two days of interviews.", "", counts["rapid"])
        )
        self.explained["full"].setText(
            self.tr("All %n question(s): several days with several institutions.", "", counts["full"])
        )

    def values(self) -> dict[str, object]:
        days = [self.first.iso(), self.last.iso()]
        team = [name.strip() for name in self.team.control.text().split(";") if name.strip()]
        return {
            "country": self.country.control.chosen() or None,
            "title": self.title.control.text().strip() or None,
            "round": self.round.control.text().strip() or None,
            "period": days if all(days) else None,
            "language": self.language.control.currentData(),
            "depth": next(name for name, radio in self.depths.items() if radio.isChecked()),
            "team": team or None,
        }

    def show_values(self, profile) -> None:
        """From a Profile of the state."""
        control = self.country.control
        control.setCurrentIndex(control.findData(profile.country))
        self.title.control.setText(profile.title)
        self.round.control.setText(profile.round)
        for shown, day in zip((self.first, self.last), profile.period or (None, None), strict=True):
            shown.set(day)
        self.language.control.setCurrentIndex(max(0, self.language.control.findData(profile.language)))
        self.depths[profile.depth if profile.depth in self.depths else "full"].setChecked(True)
        self.team.control.setText("; ".join(profile.team))

    def retranslate(self) -> None:
        self.country.say(self.tr("&Country or territory"))
        self.country.control.lineEdit().setPlaceholderText(self.tr("Type to search"))
        self.title.say(self.tr("&Title"))
        self.round.say(self.tr("&Round"), self.tr("What tells this assessment from the next, such as 2026"))
        self.period.say(self.tr("&Period of the interviews"))
        self.to.setText(self.tr("to"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        for day in (self.first, self.last):
            day.retranslate(self.tr("not set"))
        self.language.say(self.tr("&Language of the questionnaire"))
        self.depth.say(self.tr("Depth"))
        self.depths["rapid"].setText(self.tr("Rap&id"))
        self.depths["full"].setText(self.tr("&Full"))
        self.team.say(self.tr("Tea&m"), self.tr("Names, separated by semicolons"))
