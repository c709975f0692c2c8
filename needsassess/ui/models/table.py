"""A plain table: heads and rows of texts, filled by one call; each row knows the code it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from needsassess.ui.wording import labelled

CODE = Qt.ItemDataRole.UserRole
EXTRA = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Row:
    """`extra` is for whoever paints; `bold` for a total."""

    code: str
    texts: tuple[str, ...]
    extra: Any = None
    bold: bool = False


class Table(QAbstractTableModel):
    """Rows of an unchanged number are changed in place, so that nothing jumps; `numbers` are aligned right."""

    def __init__(self, parent: Any = None, numbers: tuple[int, ...] = ()) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: list[Row] = []
        self._numbers = numbers

    def fill(self, heads: tuple[str, ...], rows: list[Row]) -> None:
        if heads == self._heads and len(rows) == len(self._rows):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(heads) - 1))
            return
        self.beginResetModel()
        self._heads, self._rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def code(self, row: int) -> str:
        return self._rows[row].code if 0 <= row < len(self._rows) else ""

    def row_of(self, code: str) -> int:
        """-1 where no row stands for it."""
        return next((n for n, row in enumerate(self._rows) if row.code == code), -1)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        text = row.texts[column]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return labelled(self._heads[column], text) if text else self._heads[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column in self._numbers else _LEFT
        if role == CODE:
            return row.code
        return row.extra if role == EXTRA else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._numbers else _LEFT
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def is_bold(self, row: int) -> bool:
        return self._rows[row].bold
