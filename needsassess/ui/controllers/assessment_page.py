"""Behaviour of the assessment page: which question is shown for whom, and going to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from needsassess.ui.controllers.assessment_panel import PanelController
from needsassess.ui.controllers.assessment_panes import PanesController
from needsassess.ui.controllers.assessment_question import QuestionController
from needsassess.ui.controllers.assessment_room import RoomController
from needsassess.ui.controllers.assessment_tree import TreeController
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.change import Change
    from needsassess.ui.session import Session
    from needsassess.ui.views.assessment_page import AssessmentPage


class PageController(QObject):
    def __init__(self, page: AssessmentPage) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._placed = False
        self.tree = TreeController(page.left)
        self.question = QuestionController(page.question)
        self.panel = PanelController(page.side)
        self.room = RoomController(page.tools, page.question.nobody)
        self.panes = PanesController(page)
        self._connect()
        self.panes.place_side()

    def _connect(self) -> None:
        self.tree.chosen.connect(self._show)
        self.tree.left.connect(self.question.focus)
        self.question.conflict_requested.connect(self._page.conflict_requested)
        self.room.people_requested.connect(self._page.people_requested)
        self.room.leaving.connect(self.question.flush)
        self.room.entered.connect(self.question.focus)
        self.panes.question_wanted.connect(self.question.focus)
        self.panes.side_placed.connect(self.panel.refresh)

    def set_session(self, session: Session | None) -> None:
        self._session, self._placed = session, False
        for part in (self.question, self.panel, self.room, self.tree):
            part.set_session(session)
        if session:
            session.changed.connect(self._changed)
            session.institution_changed.connect(lambda _: self._show(self.tree.current))
            session.former_read.connect(self._former_read)
            self._begin()
        else:
            self.question.show_instead("none")

    def _begin(self) -> None:
        """At the first question that is not answered."""
        order = self.tree.order()
        if order and not self.tree.next_unanswered():
            self.tree.choose(order[0])
        self._show(self.tree.current)

    def shown(self) -> None:
        """The page came to the front: keys go to the question at once."""
        self.question.show_second()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self.tree.reveal(again=not self._placed)  # before it was on the screen the tree had no height
        self._placed = True
        if self._page.isVisible():  # and no other page came to the front meanwhile
            self.question.focus()

    def show_item(self, code: str) -> None:
        if not self.tree.choose(code):
            self._show(code)  # it was there already
        self.question.focus()

    def _show(self, code: str) -> None:
        if not code:
            self.question.show_instead("none")
        elif self._session.institution:
            self.question.show(code)
            self.panel.show(code)
        else:
            self.question.show_instead("nobody")
            self.room.offer(code)
            self.panel.show(code)
        self._page.question_changed.emit()

    def _former_read(self) -> None:
        self.question.refresh()
        self._page.question_changed.emit()

    def _changed(self, change: Change) -> None:
        self.room.refresh(change)
        self.question.refresh()
        self.panel.changed()

    def act(self, name: str) -> None:
        own = getattr(self, f"_act_{name}", None)
        if own:
            own()
        elif self.question.code:
            self.question.act(name)

    def _act_next(self) -> None:
        if not self.tree.walk(1):
            self._tell(self.tr("This is the last question."))

    def _act_previous(self) -> None:
        if not self.tree.walk(-1):
            self._tell(self.tr("This is the first question."))

    def _act_next_unanswered(self) -> None:
        self.question.flush()
        if self.tree.next_unanswered():
            self.question.focus()
        else:
            self._tell(self.tr("No question is left unanswered here."))

    def _act_search(self) -> None:
        self.tree.focus_search()

    def _act_pane(self) -> None:
        self.panes.go_round()

    def _act_panel(self) -> None:
        self.panes.turn_side()

    def _tell(self, text: str) -> None:
        self._page.told.emit(Message(text))

    def retranslate(self) -> None:
        for part in (self.room, self.tree, self.question, self.panel):
            part.retranslate()
