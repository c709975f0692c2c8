"""What a rule would take, as a table whose texts are made when a row is seen: ten thousand cost nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from needsassess.ui.wording import labelled

_NOWHERE = QModelIndex()
Texts = tuple[str, ...]


class ProposalTable(QAbstractTableModel):
    """`fill(heads, things, texts)`: `texts(thing)` gives the cells of a row."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._heads: Texts = ()
        self._things: list[Any] = []
        self._texts: Callable[[Any], Texts] = lambda _: ()
        self._made: dict[int, Texts] = {}

    def fill(self, heads: Texts, things: list[Any], texts: Callable[[Any], Texts]) -> None:
        self.beginResetModel()
        self._heads, self._things, self._texts, self._made = heads, things, texts, {}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._things)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def _row(self, row: int) -> Texts:
        if row not in self._made:
            self._made[row] = self._texts(self._things[row])
        return self._made[row]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._row(index.row())[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())
            case Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return labelled(self._heads[index.column()], text)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def is_bold(self, _row: int) -> bool:
        return False
