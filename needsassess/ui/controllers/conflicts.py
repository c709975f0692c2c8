"""Behaviour of the conflict desk: the conflict on the screen, and what can be done with it and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from needsassess.ui import language
from needsassess.ui.controllers.assessment_keys import number_key
from needsassess.ui.controllers.conflict_settling import SettlingController
from needsassess.ui.controllers.conflict_walk import ConflictWalk
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.change import Change
    from needsassess.ui.session import Session
    from needsassess.ui.value_words import ValueWords


class ConflictsController(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._words: ValueWords | None = None
        self.walk, self.settling = ConflictWalk(page), SettlingController(page)
        self.walk.came.connect(self._show)
        self.settling.left.connect(self.walk.focus)
        self.settling.done.connect(self.walk.focus)
        page.bar.history.clicked.connect(self._act_history)
        page.rules.clicked.connect(self._act_rules)
        page.thing.clicked.connect(self._go_to_question)
        page.back.clicked.connect(lambda: page.item_requested.emit(""))

    def set_session(self, session: Session | None) -> None:
        if self._session:
            self._session.changed.disconnect(self._changed)
        self._session = session
        if session:
            session.changed.connect(self._changed)
        self._begin("")

    def _begin(self, current: str) -> None:
        """Words of this assessment in the language of the screen."""
        from needsassess.ui.controllers.conflict_listing import Listing
        from needsassess.ui.value_words import ValueWords

        file = self._session.file if self._session else None
        self._words = ValueWords(file, language.current()) if file else None
        self.settling.set_session(self._session, self._words)
        self.walk.begin(Listing(file, self._words) if file else None, current)

    def _changed(self, change: Change) -> None:
        """What an undo brought back into conflict is what one wants to see."""
        back = filter(self._session.file.state.in_conflict, change.subjects if change.reverts else ())
        self.walk.changed(change.subjects, next(back, ""))

    def _show(self, path: str) -> None:
        page = self._page
        if path:
            thing = self._words.thing(path)
            page.thing.show_thing(str(thing))
            page.thing.setEnabled(self._words.is_asked(thing.code))
            parts = (self._words.field(path), self._words.where(path))
            page.field.setText(" · ".join(part for part in parts if part))
            page.question.setText(self._question(path, thing.code))
            page.question.setVisible(bool(page.question.text()))
        self.settling.show(path)
        page.conflict_changed.emit()

    def _question(self, path: str, code: str) -> str:
        """In full where the heading gives a title only."""
        return self._words.item(code).question if path.startswith(("answer/", "settled/")) else ""

    def act(self, name: str) -> None:
        getattr(self, f"_act_{name}")()

    def _act_next_conflict(self) -> None:
        self.walk.by(1)

    def _act_previous_conflict(self) -> None:
        self.walk.by(-1)

    def _act_combine(self) -> None:
        self.settling.combine()

    def _act_write_value(self) -> None:
        self.settling.write()

    def _act_rules(self) -> None:
        from needsassess.ui.views.conflict_rules import RulesDialog

        dialog = RulesDialog(self._session, self._words, self._page.window())
        dialog.applied.connect(self._tell_applied)
        dialog.exec()

    def _tell_applied(self, text: str) -> None:
        self._page.told.emit(Message(text, self.tr("Undo"), self._page.undo_requested.emit))

    def _act_history(self) -> None:
        from needsassess.ui.views.history_dialog import HistoryDialog

        HistoryDialog(self._session, self._words, self.walk.current, self._page.window()).exec()

    def _go_to_question(self) -> None:
        code = self._words.thing(self.walk.current).code
        if self._words.is_asked(code):
            self._page.item_requested.emit(code)

    def key(self, event: QKeyEvent) -> bool:
        """1, 2, 3 … choose a value."""
        number = number_key(event)
        if not number or not self.walk.current:
            return False
        self.settling.take(number - 1)
        return True

    def retranslate(self) -> None:
        self.settling.retranslate()
        if self._session:
            current = self.walk.current
            self._begin(current)
            self.walk.choose(current)
