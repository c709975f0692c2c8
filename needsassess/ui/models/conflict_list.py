"""Fields in conflict as one flat list under the questions and things they belong to; filled by one call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

THING = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """A question or a thing, with how many of its fields are left."""

    code: str
    title: str
    left: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One field in conflict; `where` is the institution, `values` how many differ."""

    path: str
    field: str
    where: str
    values: int
    spoken: str


class ConflictList(QAbstractListModel):
    """Headings cannot be chosen, so the arrow keys pass them by; entries are made when they are seen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | str] = []
        self._entry: Callable[[str], Entry] | None = None
        self._places: dict[str, int] = {}

    def fill(self, rows: list[Heading | str], entry: Callable[[str], Entry]) -> None:
        """Headings, and the subjects under them; `entry(subject)` makes a row."""
        self.beginResetModel()
        self._rows, self._entry = rows, entry
        self._places = {row: n for n, row in enumerate(rows) if isinstance(row, str)}
        self.endResetModel()

    @property
    def paths(self) -> list[str]:
        """Of the entries, in their order."""
        return list(self._places)

    def path(self, index: QModelIndex) -> str:
        """The subject of an entry, empty for a heading."""
        row = self._rows[index.row()] if index.isValid() else ""
        return row if isinstance(row, str) else ""

    def place(self, path: str) -> QModelIndex:
        row = self._places.get(path, -1)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return super().flags(index) if self.path(index) else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            row = self._entry(row)
        if role == THING:
            return row
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return row.spoken if role in shown else None
