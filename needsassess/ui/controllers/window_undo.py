"""Undo and redo from the window: announced where it takes a while, and told with what it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from needsassess.ui import language, telling
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.window import MainWindow

_MANY, _SEEN_MS = 1000, 20  # values that take longer than one notices; until a message is painted


class Undoing(QObject):
    """`flush` takes what is being typed, which is undone first."""

    def __init__(self, window: MainWindow, flush: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._flush = window, flush

    def undo(self) -> None:
        session = self._window.session
        self._paced(session.file.stacks.undo_size, lambda: self._undo(session))

    def _undo(self, session: Session) -> None:
        self._step(session.undo, self.tr("Undone: {what}"), self.tr("Redo"), self.redo)

    def redo(self) -> None:
        session = self._window.session
        self._paced(session.file.stacks.redo_size, lambda: self._redo(session))

    def _redo(self, session: Session) -> None:
        self._step(session.redo, self.tr("Done again: {what}"), self.tr("Undo"), self.undo)

    def _paced(self, size: int, step: Callable[[], None]) -> None:
        """What takes a while is announced before it begins."""
        if size < _MANY:
            step()
            return
        self._window.tell(Message(self.tr("%n value(s): one moment…", "", size)))
        QTimer.singleShot(_SEEN_MS, self, step)

    def _step(self, step: Callable[[], bool], sentence: str, label: str, back: Callable[[], None]) -> None:
        """Undo or redo, saying what it was."""
        self._flush()
        session = self._window.session
        changes: list[Any] = []
        session.changed.connect(changes.append)
        done = step()
        session.changed.disconnect(changes.append)
        if done and changes:
            told = telling.what(session, changes[-1].subjects, language.current())
            self._window.tell(Message(sentence.format(what=told), label, back))
