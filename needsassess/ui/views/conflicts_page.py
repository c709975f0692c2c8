"""The conflict desk: what is in conflict on the left, the values of one of them side by side on the right."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.controllers.conflicts import ConflictsController
from needsassess.ui.models.conflict_list import ConflictList
from needsassess.ui.views.assessment_tree import SearchField
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.conflict_bar import SettleBar
from needsassess.ui.views.conflict_cards import ConflictCards
from needsassess.ui.views.conflict_row import ConflictView, ThingLink

if TYPE_CHECKING:
    from needsassess.ui.session import Session


class ConflictsPage(QWidget):
    """Layout; what happens is in needsassess.ui.controllers.conflicts."""

    told = Signal(object)
    item_requested = Signal(str)
    conflict_changed = Signal()
    undo_requested = Signal()

    def __init__(self, _parts: object = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ConflictList(self)
        self.left_count, self.rules, self.search = label(role="title"), button(), SearchField()
        self.list, self.none_found = ConflictView(), label(role="muted", wrap=True)
        self.list.setModel(self.model)
        self.thing, self.question = ThingLink(), label(role="small", wrap=True)
        self.field = label(role="title", wrap=True)
        self.cards, self.bar = ConflictCards(), SettleBar()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._empty())
        self._layers.addWidget(self._desk())
        self._set_order()
        self.controller = ConflictsController(self)
        self.retranslate()

    def _empty(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.px(48), theme.px(48), theme.px(48), theme.px(48))
        column.setSpacing(theme.px(12))
        self.nothing, self.nothing_help = label(role="title"), label(role="muted", wrap=True)
        self.nothing_help.setMaximumWidth(theme.px(640))
        self.back = button(role="primary")
        for part in (self.nothing, self.nothing_help):
            column.addWidget(part)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return box

    def _desk(self) -> QSplitter:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(theme.px(4))
        split.setChildrenCollapsible(False)
        for index, (pane, width) in enumerate(((self._list_pane(), 240), (self._conflict_pane(), 420))):
            pane.setMinimumWidth(width)
            split.addWidget(pane)
            split.setStretchFactor(index, index)
        split.setSizes([360, 1000] if theme.scale() < theme.LARGE else [420, 940])
        return split

    def _list_pane(self) -> QWidget:
        pane = frame("surface")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(8))
        top = QVBoxLayout()
        top.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        top.setSpacing(theme.px(8))
        head = QHBoxLayout() if theme.scale() < theme.LARGE else QVBoxLayout()
        head.addWidget(self.left_count, 1)
        head.addWidget(self.rules)
        top.addLayout(head)
        self.search.setClearButtonEnabled(True)
        for part in (self.search, self.none_found):
            top.addWidget(part)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.none_found.hide()
        return pane

    def _conflict_pane(self) -> QWidget:
        """Where texts are large all of it scrolls but the reason."""
        pane, inside = frame("surface"), QWidget()
        large = theme.scale() >= theme.LARGE
        column, whole = QVBoxLayout(inside), QVBoxLayout(pane)
        whole.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(12))
        for each in (column, whole):
            each.setSpacing(theme.px(8))
        column.setContentsMargins(0, 0, 0, 0)
        self.thing.setIcon(icons.icon("assessment", "accent"))
        for part in (self.thing, self.field, self.question):
            column.addWidget(part)
        column.addWidget(self.cards, 1)
        column.addWidget(self.bar.upper)
        self.cards.setMinimumHeight(theme.px(220) if large else 0)
        self._scroll = scrolled(inside) if large else None
        whole.addWidget(self._scroll or inside, 1)
        whole.addWidget(self.bar.lower)
        return pane

    def _set_order(self) -> None:
        """The list, the question, the cards in their order, what else can be done, the reason, the rest."""
        bar = self.bar
        order = (self.rules, self.search, self.list, self.thing, bar.combine, bar.other, bar.history)
        rest = (*bar.editor.order, bar.reason, bar.settle, bar.previous, bar.next)
        parts = (*order, *rest)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)
        self.cards.follow(self.thing)

    def reveal(self, part: QWidget) -> None:
        """Bring it into sight where the page scrolls."""
        if self._scroll:
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(part))

    def show_layer(self, *, desk: bool) -> None:
        self._layers.setCurrentIndex(int(desk))

    def set_session(self, session: Session | None) -> None:
        self.controller.set_session(session)

    def shown(self) -> None:
        self.controller.walk.shown()

    def show_conflict(self, path: str = "") -> None:
        """The one of that subject, else the one that was last on the screen."""
        self.controller.walk.choose(path)

    def act(self, name: str) -> None:
        self.controller.act(name)

    def key(self, event: QKeyEvent) -> bool:
        return self.controller.key(event)

    def has_conflict(self) -> bool:
        return bool(self.controller.walk.current)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search code, title or institution"))
        self.search.setAccessibleName(self.tr("Search code, title or institution"))
        self.list.setAccessibleName(self.tr("Fields in conflict"))
        self.none_found.setText(self.tr("No conflict matches. Clear the search to see all."))
        self.rules.setText(self.tr("By a rule… (B)"))
        self.rules.setToolTip(self.tr("Settle many at once by a rule, shown before it acts"))
        self.thing.setAccessibleDescription(self.tr("Go to the question"))
        self.nothing.setText(self.tr("Nothing is in conflict"))
        self.nothing_help.setText(
            self.tr(
                "Where two computers wrote different values into one field, both are kept, and they are"
                " shown here side by side until somebody settles which one holds. Every value of this"
                " assessment stands alone now; what was settled stays in the history of the question."
            )
        )
        self.back.setText(self.tr("Back to the questions"))
        self.cards.retranslate()
        self.bar.retranslate()
        self.controller.retranslate()
