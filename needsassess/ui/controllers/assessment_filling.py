"""The rows of the left pane, kept as the session is: marked where they change, made anew where others come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal

from needsassess.ui import language
from needsassess.ui.models.item_tree import Role, Row

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis
    from needsassess.services.change import Change
    from needsassess.ui.controllers.assessment_rows import Rows
    from needsassess.ui.session import Session
    from needsassess.ui.views.assessment_tree import TreePane


class TreeFilling(QObject):
    """`filled()` after the rows were made anew; what was open is so again."""

    filled = Signal()

    def __init__(self, pane: TreePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._session: Session | None = None
        self._rows: Rows | None = None
        self._codes: tuple[str, ...] = ()
        pane.tree.clicked.connect(self._clicked)

    def set_session(self, session: Session | None) -> None:
        self._session = session
        if session:
            session.changed.connect(self._changed)
            session.analysed.connect(self._analysed)
            session.institution_changed.connect(lambda _: self.fill())

    def fill(self) -> None:
        pane = self._pane
        blocked = pane.tree.selectionModel().blockSignals(True)
        if self._session is None:
            pane.model.fill(())
        else:
            from needsassess.ui.controllers.assessment_rows import Rows

            self._rows = Rows(self._session, language.current())
            self._codes = self._rows.shown_codes()
            opened = self._opened()
            pane.model.fill(self._rows.groups())
            self._open(opened)
        pane.tree.selectionModel().blockSignals(blocked)
        self.filled.emit()

    def _opened(self) -> set[str]:
        tree = self._pane.tree
        return {i.data(Role.CODE) for i in self._groups() if tree.isExpanded(i)}

    def _open(self, codes: set[str]) -> None:
        for index in self._groups():
            self._pane.tree.setExpanded(index, index.data(Role.CODE) in codes)

    def _groups(self) -> list[QModelIndex]:
        shown = self._pane.shown
        tops = [shown.index(row, 0) for row in range(shown.rowCount())]
        below = [shown.index(row, 0, top) for top in tops for row in range(shown.rowCount(top))]
        return [index for index in (*tops, *below) if shown.hasChildren(index)]

    def _changed(self, change: Change) -> None:
        """Mark the rows that the change concerns, and no others."""
        if any(path.startswith(("institution/", "profile/")) for path in change.subjects):
            self.fill()
            return
        codes = {path.split("/")[1] for path in change.subjects if path.count("/") > 1}
        self._pane.model.mark([row for row in map(self._rows.row, sorted(codes)) if row])

    def _analysed(self, _: Analysis) -> None:
        """What follows from answers: which items are asked, and how far each domain is."""
        if self._rows.shown_codes() != self._codes:
            self.fill()
            return
        groups = self._rows.groups()
        self._pane.model.mark([*groups, *(g for top in groups for g in top.rows if not isinstance(g, Row))])

    def _clicked(self, index: QModelIndex) -> None:
        """A click anywhere on a domain opens or closes it."""
        tree = self._pane.tree
        if self._pane.shown.hasChildren(index):
            tree.setExpanded(index, not tree.isExpanded(index))
