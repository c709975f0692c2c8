"""Settling one conflict: a value is chosen, combined or written, a reason is given, and it is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.ui.controllers.conflict_faces import Faces
    from needsassess.ui.controllers.conflict_fields import Fields
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task
    from needsassess.ui.value_words import ValueWords

_READ_MS = 40  # walking through the list asks the file only where one stops
COMBINE, OTHER = "combine", "other"


class SettlingController(QObject):
    """`done()` after a value was recorded; `left()` when the keys are the list's again."""

    done = Signal()
    left = Signal()

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._words: ValueWords | None = None
        self._faces: Faces | None = None
        self._fields: Fields | None = None
        self._task: Task | None = None
        self.path = ""
        self._values: list[Any] = []
        self._chosen: int | str | None = None
        self._last_reason = ""
        self._later = QTimer(self, singleShot=True, interval=_READ_MS)
        self._later.timeout.connect(self._read)
        self._connect()

    def _connect(self) -> None:
        bar = self._page.bar
        self._page.cards.chosen.connect(self.take)
        bar.combine.clicked.connect(self.combine)
        bar.other.clicked.connect(self.write)
        bar.editor.left.connect(bar.ask_reason)
        bar.reason.taken.connect(lambda _: self.settle())
        bar.reason.left.connect(self.left)
        bar.settle.clicked.connect(self.settle)

    def set_session(self, session: Session | None, words: ValueWords | None) -> None:
        from needsassess.ui.controllers.conflict_faces import Faces
        from needsassess.ui.controllers.conflict_fields import Fields

        self._stop_reading()
        if session is not self._session:
            self._last_reason = ""
        self._session, self._words, self.path = session, words, ""
        if session:
            self._faces, self._fields = Faces(session.file, words), Fields(session.file, words)

    def show(self, path: str) -> None:
        """Another conflict: nothing is chosen yet, the last reason is proposed."""
        self._stop_reading()
        self.path = path
        if not path:
            return
        self._values = self._faces.values(path)
        self._page.cards.show_faces(self._faces.faces(path))
        self._show_sources(self._faces.in_memory(path), read=False)
        self._page.bar.combine.setVisible(self._words.is_text(path))
        self._page.bar.reason.setText(self._last_reason)
        self._choose(None)
        self._later.start()

    def _stop_reading(self) -> None:
        self._later.stop()
        if self._task:
            self._task.cancel()
            self._task = None

    def _read(self) -> None:
        from needsassess.services.sides import sides

        path, file = self.path, self._session.file
        self._task = self._session.on_database(lambda _: sides(file, path))
        self._task.done.connect(lambda found: self._show_sources(found, read=True))

    def _show_sources(self, sides: list[Any], *, read: bool) -> None:
        self._page.cards.show_sources(self._faces.sources(self.path, sides, read=read))

    def take(self, number: int) -> None:
        """Choose one of the values; it is recorded when its reason is given."""
        if number < len(self._values):
            self._choose(number)
            self._page.bar.ask_reason()

    def combine(self) -> None:
        """Both texts, to be edited."""
        if self._chosen == COMBINE or not self._words.is_text(self.path):
            self._choose(None)
            return
        self._open(
            COMBINE, self.tr("Both texts; change what is needed"), _combined(self._texts(), self._spec().kind)
        )

    def write(self) -> None:
        if self._chosen == OTHER:
            self._choose(None)
            return
        self._open(OTHER, self.tr("Another value"), "")

    def _spec(self) -> Any:
        return self._fields.spec(self.path)

    def _texts(self) -> list[str]:
        return [self._words.value(self.path, value).short for value in self._values if value is not None]

    def _open(self, name: str, title: str, text: str) -> None:
        bar, spec = self._page.bar, self._spec()
        bar.editor_title.setText(title)
        bar.editor.begin(spec, text=text)
        self._choose(name)
        bar.editor.focus()
        self._page.reveal(bar.box)

    def _choose(self, chosen: int | str | None) -> None:
        self._chosen = chosen
        number = chosen if isinstance(chosen, int) else None
        self._page.cards.show_chosen(number)
        self._page.bar.open_editor(chosen if isinstance(chosen, str) else "")
        self._show_settling()

    def _show_settling(self) -> None:
        if isinstance(self._chosen, int):
            text = self.tr("Settle with value {number}").format(number=self._chosen + 1)
        elif self._chosen:
            text = self.tr("Settle with this")
        else:
            text = self.tr("Settle")
        self._page.bar.show_settling(text, ready=self._chosen is not None)

    def settle(self) -> None:
        """Record what was chosen with its reason; where one of them is missing, say so and go there."""
        reason = self._page.bar.reason.text().strip()
        if self._chosen is None:
            self._tell(self.tr("Choose a value first: press its number, or write another one."))
        elif not reason:
            self._page.bar.ask_reason()
            self._tell(self.tr("Say why: a conflict is settled with a reason."))
        else:
            self._record(reason)

    def _record(self, reason: str) -> None:
        try:
            value = self._wanted(reason)
        except UserError as error:
            self._page.bar.editor.blame(language.told(error))
            self._page.bar.editor.focus()
            return
        told = self._words.whole(self.path)
        self._last_reason = reason
        if value is not _MISSING and self._session.do({self.path: value}, reason):
            settled = self.tr("Settled: {what}").format(what=told)
            self._page.told.emit(Message(settled, self.tr("Undo"), self._page.undo_requested.emit))
            self.done.emit()

    def _wanted(self, reason: str) -> Any:
        if isinstance(self._chosen, int):
            return self._values[self._chosen]
        chosen, text = self._page.bar.editor.written()
        fault = self._fields.missing(self.path, chosen, text)
        self._page.bar.editor.blame(fault)
        if fault:
            self._page.bar.editor.focus()
            return _MISSING
        return self._fields.value(self.path, chosen, text, reason)

    def _tell(self, text: str) -> None:
        self._page.told.emit(Message(text, warning=True))

    def retranslate(self) -> None:
        self._show_settling()


_MISSING = object()


def _combined(texts: list[str], kind: str) -> str:
    """One after the other; a text that another one holds already is not said twice."""
    kept = [text for n, text in enumerate(texts) if not any(text in other for other in texts[n + 1 :])]
    kept = [text for n, text in enumerate(kept) if not any(text in other for other in kept[:n])]
    return ("\n\n" if kind == "text" else " / ").join(kept)
