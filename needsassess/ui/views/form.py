"""A column of labelled fields, each with its own line for what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import theme
from needsassess.ui.views.common import in_row, label

KEY = Qt.ItemDataRole.UserRole  # what a row of a list stands for
_UNSET = QDate(1999, 12, 31)


class Field(QWidget):
    """A label above a control (and what stands `beside` it), words of help under it, and what is wrong."""

    def __init__(self, control: QWidget, *, helped: bool = False, beside: QWidget | None = None) -> None:
        super().__init__()
        self.control = control
        self.name = label(role="strong")
        self.name.setBuddy(control)
        self.help = label(role="small", wrap=True)
        self.help.setVisible(helped)
        self.fault = label(role="warning", wrap=True)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        if beside:
            column.addLayout(in_row(self.name, beside))
        for part in (*(() if beside else (self.name,)), control, self.help, self.fault):
            column.addWidget(part)

    def say(self, name: str, explained: str = "") -> None:
        """The label (with its &key) and the help; the control is named for who does not see."""
        self.name.setText(name)
        self.help.setText(explained)
        self.control.setAccessibleName(name.replace("&", ""))
        self.control.setAccessibleDescription(explained)

    def blame(self, fault: str) -> None:
        """Show what is wrong; an empty text: nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        control = self.control
        control.setProperty("faulty", bool(fault))
        control.style().unpolish(control)
        control.style().polish(control)

    @property
    def is_faulty(self) -> bool:
        return bool(self.fault.text())


class Search(QComboBox):
    """A combo box in which one types to find: any part of a name, capitals or not."""

    def __init__(self, *, typed: bool = True) -> None:
        super().__init__()
        self.setEditable(typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)

    def fill(self, pairs: list[tuple[str, str]], chosen: str = "") -> None:
        """(text, data) each; `chosen` is data, none for an empty line."""
        blocked = self.blockSignals(True)
        self.clear()
        for text, data in pairs:
            self.addItem(text, data)
        if self.isEditable():
            finder = QCompleter(self.model(), self)
            finder.setFilterMode(Qt.MatchFlag.MatchContains)
            finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(finder)
        self.setCurrentIndex(self.findData(chosen) if chosen else -1)
        self.blockSignals(blocked)

    def chosen(self) -> str:
        """The data of what is written, also where it was typed whole; empty where it names nothing."""
        found = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self.itemData(found) if found >= 0 else ""


class Day(QDateEdit):
    """A date that may stay open."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setMinimumDate(_UNSET)
        self.setDisplayFormat("d MMM yyyy")
        self.set(None)

    def retranslate(self, unset: str) -> None:
        self.setSpecialValueText(unset)
        self.setLocale(screen_locale())
        self.setDisplayFormat("d MMM yyyy")

    def set(self, day) -> None:
        self.setDate(QDate(day.year, day.month, day.day) if day else _UNSET)

    def iso(self) -> str:
        """yyyy-mm-dd, empty where open."""
        return "" if self.date() == _UNSET else self.date().toString(Qt.DateFormat.ISODate)


def screen_locale():
    """The locale of the screen's language."""
    from PySide6.QtCore import QLocale

    from needsassess.ui import language

    return QLocale(language.current())


def listed(shown: QListWidget, text: str, key: str, *, checked: bool | None = None) -> QListWidgetItem:
    """A row that can be hit with a finger; with a box to check where `checked` is given."""
    row = QListWidgetItem(text, shown)
    row.setData(KEY, key)
    row.setToolTip(text)
    row.setSizeHint(QSize(0, theme.px(26)))
    if checked is not None:
        row.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    return row


def checked_keys(shown: QListWidget) -> tuple[str, ...]:
    rows = (shown.item(number) for number in range(shown.count()))
    return tuple(row.data(KEY) for row in rows if row.checkState() is Qt.CheckState.Checked)


def chosen_key(shown: QListWidget) -> str:
    """What the chosen row stands for, empty where none is."""
    row = shown.currentItem()
    return row.data(KEY) if row else ""


def fill_list(shown: QListWidget, rows: list[tuple[str, str]], chosen: str) -> None:
    """(text, key) each; the first is chosen where the one that was is gone."""
    blocked = shown.blockSignals(True)
    shown.clear()
    for text, key in rows:
        listed(shown, text, key)
    keys = [key for _, key in rows]
    shown.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
    shown.blockSignals(blocked)


def beside(*parts: QWidget | QLabel, stretch: bool = False) -> QWidget:
    """Parts in one row, as one widget."""
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(theme.px(8))
    for part in parts:
        inside.addWidget(part)
    if stretch:
        inside.addStretch(1)
    return row


def fit(dialog: QWidget, width: int, height: int) -> None:
    """Give it that size (of the 8-pixel grid), or what the screen has."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(theme.px(width), room.width() - 16), min(theme.px(height), room.height() - 48))
