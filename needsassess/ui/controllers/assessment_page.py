"""Behaviour of the assessment page: which question is shown for whom, the keys, and the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from needsassess.services import preferences
from needsassess.ui import theme
from needsassess.ui.controllers.assessment_fact import FactController
from needsassess.ui.controllers.assessment_item import ItemController
from needsassess.ui.controllers.assessment_keys import level_key
from needsassess.ui.controllers.assessment_panel import PanelController
from needsassess.ui.controllers.assessment_room import RoomController
from needsassess.ui.controllers.assessment_tree import TreeController
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.change import Change
    from needsassess.ui.session import Session
    from needsassess.ui.views.assessment_page import AssessmentPage


_WIDE = 960  # from which there is room for three panes


class PageController(QObject):
    def __init__(self, page: AssessmentPage) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._placed = False
        self.tree = TreeController(page.left)
        self.item = ItemController(page.question.item)
        self.fact = FactController(page.question.fact)
        self.panel = PanelController(page.side)
        self.room = RoomController(page.tools, page.question.nobody)
        self.tree.chosen.connect(self._show)
        self.tree.left.connect(self.focus_question)
        self.room.people_requested.connect(page.people_requested)
        self.room.leaving.connect(self.flush)
        self.room.entered.connect(self.focus_question)
        for kind in (self.item, self.fact):
            kind.record.conflict_requested.connect(page.conflict_requested)
        for view in (page.question.item, page.question.fact):
            view.note.left.connect(self.focus_question)
        page.tools.panel.clicked.connect(self._act_panel)
        page.splitter.splitterMoved.connect(lambda *_: self._keep_splitter())
        self._place_splitter()
        self._place_panel()

    def set_session(self, session: Session | None) -> None:
        self._session, self._placed = session, False
        for part in (self.item, self.fact, self.panel, self.room):
            part.set_session(session)
        self.tree.set_session(session)
        if session:
            session.changed.connect(self._changed)
            session.institution_changed.connect(lambda _: self._show(self.tree.current))
            session.former_read.connect(self._former_read)
            self._begin()
        else:
            self._page.question.show_view("none")

    def _begin(self) -> None:
        """At the first question that is not answered."""
        order = self.tree.order()
        if order and not (self.tree._passes(order[0], "unanswered") or self.tree.next_unanswered()):
            self.tree.choose(order[0])
        if order and not self.tree.current:
            self.tree.choose(order[0])
        self._show(self.tree.current)

    def shown(self) -> None:
        """The page came to the front: keys go to the question at once."""
        self.item.second = self.fact.second = preferences.get("side_by_side")
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self.tree.reveal(again=not self._placed)  # before it was on the screen the tree had no height
        self._placed = True
        if self._page.isVisible():  # and no other page came to the front meanwhile
            self.focus_question()

    def show_item(self, code: str) -> None:
        if not self.tree.choose(code):
            self._show(code)  # it was there already
        self.focus_question()

    def _show(self, code: str) -> None:
        question = self._page.question
        if not code:
            question.show_view("none")
        elif not self._session.institution:
            question.show_view("nobody")
            self.room.offer(code)
            self.panel.show(code)
        else:
            kind = "item" if self._is_item(code) else "fact"
            getattr(self, kind).show(code)
            getattr(self, "fact" if kind == "item" else "item").flush()
            question.show_view(kind)
            question.verticalScrollBar().setValue(0)
            self.panel.show(code)
        self._page.question_changed.emit()

    def _is_item(self, code: str) -> bool:
        return code in self._session.file.instrument.item_by_code

    def has_question(self) -> bool:
        return bool(self._session and self._session.institution and self.tree.current)

    def has_former(self) -> bool:
        """Whether the question on the screen had an answer in the round before."""
        return self.has_question() and self._now().former.has_answer()

    def _former_read(self) -> None:
        if self.has_question():
            self._now().refresh()
        self._page.question_changed.emit()

    def _now(self) -> ItemController | FactController:
        return self.item if self._is_item(self.tree.current) else self.fact

    def _changed(self, change: Change) -> None:
        self.room.refresh(change)
        if self.has_question():
            self._now().refresh()
        self.panel.changed()

    def act(self, name: str) -> None:
        own = getattr(self, f"_act_{name}", None)
        if own:
            own()
        elif self.has_question():
            self._answer(name)

    def _answer(self, name: str) -> None:
        """Acts on the question on the screen; facts cannot be parked."""
        now = self._now()
        if name in ("dont_know", "refused", "not_applicable"):
            now.record.set_status(name)
        elif name == "clear":
            now.record.clear()
        elif name == "parked" and now is self.item:
            self.item.toggle_parked()
        elif name == "unchanged":
            self._confirm()
        elif name == "sensitive":
            now.record.toggle_sensitive()
        elif name == "note":
            view = self._page.question.item if now is self.item else self._page.question.fact
            view.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _confirm(self) -> None:
        """The former answer again; the focus goes along as with a level."""
        now = self._now()
        level = getattr(now.former.answer(), "level", None)
        if now.former.confirm() and level is not None:
            self._follow_level(level)

    def _act_next(self) -> None:
        if not self.tree.walk(1):
            self._tell(self.tr("This is the last question."))

    def _act_previous(self) -> None:
        if not self.tree.walk(-1):
            self._tell(self.tr("This is the first question."))

    def _act_next_unanswered(self) -> None:
        self.flush()
        if self.tree.next_unanswered():
            self.focus_question()
        else:
            self._tell(self.tr("No question is left unanswered here."))

    def _act_search(self) -> None:
        self.tree.focus_search()

    def _act_pane(self) -> None:
        """From the tree to the question to the side panel, and round."""
        page, focus = self._page, QApplication.focusWidget()
        panes = [page.left, page.question] + [page.side] * page.side.isVisible()
        here = next((n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1)
        (page.left.tree.setFocus, self.focus_question, self._focus_side)[(here + 1) % len(panes)]()

    def _act_panel(self) -> None:
        """Show or hide the side panel, remembered apart for large texts."""
        kept = preferences.get("side_panel")
        preferences.set("side_panel", kept | {self._splitter: self._page.side.isHidden()})
        if self._page.side.isAncestorOf(QApplication.focusWidget()):
            self.focus_question()
        self._place_panel()

    def _place_panel(self) -> None:
        """Where texts are large or the window small, the question has the room until the panel is wanted."""
        wide = theme.scale() < theme.LARGE and self._page.width() >= theme.px(_WIDE)
        shown = bool(preferences.get("side_panel").get(self._splitter, wide))
        self._page.tools.panel.setChecked(shown)
        if shown == self._page.side.isHidden():
            self._page.side.setVisible(shown)
            self._place_splitter()
            self.panel.refresh()

    def resized(self) -> None:
        self._place_panel()

    def _focus_side(self) -> None:
        self._page.side.texts[self._page.side.current].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_question(self) -> None:
        """To the level on record, else the first; to the first control of a fact; to what to do first."""
        if not self.has_question():
            self._page.question.nobody.add.setFocus()
        elif self._now() is self.item:
            levels = self._page.question.item.levels
            next((row for row in levels if row.isChecked()), levels[0]).setFocus()
        else:
            view = self._page.question.fact
            view.focus_editor()

    def key(self, event: QKeyEvent) -> bool:
        """Digits set levels, on items only."""
        meant = level_key(event)
        if meant is None or not self.has_question() or self._now() is not self.item:
            return False
        if meant.desired:
            self.item.set_desired(meant.level)
        else:
            self.item.set_level(meant.level)
            self._follow_level(meant.level)
        return True

    def _follow_level(self, level: int) -> None:
        """Focus that is on a level goes along with what was chosen."""
        levels = self._page.question.item.levels
        if QApplication.focusWidget() in levels:
            levels[level].setFocus()

    def flush(self) -> None:
        self.item.flush()
        self.fact.flush()

    def _tell(self, text: str) -> None:
        self._page.told.emit(Message(text))

    def _keep_splitter(self) -> None:
        kept = preferences.get("splitters")
        preferences.set("splitters", kept | {self._splitter: self._page.splitter.sizes()})

    @property
    def _splitter(self) -> str:
        """Kept apart for large texts, which need other sizes."""
        return "assessment" if theme.scale() < theme.LARGE else "assessment_large"

    def _place_splitter(self) -> None:
        sizes = preferences.get("splitters").get(self._splitter)
        if not isinstance(sizes, list) or len(sizes) != 3:
            sizes = [300, 730, 330] if theme.scale() < theme.LARGE else [400, 700, 266]
        self._page.splitter.setSizes(sizes)

    def retranslate(self) -> None:
        self.item.second = self.fact.second = preferences.get("side_by_side")
        for part in (self.room, self.tree, self.item, self.fact, self.panel):
            part.retranslate()
