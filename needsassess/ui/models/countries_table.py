"""Countries against domains as a table whose rows are made as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from needsassess.ui.models.table import CODE, EXTRA
from needsassess.ui.wording import labelled

CHUNK = 100  # rows that are shown before the view asks for more
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class ShareCell:
    """A score: as text, as a fraction of 1 (None: nothing is known), and whether it rests on little."""

    domain: str
    text: str
    share: float | None
    faint: bool
    spoken: str


@dataclass(frozen=True)
class CountryRow:
    """One assessment (`code`: its identity), or the median of all (no code)."""

    code: str
    texts: tuple[str, ...]
    cells: tuple[ShareCell, ...]
    trend: str = ""
    bold: bool = False


class Rows:
    """What rows there are, by their codes; each is made when it is first seen."""

    def __init__(self, codes: Sequence[str], make: Callable[[int], CountryRow]) -> None:
        self.codes, self._make = tuple(codes), make
        self._made: dict[int, CountryRow] = {}

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, number: int) -> CountryRow:
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]


_NONE = Rows((), lambda _: CountryRow("", (), ()))


class CountriesTable(QAbstractTableModel):
    """Columns: texts, cells, trend. `fill` keeps how far was scrolled where the rows are the same ones."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._tips: tuple[str, ...] = ()
        self._rows = _NONE
        self._loaded = 0

    def fill(self, heads: tuple[str, ...] = (), tips: tuple[str, ...] = (), rows: Rows = _NONE) -> None:
        same = rows.codes == self._rows.codes and heads == self._heads
        if same and len(rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(self._loaded - 1, len(heads) - 1))
            return
        self.beginResetModel()
        self._heads, self._tips, self._rows = heads, tips, rows
        self._loaded = min(CHUNK, len(rows))
        self.endResetModel()

    def canFetchMore(self, parent: QModelIndex = _NOWHERE) -> bool:
        return not parent.isValid() and self._loaded < len(self._rows)

    def fetchMore(self, parent: QModelIndex = _NOWHERE) -> None:
        upto = min(self._loaded + CHUNK, len(self._rows))
        self.beginInsertRows(parent, self._loaded, upto - 1)
        self._loaded = upto
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._loaded

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def row(self, number: int) -> CountryRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place(self, code: str, domain: str) -> QModelIndex:
        """The cell of an assessment and a domain, its rows loaded as far as needed; else an invalid one."""
        if code not in self._rows.codes:
            return QModelIndex()
        number = self._rows.codes.index(code)
        while number >= self._loaded:
            self.fetchMore()
        row = self._rows[number]
        cell = next((n for n, cell in enumerate(row.cells) if cell.domain == domain), 0)
        return self.index(number, len(row.texts) + cell)

    def cell(self, index: QModelIndex) -> ShareCell | None:
        row = self._rows[index.row()]
        at = index.column() - len(row.texts)
        return row.cells[at] if 0 <= at < len(row.cells) else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, cell = self._rows[index.row()], self.cell(index)
        if role == CODE:
            return row.code
        if role == EXTRA:
            return cell
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text if cell else self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell.spoken if cell else self._spoken(row, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return _CENTRE if cell else _LEFT if index.column() < len(row.texts) else _RIGHT
        return None

    def _text(self, row: CountryRow, column: int) -> str:
        return row.texts[column] if column < len(row.texts) else row.trend

    def _spoken(self, row: CountryRow, column: int) -> str:
        text = self._text(row, column)
        return labelled(self._heads[column], text) if text else self._heads[column]

    def is_bold(self, row: int) -> bool:
        return self._rows[row].bold

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._tips[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.data(self.index(0, section), role) if len(self._rows) else _LEFT
        return None
