"""Behaviour of the institution in the room: who can be chosen, and what to do while there is nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from needsassess.ui import language, telling

if TYPE_CHECKING:
    from needsassess.services.change import Change
    from needsassess.ui.session import Session
    from needsassess.ui.views.assessment_tools import RoomTools
    from needsassess.ui.views.question_pane import NobodyView


class RoomController(QObject):
    """`leaving()` comes before another institution is taken: what is typed belongs to the one before."""

    people_requested = Signal()
    leaving = Signal()
    entered = Signal()  # somebody was chosen in the bar: the keys are the question's again

    def __init__(self, tools: RoomTools, nobody: NobodyView) -> None:
        super().__init__(tools)
        self._tools, self._nobody = tools, nobody
        self._session: Session | None = None
        self._code = ""
        tools.add.clicked.connect(self.people_requested)
        tools.institution.activated.connect(self._entered)
        nobody.add_wanted.connect(self.people_requested)
        nobody.chosen.connect(self._begin_with)

    def set_session(self, session: Session | None) -> None:
        self._session = session
        if session:
            session.institution_changed.connect(self._tools.institution.choose)
        self._fill()

    def _entered(self, _: int) -> None:
        self._choose(self._tools.institution.currentData())
        self.entered.emit()

    def _choose(self, key: str) -> None:
        self.leaving.emit()
        self._session.choose_institution(key)

    def _begin_with(self, kind: str) -> None:
        """One institution of that kind takes part from now on."""
        from needsassess.services import answering

        self._session.do(answering.institution(kind, kind))

    def refresh(self, change: Change) -> None:
        """After institutions have changed, somebody who still takes part is in the room."""
        if not any(path.startswith("institution/") for path in change.subjects):
            return
        there = self._session.file.state.institutions
        if self._session.institution not in there:
            self._choose(next(iter(there), ""))
        self._fill()

    def _fill(self) -> None:
        combo = self._tools.institution
        there = self._session.file.state.institutions if self._session else {}
        code = language.current()
        combo.fill([(telling.institution_name(self._session, key, code), key) for key in there])
        combo.setEnabled(bool(there))
        combo.setPlaceholderText(self.tr("nobody yet"))
        if self._session:
            combo.choose(self._session.institution)
        if not there:
            combo.setCurrentIndex(-1)

    def offer(self, code: str) -> None:
        """Those that the question is for, to begin with."""
        self._code = code
        instrument = self._session.file.instrument
        thing = instrument.item_by_code.get(code) or instrument.fact_by_code[code]
        words = instrument.words(language.current())
        self._nobody.offer([(kind, words.institutions[kind]) for kind in thing.institutions])

    def retranslate(self) -> None:
        self._fill()
        if self._session and self._code:
            self.offer(self._code)
