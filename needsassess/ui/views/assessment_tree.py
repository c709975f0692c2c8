"""The left pane: search, the tree of domains and items, and the filter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QTreeView, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.models.item_tree import ItemFilter, ItemTree
from needsassess.ui.views.assessment_row import RowPainter
from needsassess.ui.views.common import Choice, label


class Tree(QTreeView):
    """Leaves typed characters to the keys of the question."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter, rect, index: QModelIndex) -> None:
        """An arrow before what can be opened."""
        if not self.model().hasChildren(index):
            return
        side = theme.px(14)
        name = "expanded" if self.isExpanded(index) else "collapsed"
        drawn = icons.pixmap(name, theme.colours().muted, side, self.devicePixelRatioF())
        painter.drawPixmap(rect.right() - side, rect.top() + (rect.height() - side) // 2, drawn)


class SearchField(QLineEdit):
    """Enter goes to the next match, Esc back to the question."""

    next_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TreePane(QFrame):
    """Behaviour is in needsassess.ui.controllers.assessment_tree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.search = SearchField(self)
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self._glass.setIcon(icons.icon("search", "muted"))
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.filter = Choice(self)
        self.count = label(role="small")
        self.empty = label(role="muted", wrap=True)
        self.model = ItemTree(self)
        self.shown = ItemFilter(self)
        self.shown.setSourceModel(self.model)
        self.tree = self._make_tree()
        self._lay_out()
        self.retranslate()

    def _make_tree(self) -> Tree:
        tree = Tree(self)
        tree.setModel(self.shown)
        tree.setItemDelegate(RowPainter(tree))
        tree.setHeaderHidden(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setUniformRowHeights(True)
        tree.setIndentation(theme.px(12))
        tree.setExpandsOnDoubleClick(False)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setAutoScroll(False)  # where to scroll is the controller's to say
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        return tree

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.setSpacing(theme.px(6))
        top = QVBoxLayout()
        top.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        top.setSpacing(theme.px(6))
        for part in (self.search, self.filter, self.count, self.empty):
            top.addWidget(part)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        self.empty.hide()
        self.count.hide()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search codes and texts"))
        self.search.setAccessibleName(self.tr("Search codes and texts"))
        self.filter.setAccessibleName(self.tr("Filter of the questions"))
        self.filter.setToolTip(self.tr("Filter of the questions"))
        self.tree.setAccessibleName(self.tr("Domains and questions"))
        self.empty.setText(self.tr("No question matches. Choose another filter or clear the search."))
