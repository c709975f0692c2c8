"""What a file of activities or measures would change, or what is wrong with it, before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QTableView, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.plan_import import ImportController
from needsassess.ui.models.proposals import ProposalTable
from needsassess.ui.views.common import button, label
from needsassess.ui.views.form import fit
from needsassess.ui.views.table_cells import calm, size_columns

if TYPE_CHECKING:
    from needsassess.ui.controllers.plan_import import Source
    from needsassess.ui.session import Session


class ImportDialog(QDialog):
    """Accepted when all of it was taken; behaviour is in needsassess.ui.controllers.plan_import."""

    def __init__(self, session: Session, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.summary = label(role="title", wrap=True), label(wrap=True)
        self.table, self.faults = QTableView(), QPlainTextEdit()
        calm(self.table, ProposalTable(self.table))
        self.table.model().modelReset.connect(lambda: size_columns(self.table, (2, 3)))
        self.faults.setReadOnly(True)
        self.faults.setTabChangesFocus(True)
        self.take, self.cancel = button(role="primary"), button()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        for part in (self.heading, self.summary):
            column.addWidget(part)
        for part in (self.table, self.faults):
            column.addWidget(part, 1)
        column.addStretch(0)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for part in (self.take, self.cancel):
            buttons.addWidget(part)
        column.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._name()
        self.show_values(self.tr("Reading the file…"), can_take=False)
        fit(self, 960, 560)
        self.controller = ImportController(self, session, source)

    def _name(self) -> None:
        self.take.setText(self.tr("&Take all of it"))
        self.cancel.setText(self.tr("Cancel"))
        self.table.setAccessibleName(self.tr("What would change"))
        self.faults.setAccessibleName(self.tr("What is wrong, line by line"))

    def show_values(self, summary: str, *, can_take: bool) -> None:
        """What would change."""
        self.summary.setText(summary)
        self.table.setVisible(can_take)
        self.faults.hide()
        self.take.setEnabled(can_take)
        (self.take if can_take else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_faults(self, summary: str, faults: list[Any]) -> None:
        """Why nothing of it can be taken: a line for each fault."""
        self.show_values(summary, can_take=False)
        self.faults.setPlainText("\n".join(faults))
        self.faults.setVisible(bool(faults))
