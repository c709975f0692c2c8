"""Behaviour of a fact's question: takes what fits its type and bounds, and says clearly what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from needsassess.base.errors import UserError
from needsassess.ui import language, telling
from needsassess.ui.controllers.assessment_former import FormerController
from needsassess.ui.controllers.assessment_record import RecordController
from needsassess.ui.wording import labelled, response_text

if TYPE_CHECKING:
    from needsassess.instrument.model import Fact
    from needsassess.ui.session import Session
    from needsassess.ui.views.question_fact import FactView

_SETTLES_MS = 600


class FactController(QObject):
    """One view for every fact; a value out of bounds is never recorded, and stays in the field."""

    def __init__(self, view: FactView) -> None:
        super().__init__(view)
        self._view = view
        self._session: Session | None = None
        self.code = ""
        self.second = ""
        self.record = RecordController(view, self._path)
        self.former = FormerController(view.former, self.response_line)
        self.record.recorded.connect(lambda: view.show_fault(""))
        self._timer = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._timer.timeout.connect(self._take_line)
        view.line.textEdited.connect(lambda _: self._timer.start())
        view.line.editingFinished.connect(self._take_line)
        view.long.written.connect(self._take)
        view.choices.chosen.connect(self._take_choices)
        view.note.written.connect(self._note_written)

    def set_session(self, session: Session | None) -> None:
        self._session, self.code = session, ""
        self.record.set_session(session)
        self.former.set_session(session)

    @property
    def _fact(self) -> Fact:
        return self._session.file.instrument.fact_by_code[self.code]

    @property
    def _answer(self) -> Any:
        return self._session.file.state.fact(self.code, self._session.institution)

    def _path(self, field: str) -> str:
        from needsassess.assessment import subjects

        return subjects.fact(self.code, self._session.institution, field)

    def show(self, code: str) -> None:
        self.flush()
        self.code = code
        self._view.show_fault("")
        self._show_words()
        self._view.note.begin(self._answer.note)
        self._view.line.setText(self._as_typed())
        self._view.long.begin(self._as_typed() if self._fact.type == "text" else "")
        self.refresh()

    def _show_words(self) -> None:
        view, instrument = self._view, self._session.file.instrument
        words = instrument.words(language.current())
        told = words.facts[self.code]
        second = instrument.wording.get(self.second) if self.second != language.current() else None
        view.code.setText(self.code)
        view.domain.setText(words.domains[self._fact.domain].name)
        view.question.setText(told.question)
        view.second.setText(second.facts[self.code].question if second else "")
        view.second.setVisible(second is not None)
        view.help.setText(told.help)
        view.unit.setText(told.unit)
        view.bounds.setText(self._bounds())
        view.line.setPlaceholderText(self.tr("YYYY-MM-DD") if self._fact.type == "date" else "")
        self._show_editor(told.choices)

    def _show_editor(self, names: dict[str, str]) -> None:
        kind = self._fact.type
        if kind == "text":
            self._view.show_editor("long")
        elif kind in ("one_of", "several_of", "yes_no"):
            offered = [(code, names.get(code, code)) for code in self._fact.choices]
            if kind == "yes_no":
                offered = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
            self._view.choices.offer(offered, several=kind == "several_of")
            self._view.show_editor("choices")
        else:
            self._view.show_editor("line")

    def _bounds(self) -> str:
        least, most = self._fact.minimum, self._fact.maximum
        if least is not None and most is not None:
            return self.tr("from {least} to {most}").format(least=least, most=most)
        if least is not None:
            return self.tr("{least} or more").format(least=least)
        return self.tr("at most {most}").format(most=most) if most is not None else ""

    def refresh(self) -> None:
        if not self.code or not self._session:
            return
        view, answer = self._view, self._answer
        value = answer.response.value
        if not view.line.hasFocus():
            view.line.setText(self._as_typed())
        view.long.show_text(self._as_typed() if self._fact.type == "text" else "")
        chosen = {True: ["yes"], False: ["no"], None: []}[value] if isinstance(value, bool | None) else value
        view.choices.show_chosen(chosen if isinstance(chosen, list) else [str(chosen)])
        view.note.show_text(answer.note)
        view.others.setText(self._others())
        self.record.show(
            answer.response, [self._path(field) for field in sorted(answer.conflicts, reverse=True)]
        )
        self.former.show(self.code)

    def _as_typed(self) -> str:
        """The value as a person of this language writes it."""
        value = self._answer.response.value
        if value is None or isinstance(value, bool | list):
            return ""
        text = str(value)
        return text.replace(".", ",") if self._fact.type == "decimal" and language.current() == "fr" else text

    def _others(self) -> str:
        lines = []
        for key, answer in self._session.file.state.facts_to(self.code).items():
            if key != self._session.institution:
                name = telling.institution_name(self._session, key, language.current())
                lines.append(labelled(name, self.response_line(answer.response)))
        return "\n".join(lines)

    def response_line(self, response: Any) -> str:
        """A response to this fact, with its choices by name."""
        names = self._session.file.instrument.words(language.current()).facts[self.code].choices
        if isinstance(response.value, list):
            return ", ".join(names.get(code, code) for code in response.value)
        if response.value in self._fact.choices:
            return names.get(response.value, response.value)
        return response_text(response)

    def _take_line(self) -> None:
        self._timer.stop()
        if self.code and self._view.line.isVisibleTo(self._view):
            self._take(self._view.line.text())

    def _take(self, text: str) -> None:
        """Record what was typed; an empty field clears; what does not fit is told beside it."""
        from needsassess.assessment import facts
        from needsassess.assessment.values import UNANSWERED, answered

        if text == self._as_typed():
            self._view.show_fault("")
            return
        try:
            response = answered(facts.parsed(self._fact, text)) if text.strip() else UNANSWERED
        except UserError as error:
            self._view.show_fault(language.told(error))
            return
        self._view.show_fault("")
        self.record.record(response)

    def _take_choices(self, codes: list[str]) -> None:
        text = ";".join(codes)
        self._view.show_fault("")
        self._take(text)
        self.refresh()

    def _note_written(self, text: str) -> None:
        from needsassess.services import answering

        self._session.do(answering.fact_note(self.code, self._session.institution, text))

    def flush(self) -> None:
        if self.code and self._session:
            if self._timer.isActive():
                self._take_line()
            self._view.long.flush() if self._fact.type == "text" else None
            self._view.note.flush()

    def retranslate(self) -> None:
        self.record.retranslate()
        if self.code and self._session:
            self._show_words()
            self.refresh()
