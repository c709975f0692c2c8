"""Fields of an activity or a measure: each says once, when it is left, what was written into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit

from needsassess.ui.views.common import Choice
from needsassess.ui.views.question_parts import NoteField


class LineField(QLineEdit):
    """One line, with completion from `offer`; `given(value)` when it is left or Enter is pressed."""

    given = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: Any = ""
        self._names: dict[str, str] = {}  # what is kept in the place of a name
        self._keys: dict[str, str] = {}  # the same, however it is written
        self._offered = QStringListModel(self)
        self.editingFinished.connect(self.flush)

    def offer(self, names: list[str], keys: dict[str, str] | None = None) -> None:
        """Names to complete from any part of them; `keys`: name → what is kept in its place."""
        self._names = keys or {}
        self._keys = {name.casefold(): key for name, key in self._names.items()}
        if names != self._offered.stringList():
            self._offered.setStringList(names)
        if self.completer() is None and names:  # made late: a field without names needs none
            finder = QCompleter(self._offered, self)
            finder.setFilterMode(Qt.MatchFlag.MatchContains)
            finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(finder)

    def show_value(self, value: Any) -> None:
        """What is on record; what is being typed is left alone."""
        if value == self._known and self.is_typed():
            return
        self._known = value
        shown = self._shown(value)
        if self.text() != shown:
            self.begin(value)

    def begin(self, value: Any) -> None:
        """Of another activity or measure; what was typed must have been flushed before."""
        self._known = value
        self.setText(self._shown(value))
        self.setCursorPosition(0)  # a long one is read from its beginning

    def is_typed(self) -> bool:
        """Whether it says something else than what is on record."""
        return self.text().strip() != self._shown(self._known)

    def flush(self) -> None:
        if self.is_typed():
            self._take(self.text().strip())

    def _take(self, text: str) -> None:
        self._known = self._keys.get(text.casefold(), text)
        self.given.emit(self._known)

    def _shown(self, value: Any) -> str:
        return next((name for name, key in self._names.items() if key == value), value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DayField(LineField):
    """A day as it is written down; `faulty(error)` where it is none, which stays in the field."""

    faulty = Signal(object)

    def __init__(self, read: Callable[[str], date | None]) -> None:
        super().__init__()
        self._read = read
        self._known = None

    def _take(self, text: str) -> None:
        from needsassess.base.errors import UserError

        try:
            day = self._read(text)
        except UserError as error:
            self.faulty.emit(error)
            return
        self._known = day
        self.setText(self._shown(day))
        self.given.emit(day)

    def _shown(self, value: Any) -> str:
        return value.isoformat() if value else ""


class PickField(Choice):
    """One of a few; `given(value)` when a person picks, None for the entry that says nothing."""

    given = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.activated.connect(lambda _: self.given.emit(self.currentData()))

    def show_value(self, value: Any) -> None:
        self.choose(None if value is None else str(value))

    begin = show_value

    def flush(self) -> None:
        """A pick is given at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and arrows pick here: nothing is behind it that waits for them."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super(Choice, self).keyPressEvent(event)


class TickField(QCheckBox):
    """Yes or no; `given(value)` when a person ticks or unticks it."""

    given = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known = False
        self.clicked.connect(lambda _: self.given.emit(self.isChecked()))

    def show_value(self, value: bool) -> None:
        """What is on record; a tick that waits for the rest to be written is left alone."""
        if value != self._known:
            self.begin(value)

    def begin(self, value: bool) -> None:
        self._known = value
        self.setChecked(value)

    def flush(self) -> None:
        """A tick is given at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LongField(NoteField):
    """Several lines, kept as one types."""

    given = Signal(object)

    def __init__(self, lines: int = 2) -> None:
        super().__init__(lines=lines)
        self.written.connect(self.given.emit)

    def show_value(self, value: Any) -> None:
        self.show_text(value)
