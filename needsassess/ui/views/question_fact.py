"""The question about a fact: a typed editor with its unit and bounds, statuses and a note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import theme
from needsassess.ui.views.common import label
from needsassess.ui.views.question_former import FormerLine
from needsassess.ui.views.question_note import NoteHead
from needsassess.ui.views.question_parts import ConflictBox, NoteField, StatusRow

NONE = "none"  # the choice that excludes all others


class ChoiceRow(QWidget):
    """A button with a text that wraps; a click anywhere is a click on the button."""

    def __init__(self, made: QRadioButton | QCheckBox) -> None:
        super().__init__()
        self.button = made
        self.code = ""
        self._text = label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def offer(self, code: str, text: str) -> None:
        self.code = code
        self._text.setText(text)
        self.button.setAccessibleName(text)
        self.show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.button.click()


class ChoiceEditor(QWidget):
    """One of, or several of; `chosen(codes)` when a person ticks. Rows are kept for the next fact."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))
        self._group = QButtonGroup(self)
        self._rows: dict[bool, list[ChoiceRow]] = {False: [], True: []}
        self.buttons: dict[str, QRadioButton | QCheckBox] = {}

    def offer(self, choices: list[tuple[str, str]], *, several: bool) -> None:
        """(code, text) each; radio buttons, or check boxes for several."""
        rows = self._rows[several]
        while len(rows) < len(choices):
            rows.append(self._make(several))
        for row in (*self._rows[not several], *rows[len(choices) :]):
            row.hide()
        self.buttons = {}
        for row, (code, text) in zip(rows, choices, strict=False):
            row.offer(code, text)
            self.buttons[code] = row.button

    def _make(self, several: bool) -> ChoiceRow:
        row = ChoiceRow(QCheckBox() if several else QRadioButton())
        row.button.clicked.connect(lambda: self._clicked(row.code))
        if not several:
            self._group.addButton(row.button)
        self._column.addWidget(row)
        return row

    def show_chosen(self, codes: list[str]) -> None:
        self._group.setExclusive(False)
        for code, made in self.buttons.items():
            made.setChecked(code in codes)
        self._group.setExclusive(True)

    def _clicked(self, last: str) -> None:
        codes = [code for code, made in self.buttons.items() if made.isChecked()]
        if last == NONE and NONE in codes:
            codes = [NONE]
        elif NONE in codes and len(codes) > 1:
            codes.remove(NONE)
        self.chosen.emit(codes)


class FactView(QWidget):
    """Behaviour is in needsassess.ui.controllers.assessment_fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code, self.domain = label(role="strong"), label(role="small")
        self.question = label(role="title", wrap=True, selectable=True)
        self.second = label(role="muted", wrap=True, selectable=True)
        self.help = label(role="muted", wrap=True, selectable=True)
        self.conflict = ConflictBox()
        self.line, self.unit, self.bounds = QLineEdit(), label(), label(role="small")
        self.long, self.choices = NoteField(lines=4), ChoiceEditor()
        self.fault = label(role="warning", wrap=True)
        self.former = FormerLine()
        self.status = StatusRow()
        self.note = NoteField()
        self.note_head = NoteHead(self.note)
        self.sensitive = self.note_head.sensitive
        self.others = label(role="muted", wrap=True, selectable=True)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(self.code)
        head.addWidget(self.domain)
        head.addStretch(1)
        column.addLayout(head)
        for part in (self.question, self.second, self.help, self.conflict):
            column.addWidget(part)
        value = QHBoxLayout()
        value.setSpacing(theme.px(8))
        self.line.setMaximumWidth(theme.px(240))
        for part in (self.line, self.unit, self.bounds):
            value.addWidget(part)
        value.addStretch(1)
        column.addLayout(value)
        for part in (self.long, self.choices, self.fault, self.former, self.status, self.note_head):
            column.addWidget(part)
        for part in (self.note, self.others):
            column.addWidget(part)
        column.addStretch(1)

    def show_editor(self, name: str) -> None:
        """Which of the editors is there: line, long or choices."""
        for part in (self.line, self.unit, self.bounds):
            part.setVisible(name == "line")
        self.long.setVisible(name == "long")
        self.choices.setVisible(name == "choices")

    def focus_editor(self) -> None:
        """To the first control that takes the value."""
        editors = [self.line, self.long, *self.choices.buttons.values()]
        next((e for e in editors if e.isVisibleTo(self)), self.note).setFocus()

    def show_fault(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        faulty = "true" if text else "false"
        if self.line.property("faulty") != faulty:
            self.line.setProperty("faulty", faulty)
            self.line.style().polish(self.line)

    def retranslate(self) -> None:
        self.line.setAccessibleName(self.tr("Value"))
        self.long.setAccessibleName(self.tr("Value"))
        self.note_head.retranslate()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Where the figure comes from; saved as you type"))
        self.former.retranslate()
        self.status.retranslate()
