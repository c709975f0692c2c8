"""Settling many conflicts by a rule: what it would take is shown in full before it acts, as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import theme
from needsassess.ui.controllers.conflict_rules import RULES, RulesController
from needsassess.ui.models.proposals import ProposalTable
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.form import fit
from needsassess.ui.views.question_parts import ReasonField
from needsassess.ui.views.table_cells import calm

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.value_words import ValueWords

_CODE, _FIELD = 110, 210


class RulesDialog(QDialog):
    """`applied(text)` says what was done; behaviour is in needsassess.ui.controllers.conflict_rules."""

    applied = Signal(str)

    def __init__(self, session: Session, words: ValueWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label(role="title")
        self.group = QButtonGroup(self)
        self.rules = {name: QRadioButton() for name in RULES}
        self.explained = {name: label(role="small", wrap=True) for name in RULES}
        self.summary, self.empty = label(role="strong", wrap=True), label(role="muted", wrap=True)
        self.working = QProgressBar()
        self.working.setRange(0, 0)
        self.working.setTextVisible(False)
        self.working.setFixedHeight(theme.px(8))
        self.table = _table()
        self.reason_label, self.reason = label(role="strong"), ReasonField()
        self.reason_label.setBuddy(self.reason)
        self.cancel, self.apply = button(), button(role="primary")
        self._lay_out()
        self.retranslate()
        self.controller = RulesController(self, session, words)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        outer.setSpacing(theme.px(8))
        outer.addWidget(self.heading)
        for name, radio in self.rules.items():
            self.group.addButton(radio)
            radio.setMinimumHeight(theme.px(26))
            outer.addWidget(radio)
            self.explained[name].setContentsMargins(theme.px(24), 0, 0, theme.px(4))
            outer.addWidget(self.explained[name])
        outer.addWidget(self.summary)
        outer.addWidget(self.working)
        surface = frame("surface")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(0, 0, 0, 0)
        self.empty.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(16))
        inside.addWidget(self.empty)
        inside.addWidget(self.table, 1)
        inside.addStretch(0)
        outer.addWidget(surface, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for part in (self.reason_label, self.reason, self.cancel, self.apply):
            foot.addWidget(part, int(part is self.reason))
        outer.addLayout(foot)
        fit(self, 1080, 640)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settle by a rule"))
        self.heading.setText(self.tr("Settle many conflicts by a rule"))
        self.rules["verified"].setText(self.tr("&Stronger evidence beats weaker"))
        self.explained["verified"].setText(
            self.tr(
                "Verified beats a copy held, a copy beats a document seen, and that beats what was only"
                " claimed. Where the evidence is equal or none was noted, the conflict stays open."
            )
        )
        self.rules["later"].setText(self.tr("&Later beats earlier"))
        self.explained["later"].setText(
            self.tr(
                "The value that was written last is taken. A computer whose clock was ahead seems later"
                " than it was: the table marks its values."
            )
        )
        self.table.setAccessibleName(self.tr("What the rule would take"))
        self.empty.setText(self.tr("This rule settles nothing here. All conflicts would stay open."))
        self.reason_label.setText(self.tr("&Reason (needed)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.cancel.setText(self.tr("Cancel"))


def _table() -> QTableView:
    view = QTableView()
    calm(view, ProposalTable(view))
    head = view.horizontalHeader()
    view.model().modelReset.connect(lambda: _size_columns(head))
    return view


def _size_columns(head: QHeaderView) -> None:
    """The values have the room that is left."""
    for column, width in enumerate((_CODE, _FIELD, 0, 0)):
        mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
        head.setSectionResizeMode(column, mode)
        if width:
            head.resizeSection(column, theme.px(width))
