"""Recent files as rows: what the start page says of each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from needsassess.services.recent import Recent
from needsassess.ui import language
from needsassess.ui.days import when

ENTRY = Qt.ItemDataRole.UserRole
THERE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class RecentList(QAbstractListModel):
    """Filled by one call; `there` says of each entry whether its file was found."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Recent, bool]] = []

    def fill(self, entries: list[Recent], there: list[bool]) -> None:
        self.beginResetModel()
        self._rows = list(zip(entries, there, strict=True))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, there = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(entry, there)
            case Qt.ItemDataRole.ToolTipRole:
                return entry.path
        if role == ENTRY:
            return entry
        return there if role == THERE else None

    def sentence(self, entry: Recent, there: bool) -> str:
        """The whole row in words, for who does not see it."""
        told = (self.progress(entry), self.conflicts(entry), self.last(entry, there))
        parts = (self.heading(entry), self.title(entry), *told)
        return ", ".join(part for part in parts if part)

    def heading(self, entry: Recent) -> str:
        if entry.is_hub:
            return entry.place.name
        if entry.assessments:
            return self.tr("%n assessment(s)", "", entry.assessments)
        parts = (entry.name(language.current()), entry.round)
        return " · ".join(part for part in parts if part) or self.tr("No country yet")

    def title(self, entry: Recent) -> str:
        if entry.is_hub:
            return self.tr("Hub · %n assessment(s)", "", entry.assessments)
        return entry.title

    def progress(self, entry: Recent) -> str:
        if entry.assessments or entry.is_hub:
            return ""
        return self.tr("{done} of {total} answered").format(done=entry.done, total=entry.total)

    def conflicts(self, entry: Recent) -> str:
        """What was left to settle when it was last open."""
        return self.tr("%n conflict(s) to settle", "", entry.conflicts) if entry.conflicts else ""

    def last(self, entry: Recent, there: bool) -> str:
        if not there:
            return self.tr("Not found. Is its stick or drive connected?")
        if not entry.changed:
            return ""
        return self.tr("Changed {when}").format(when=when(entry.changed))
