"""What the list of assistance on the overview does: follow the assessment, and go to the question of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt

from needsassess.ui import language
from needsassess.ui.models.assistance_rows import AssistanceRows

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis
    from needsassess.ui.session import Session


class OverviewAssistanceController(QObject):
    """Of the tab `box`; `page` gives its signal to go to a question."""

    def __init__(self, page: Any, box: Any) -> None:
        super().__init__(box)
        self._page, self._box = page, box
        self._session: Session | None = None
        self._rows: AssistanceRows | None = None
        self._helped = 0
        box.needs.clicked.connect(lambda index: self._go(index.row()))
        box.needs.installEventFilter(self)

    def set_session(self, session: Session | None) -> None:
        self._session, self._helped = session, 0
        self.retranslate()

    def retranslate(self) -> None:
        self._rows = AssistanceRows(self._session.file, language.current()) if self._session else None

    def title(self) -> str:
        """Of the tab, with how many needs somebody helps with."""
        return self.tr("Assis&tance ({count})").format(count=self._helped)

    def refresh(self, analysis: Analysis) -> None:
        if self._rows is None:
            return
        helped, orphans = self._rows.helped(analysis), self._rows.orphans(analysis)
        self._helped = len(helped)
        self._box.needs.model().fill(self._rows.heads(), helped + orphans)
        self._box.said.setText(self._rows.counts(analysis, len(helped)))
        self._box.show_there(some=bool(helped or orphans))

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(view.currentIndex().row())
            return True
        return False

    def _go(self, row: int) -> None:
        code = self._box.needs.model().code(row)
        if code:
            self._page.item_requested.emit(code)
