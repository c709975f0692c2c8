"""The question about an item: its text, five levels, statuses, evidence, note, and the country's value."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import Choice, button, label
from needsassess.ui.views.question_country import CountryBox
from needsassess.ui.views.question_former import FormerLine
from needsassess.ui.views.question_level import LevelHeads, LevelRow
from needsassess.ui.views.question_note import NoteHead
from needsassess.ui.views.question_parts import ConflictBox, NoteField, StatusRow


class ItemView(QWidget):
    """Behaviour is in needsassess.ui.controllers.assessment_item; widgets are reused for every item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code, self.title = label(role="strong"), label(role="strong", wrap=True)
        self.domain = label(role="small")
        self.core_mark, self.core = QLabel(), label(role="small")
        self.parked = button(role="flat", checkable=True)
        self.parked.setIcon(icons.icon("parked"))
        self.question = label(role="title", wrap=True, selectable=True)
        self.second = label(role="muted", wrap=True, selectable=True)
        self.conflict = ConflictBox()
        self.heads = LevelHeads(self)
        self.levels = [LevelRow(level, self) for level in range(5)]
        self.former = FormerLine()
        self.status = StatusRow()
        self.evidence_label, self.evidence = label(role="muted"), Choice()
        self.evidence_label.setBuddy(self.evidence)
        self.note = NoteField()
        self.note_head = NoteHead(self.note)
        self.sensitive = self.note_head.sensitive
        self.country = CountryBox()
        self._lay_out()
        self._set_order()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(self._head())
        column.addWidget(self.question)
        column.addWidget(self.second)
        column.addWidget(self.conflict)
        rows = QVBoxLayout()
        rows.setSpacing(theme.px(3))
        rows.addWidget(self.heads)
        for row in self.levels:
            rows.addWidget(row)
        column.addLayout(rows)
        column.addWidget(self.former)
        column.addWidget(self.status)
        above = QHBoxLayout()
        above.setSpacing(theme.px(8))
        above.addWidget(self.note_head, 1)
        for part in (self.evidence_label, self.evidence):
            above.addWidget(part)
        column.addLayout(above)
        column.addWidget(self.note)
        column.addWidget(self.country)
        column.addStretch(1)

    def _head(self) -> QVBoxLayout:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.code)
        top.addWidget(self.title, 1)
        top.addWidget(self.parked)
        below.setSpacing(theme.px(6))
        for part in (self.domain, self.core_mark, self.core):
            below.addWidget(part)
        below.addStretch(1)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(top)
        head.addLayout(below)
        return head

    def _set_order(self) -> None:
        """Levels first, then their desired marks, then what is below; parked last."""
        order = [
            *self.levels,
            *(row.desired for row in self.levels),
            self.former.keep,
            *self.status.buttons.values(),
            self.status.reason,
            self.status.take,
            self.evidence,
            self.note,
            self.sensitive,
            self.country.urgency,
            self.country.settle,
            self.country.unsettle,
            self.country.level,
            self.country.desired,
            self.country.reason,
            self.country.sensitive,
            self.country.take,
            self.country.cancel,
            self.parked,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def show_core(self, core: bool) -> None:
        self.core_mark.setVisible(core)
        self.core.setVisible(core)
        if core:
            self.core_mark.setPixmap(icons.pixmap("core", theme.colours().accent, theme.px(12)))

    def retranslate(self) -> None:
        self.core.setText(self.tr("core"))
        self.core.setToolTip(self.tr("Asked in the rapid depth too"))
        self.parked.setAccessibleName(self.tr("Park for later (P)"))
        self.parked.setToolTip(self.tr("Park for later (P)"))
        self.evidence_label.setText(self.tr("Evidence"))
        self.evidence.setAccessibleName(self.tr("Strength of the evidence"))
        self.evidence.fill(
            [
                (self.tr("not stated"), None),
                (self.tr("claimed"), "claimed"),
                (self.tr("document seen"), "seen"),
                (self.tr("copy held"), "copy"),
                (self.tr("verified"), "verified"),
            ]
        )
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What was said and shown; saved as you type"))
        for part in (self.former, self.status, self.note_head, self.country, self.heads, *self.levels):
            part.retranslate()
