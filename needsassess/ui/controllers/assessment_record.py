"""What questions about items and about facts have alike: a status with its reason, and what is in conflict."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from needsassess.ui import language

if TYPE_CHECKING:
    from needsassess.assessment.values import Response
    from needsassess.ui.session import Session
    from needsassess.ui.value_words import ValueWords

_CONFLICTS_SHOWN, _LONGEST = 6, 60  # fields; characters of a value


class RecordController(QObject):
    """Of a view with a `status` row, a `sensitive` tick and a `conflict` box; `path(field)` is the
    subject on the screen.

    `recorded()` after a status or nothing was taken; `conflict_requested(subject)`: to the desk.
    """

    recorded = Signal()
    conflict_requested = Signal(str)

    def __init__(self, view: Any, path: Callable[[str], str]) -> None:
        super().__init__(view)
        self._view, self._path = view, path
        self._session: Session | None = None
        self._words: ValueWords | None = None
        self._response: Response | None = None
        self._conflicts: list[str] = []
        view.status.status_chosen.connect(self.set_status)
        view.status.reason_given.connect(self._reason_given)
        view.sensitive.clicked.connect(self._keep_out)
        view.conflict.wanted.connect(lambda: self.conflict_requested.emit(self._conflicts[0]))

    def set_session(self, session: Session | None) -> None:
        self._session, self._words = session, None

    def show(self, response: Response, conflicts: list[str]) -> None:
        """What is on record, and the subjects of this question that are in conflict."""
        self._response, self._conflicts = response, conflicts
        reason = response.reason if response.value is None else ""
        self._view.status.show_status(str(response.status), reason)
        self._view.sensitive.setChecked(bool(self._session.file.state.value(self._path("sensitive"))))
        lines = [self._line(path) for path in conflicts[:_CONFLICTS_SHOWN]]
        title = self.tr("Filled in differently on two computers; the value that is shown is not settled:")
        self._view.conflict.show_values(title, lines, self.tr("Settle side by side…"))

    def _line(self, path: str) -> str:
        """The field with each of its values."""
        from needsassess.assessment.values import canonical
        from needsassess.ui.value_words import ValueWords

        self._words = self._words or ValueWords(self._session.file, language.current())
        said: dict[str, list[str]] = {}
        for head in self._session.file.state.heads(path):
            shown = _short(self._words.value(path, head.value).line())
            said.setdefault(f"{shown}\n{canonical(head.value)}", []).append(head.author)
        values = (_with_names(text.split("\n")[0], names) for text, names in said.items())
        return f"{self._words.field(path)}: " + " ≠ ".join(values)

    def record(self, response: Response) -> None:
        self._session.do({self._path("response"): response.to_json()})

    def set_status(self, name: str) -> None:
        """Don't know and refused at once (again: taken back); not applicable when its reason is given."""
        from needsassess.assessment.values import UNANSWERED, Response, Status

        if name == "not_applicable":
            self._view.status.ask_reason()
            return
        again = str(self._response.status) == name
        self.record(UNANSWERED if again else Response(Status(name)))
        self.recorded.emit()

    def _reason_given(self, text: str) -> None:
        from needsassess.assessment.values import Response, Status

        self.record(Response(Status.NOT_APPLICABLE, None, text.strip()))
        if str(self._response.status) == "not_applicable":
            self._view.status.buttons["not_applicable"].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        from needsassess.assessment.values import UNANSWERED

        self.record(UNANSWERED)

    def toggle_sensitive(self) -> None:
        self._view.sensitive.click()

    def _keep_out(self, kept: bool) -> None:
        """Whether the note, and the reason, stay out of redacted reports."""
        self._session.do({self._path("sensitive"): kept or None})

    def retranslate(self) -> None:
        self._words = None


def _short(text: str) -> str:
    """One line; the whole text is at the desk."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _with_names(text: str, names: list[str]) -> str:
    known = ", ".join(dict.fromkeys(name for name in names if name))
    return f"{text} ({known})" if known else text
