"""What the list of changes on the overview does: follow the assessment, and go to the question of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt

from needsassess.ui import language
from needsassess.ui.models.round_rows import RoundRows, meant

if TYPE_CHECKING:
    from needsassess.services.round_changes import Since
    from needsassess.ui.session import Session


class OverviewRoundController(QObject):
    """Of the tab `box`; `page` gives its signal to go to a question. There is no tab without a former round."""

    def __init__(self, page: Any, box: Any) -> None:
        super().__init__(box)
        self._page, self._box = page, box
        self._session: Session | None = None
        self._rows: RoundRows | None = None
        self._found: list[Since] = []
        box.kind.activated.connect(lambda _: self._fill())
        box.changes.clicked.connect(lambda index: self._go(index.row()))
        box.changes.installEventFilter(self)

    def set_session(self, session: Session | None) -> None:
        self._session, self._found = session, []
        self.retranslate()

    def retranslate(self) -> None:
        file = self._session.file if self._session else None
        self._rows = RoundRows(file, language.current()) if file else None
        if self._rows:
            names = self._rows.kinds()
            self._box.kind.fill([(self.tr("All"), ""), *((name, kind) for kind, name in names.items())])

    def is_there(self) -> bool:
        return bool(self._session and (self._session.former or self._session.former_fault))

    def title(self) -> str:
        """Of the tab: since which round, and how many answers changed."""
        former = self._session.former if self._session else None
        if former is None:
            return self.tr("Since the former &round")
        changed = sum(str(since.became) == "changed" for since in self._found)
        return self.tr("Since {round} ({count})").format(round=former.name.replace("&", "&&"), count=changed)

    def refresh(self) -> None:
        """What became of each former answer, as it stands now."""
        if not self.is_there():
            return
        former, fault = self._session.former, self._session.former_fault
        if former:
            from needsassess.services.round_changes import changes

            file = self._session.file
            self._found = changes(former, file.instrument, file.state)
        self._fill(language.told(fault) if fault else "")

    def _fill(self, fault: str = "") -> None:
        from needsassess.services.round_changes import counts

        box, former = self._box, self._session.former
        rows = self._rows.rows(self._found, box.kind.currentData() or "") if former else []
        box.changes.model().fill(self._rows.heads(former.name if former else ""), rows)
        box.said.setText(fault or self._rows.counted(counts(self._found)))
        box.changes.setVisible(bool(rows))
        box.kind.setVisible(bool(former))
        box.nothing.setVisible(bool(former) and not rows)

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(view.currentIndex().row())
            return True
        return False

    def _go(self, row: int) -> None:
        """To the question, with the institution of the row in the room."""
        code, institution = meant(self._box.changes.model().code(row))
        if code:
            self._session.choose_institution(institution)
            self._page.item_requested.emit(code)
