"""Behaviour of an item's question: shows what is on record, and records what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from needsassess.ui import language
from needsassess.ui.controllers.assessment_country import CountryController
from needsassess.ui.controllers.assessment_former import FormerController
from needsassess.ui.controllers.assessment_record import RecordController
from needsassess.ui.wording import response_text

if TYPE_CHECKING:
    from needsassess.instrument.model import Item, ItemWording
    from needsassess.ui.session import Session
    from needsassess.ui.views.question_item import ItemView


class ItemController(QObject):
    """One view for every item; `told(Message)` for the message line."""

    told = Signal(object)

    def __init__(self, view: ItemView) -> None:
        super().__init__(view)
        self._view = view
        self._session: Session | None = None
        self.code = ""
        self.second = ""
        self.record = RecordController(view, self._path)
        self.former = FormerController(view.former, response_text, view.levels)
        self._country = CountryController(view.country)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        for row in view.levels:
            row.chosen.connect(self.set_level)
            row.desired_chosen.connect(self._toggle_desired)
            row.step.connect(lambda by, row=row: self._step(row.level + by))
        view.evidence.activated.connect(self._evidence_chosen)
        view.note.written.connect(self._note_written)
        view.parked.clicked.connect(lambda _: self.toggle_parked())

    def set_session(self, session: Session | None) -> None:
        self._session, self.code = session, ""
        self.record.set_session(session)
        self.former.set_session(session)
        self._country.set_session(session)

    def show(self, code: str) -> None:
        """Another item: its words, then what is on record of it."""
        self.flush()
        self.code = code
        self._show_words()
        self._view.note.begin(self._answer.note)
        self._view.country.close_form()
        self.refresh()

    @property
    def _item(self) -> Item:
        return self._session.file.instrument.item_by_code[self.code]

    @property
    def _answer(self) -> Any:
        return self._session.file.state.answer(self.code, self._session.institution)

    def _path(self, field: str) -> str:
        from needsassess.assessment import subjects

        return subjects.answer(self.code, self._session.institution, field)

    def _conflicts(self, answer: Any) -> list[str]:
        """Of the institution's answer, then of what was settled for the country."""
        from needsassess.assessment import subjects

        settled = self._session.file.state.settlement(self.code).conflicts
        of_country = [subjects.settled(self.code, field) for field in sorted(settled)]
        return [*map(self._path, sorted(answer.conflicts, reverse=True)), *of_country]

    def _show_words(self) -> None:
        view, instrument = self._view, self._session.file.instrument
        words = instrument.words(language.current())
        told: ItemWording = words.items[self.code]
        second = instrument.wording.get(self.second) if self.second != language.current() else None
        view.code.setText(self.code)
        view.title.setText(told.title)
        view.domain.setText(words.domains[self._item.domain].name)
        view.show_core(self._item.core)
        view.question.setText(told.question)
        view.second.setText(second.items[self.code].question if second else "")
        view.second.setVisible(second is not None)
        below = second.items[self.code].levels if second else [""] * 5
        for row, name, text, other in zip(view.levels, words.levels, told.levels, below, strict=True):
            row.set_words(name, text, other)

    def refresh(self) -> None:
        """What is on record, without touching what is being typed."""
        if not self.code or not self._session:
            return
        view, answer = self._view, self._answer
        for row in view.levels:
            row.show_marks(current=answer.level == row.level, desired=answer.desired == row.level)
        view.evidence.choose(str(answer.evidence) if answer.evidence else None)
        view.note.show_text(answer.note)
        view.parked.setChecked(answer.parked)
        view.parked.setText(self.tr("Parked") if answer.parked else self.tr("Park"))
        self.record.show(answer.response, self._conflicts(answer))
        self.former.show(self.code)
        self._country.show(self.code)

    def _do(self, values: dict[str, Any]) -> bool:
        return bool(self._session and self.code) and self._session.do(values)

    @property
    def _answering(self) -> Any:
        from needsassess.services import answering

        return answering

    def set_level(self, level: int) -> None:
        self._do(self._answering.level(self.code, self._session.institution, level))

    def set_desired(self, level: int) -> None:
        self._do(self._answering.desired(self.code, self._session.institution, level))

    def _toggle_desired(self, level: int) -> None:
        chosen = None if self._answer.desired == level else level
        self._do(self._answering.desired(self.code, self._session.institution, chosen))

    def toggle_parked(self) -> None:
        self._do(self._answering.parked(self.code, self._session.institution, not self._answer.parked))
        self.refresh()

    def _evidence_chosen(self) -> None:
        strength = self._view.evidence.currentData()
        self._do(self._answering.evidence(self.code, self._session.institution, strength))

    def _note_written(self, text: str) -> None:
        self._do(self._answering.note(self.code, self._session.institution, text))

    def _step(self, level: int) -> None:
        if 0 <= level < len(self._view.levels):
            self._view.levels[level].setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """What is being typed becomes a change now."""
        if self.code and self._session:
            self._view.note.flush()

    def retranslate(self) -> None:
        self._country.retranslate()
        self.record.retranslate()
        if self.code and self._session:
            self._show_words()
            self.refresh()
