"""The assessment page: the tree, the question, and what helps to answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.assessment_page import PageController
from needsassess.ui.views.assessment_tools import RoomTools
from needsassess.ui.views.assessment_tree import TreePane
from needsassess.ui.views.panel_side import SidePanel
from needsassess.ui.views.question_pane import QuestionPane

if TYPE_CHECKING:
    from needsassess.ui.session import Session


class AssessmentPage(QWidget):
    """Layout; what happens is in needsassess.ui.controllers.assessment_page."""

    told = Signal(object)
    people_requested = Signal()
    question_changed = Signal()
    conflict_requested = Signal(str)

    def __init__(self, _parts: object = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = RoomTools()
        self.left, self.question, self.side = TreePane(), QuestionPane(), SidePanel()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(theme.px(4))
        self.splitter.setChildrenCollapsible(False)
        for index, (pane, width) in enumerate(((self.left, 220), (self.question, 420), (self.side, 220))):
            pane.setMinimumWidth(width)
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(index, int(index == 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.controller = PageController(self)

    def set_session(self, session: Session | None) -> None:
        self.controller.set_session(session)

    def retranslate(self) -> None:
        for part in (self.tools, self.left, self.question, self.side):
            part.retranslate()
        self.controller.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.controller.panes.place_side()

    def shown(self) -> None:
        self.controller.shown()

    def show_item(self, code: str) -> None:
        """An item's or a fact's code."""
        self.controller.show_item(code)

    @property
    def current(self) -> str:
        """The code of the question on the screen."""
        return self.controller.tree.current

    def act(self, name: str) -> None:
        """One of the acts of needsassess.ui.shortcuts that need this page."""
        self.controller.act(name)

    def key(self, event: QKeyEvent) -> bool:
        return self.controller.question.key(event)

    def has_question(self) -> bool:
        return bool(self.controller.question.code)

    def has_former(self) -> bool:
        return self.controller.question.has_former()

    def flush(self) -> None:
        self.controller.question.flush()
