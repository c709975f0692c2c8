"""Assistance and plan: the needs on the left; on the right who helps with one of them, and what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.controllers.plan import PlanController
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.plan_entries import EntriesBox
from needsassess.ui.views.plan_feasible import FeasibleBox, RecommendedBox
from needsassess.ui.views.plan_needs import NeedsPane

if TYPE_CHECKING:
    from needsassess.ui.session import Session


class PlanPage(QWidget):
    """Layout; what happens is in needsassess.ui.controllers.plan."""

    told = Signal(object)
    item_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self, parts: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.needs = NeedsPane()
        self.title, self.levels = label(role="title", wrap=True), label(role="muted", wrap=True)
        self.go, self.notice_said = button(role="link"), label(wrap=True)
        self.activities, self.measures = EntriesBox("activity"), EntriesBox("measure")
        self.feasible, self.recommended = FeasibleBox(), RecommendedBox()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._lay_out()
        self.controller = PlanController(self)
        self.retranslate()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(theme.px(4))
        splitter.setChildrenCollapsible(False)
        self.needs.setMinimumWidth(theme.px(260))
        right = self._right()
        right.setMinimumWidth(theme.px(420))
        for part, stretch in ((self.needs, 2), (right, 3)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.indexOf(part), stretch)
        splitter.setSizes([theme.px(520), theme.px(840)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _right(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.levels)
        column.addWidget(self._notice())
        self.tabs.addTab(_tab(self.activities), "")
        self.tabs.addTab(_tab(self.feasible, self.recommended, self.measures), "")
        column.addWidget(self.tabs, 1)
        return box

    def _notice(self) -> QWidget:
        """Several at work, or nobody: above what is to be done about it."""
        self.notice, mark = frame("warning"), label()
        mark.setPixmap(icons.pixmap("warning", theme.colours().warning, theme.px(16)))
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(mark)
        row.addWidget(self.notice_said, 1)
        self.notice.hide()
        return self.notice

    def show_notice(self, text: str) -> None:
        """An empty text where there is nothing to say."""
        self.notice_said.setText(text)
        self.notice.setVisible(bool(text))

    def set_session(self, session: Session | None) -> None:
        self.controller.set_session(session)

    def shown(self) -> None:
        self.controller.shown()

    def show_item(self, code: str) -> None:
        self.controller.show_item(code)

    def flush(self) -> None:
        self.controller.flush()

    def retranslate(self) -> None:
        self.go.setText(self.tr("Go to the question"))
        for part in (self.needs, self.activities, self.measures, self.feasible, self.recommended):
            part.retranslate()
        self.controller.retranslate()


def _tab(*parts: QWidget) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, theme.px(8), 0, 0)
    column.setSpacing(theme.px(10))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(inside)
