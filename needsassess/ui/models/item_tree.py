"""The tree of domains, items and facts, filled by one call and marked row by row; it never queries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel


@dataclass(frozen=True)
class Row:
    """An item or a fact: `mark` is the name of an icon, `spoken` says the whole row to a screen reader."""

    code: str
    title: str
    mark: str = "unanswered"
    level: int | None = None
    parked: bool = False
    conflict: bool = False
    spoken: str = ""
    former: int | None = None  # the level of the round before, while nothing is answered


@dataclass(frozen=True)
class Group:
    """A domain, or its facts; `done` of `total`, and how many of the questions have a conflict."""

    code: str
    title: str
    done: int
    total: int
    rows: tuple[Row | Group, ...] = ()
    spoken: str = ""
    conflicts: int = 0


class Role(IntEnum):
    CODE = Qt.ItemDataRole.UserRole
    THING = Qt.ItemDataRole.UserRole + 1  # the Row or the Group


class ItemTree(QStandardItemModel):
    """`fill` builds the tree anew; `mark` changes rows and groups in place, by their codes."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)
        self._by_code: dict[str, QStandardItem] = {}

    def fill(self, groups: tuple[Group, ...]) -> None:
        self.clear()
        self._by_code.clear()
        self._add(self.invisibleRootItem(), groups)

    def mark(self, things: list[Row | Group]) -> None:
        for thing in things:
            item = self._by_code.get(thing.code)
            if item is not None and item.data(Role.THING) != thing:
                _show(item, thing)

    def codes(self) -> list[str]:
        """Of items and facts, in the order of the tree."""
        return [c for c, item in self._by_code.items() if isinstance(item.data(Role.THING), Row)]

    def index_of(self, code: str) -> QModelIndex:
        item = self._by_code.get(code)
        return item.index() if item is not None else QModelIndex()

    def _add(self, parent: QStandardItem, things: tuple[Row | Group, ...]) -> None:
        for thing in things:
            item = QStandardItem()
            item.setEditable(False)
            item.setSelectable(isinstance(thing, Row))
            _show(item, thing)
            self._by_code[thing.code] = item
            parent.appendRow(item)
            if isinstance(thing, Group):
                self._add(item, thing.rows)


def _show(item: QStandardItem, thing: Row | Group) -> None:
    item.setData(thing, Role.THING)
    item.setData(thing.code, Role.CODE)
    item.setText(f"{thing.code} {thing.title}" if isinstance(thing, Row) else thing.title)
    item.setToolTip(item.text())
    item.setData(thing.spoken or item.text(), Qt.ItemDataRole.AccessibleTextRole)


class ItemFilter(QSortFilterProxyModel):
    """Shows the rows whose codes are accepted, with their groups; None accepts all."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)
        self._accepted: frozenset[str] | None = None
        self.setRecursiveFilteringEnabled(True)

    def accept(self, codes: frozenset[str] | None) -> bool:
        """True where that changed what is shown."""
        if codes == self._accepted:
            return False
        self.beginFilterChange()
        self._accepted = codes
        self.endFilterChange()
        return True

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        if self._accepted is None:
            return True
        return self.sourceModel().index(row, 0, parent).data(Role.CODE) in self._accepted
