"""The heat map as a table: a row for each domain, a cell for each item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from needsassess.ui.models.table import CODE, EXTRA

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """`level` 0-4 (with `low` and `high` where institutions differ), else `mark`, the name of an icon."""

    code: str
    mark: str = ""
    level: int | None = None
    low: int = 0
    high: int = 0
    parked: bool = False
    conflict: bool = False
    spoken: str = ""


class HeatTable(QAbstractTableModel):
    """`fill` takes (domain code, name, cells) for each row; rows may differ in length."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, tuple[Cell, ...]]] = []
        self._names = False

    def fill(self, rows: list[tuple[str, str, tuple[Cell, ...]]]) -> None:
        shape = [len(cells) for _, _, cells in rows]
        if shape == [len(cells) for _, _, cells in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_names(self, names: bool) -> None:
        """Rows headed by code and name, or by the code alone."""
        if names != self._names:
            self._names = names
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(self._rows) - 1))

    def _name(self, row: int) -> str:
        code, name, _ = self._rows[row]
        return f"{code}  {name}" if self._names else code

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else max((len(cells) for _, _, cells in self._rows), default=0)

    def cell(self, index: QModelIndex) -> Cell | None:
        cells = self._rows[index.row()][2] if index.isValid() else ()
        return cells[index.column()] if index.column() < len(cells) else None

    def place(self, code: str) -> QModelIndex:
        for row, (_, _, cells) in enumerate(self._rows):
            for column, cell in enumerate(cells):
                if cell.code == code:
                    return self.index(row, column)
        return QModelIndex()

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Where a row has no item there is nothing to choose."""
        return super().flags(index) if self.cell(index) else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None:
            return None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        if role == CODE:
            return cell.code
        return cell if role == EXTRA else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        down = orientation is Qt.Orientation.Vertical
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._name(section) if down else f"{section + 1:02d}"
            case Qt.ItemDataRole.TextAlignmentRole if down:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole if down:
                return self._rows[section][1]
        return None
