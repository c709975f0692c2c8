"""The question on the screen, an item or a fact, for the institution in the room: what keys and acts do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from needsassess.services import preferences
from needsassess.ui.controllers.assessment_fact import FactController
from needsassess.ui.controllers.assessment_item import ItemController
from needsassess.ui.controllers.assessment_keys import level_key

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.views.question_pane import QuestionPane


class QuestionController(QObject):
    """`code` is the question's, empty while there is none; `conflict_requested(str)` names a subject."""

    conflict_requested = Signal(str)

    def __init__(self, pane: QuestionPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._session: Session | None = None
        self.code = ""
        self.item, self.fact = ItemController(pane.item), FactController(pane.fact)
        for kind in (self.item, self.fact):
            kind.record.conflict_requested.connect(self.conflict_requested)
        for view in (pane.item, pane.fact):
            view.note.left.connect(self.focus)

    def set_session(self, session: Session | None) -> None:
        self._session, self.code = session, ""
        self.item.set_session(session)
        self.fact.set_session(session)

    def show(self, code: str) -> None:
        self.code = code
        self._now.show(code)
        (self.fact if self._is_item else self.item).flush()
        self._pane.show_view("item" if self._is_item else "fact")
        self._pane.verticalScrollBar().setValue(0)

    def show_instead(self, view: str) -> None:
        """What there is to see where there is no question."""
        self.code = ""
        self._pane.show_view(view)

    def show_second(self) -> None:
        """The second language beside the first, as it is chosen now."""
        self.item.second = self.fact.second = preferences.get("side_by_side")

    @property
    def _is_item(self) -> bool:
        return self.code in self._session.file.instrument.item_by_code

    @property
    def _now(self) -> ItemController | FactController:
        return self.item if self._is_item else self.fact

    def refresh(self) -> None:
        if self.code:
            self._now.refresh()

    def has_former(self) -> bool:
        """Whether it had an answer in the round before."""
        return bool(self.code) and self._now.former.has_answer()

    def act(self, name: str) -> None:
        """Facts cannot be parked."""
        now = self._now
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
            view = self._pane.item if now is self.item else self._pane.fact
            view.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _confirm(self) -> None:
        """The former answer again; the focus goes along as with a level."""
        former = self._now.former
        level = getattr(former.answer(), "level", None)
        if former.confirm() and level is not None:
            self._follow_level(level)

    def key(self, event: QKeyEvent) -> bool:
        """Digits set levels, on items only."""
        meant = level_key(event)
        if meant is None or not self.code or not self._is_item:
            return False
        if meant.desired:
            self.item.set_desired(meant.level)
        else:
            self.item.set_level(meant.level)
            self._follow_level(meant.level)
        return True

    def _follow_level(self, level: int) -> None:
        """Focus that is on a level goes along with what was chosen."""
        levels = self._pane.item.levels
        if QApplication.focusWidget() in levels:
            levels[level].setFocus()

    def focus(self) -> None:
        """To the level on record, else the first; to the first control of a fact; to what to do first."""
        if not self.code:
            self._pane.nobody.add.setFocus()
        elif self._is_item:
            levels = self._pane.item.levels
            next((row for row in levels if row.isChecked()), levels[0]).setFocus()
        else:
            self._pane.fact.focus_editor()

    def flush(self) -> None:
        """What is being typed becomes a change now."""
        self.item.flush()
        self.fact.flush()

    def retranslate(self) -> None:
        self.show_second()
        self.item.retranslate()
        self.fact.retranslate()
