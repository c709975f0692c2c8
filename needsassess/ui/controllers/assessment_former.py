"""Behaviour of the former answer beside a question: shows it, and records that it still holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui import days, language
from needsassess.ui.wording import evidence_text

if TYPE_CHECKING:
    from needsassess.assessment.things import Answer, FactAnswer
    from needsassess.services.rounds import Former
    from needsassess.ui.session import Session
    from needsassess.ui.views.question_former import FormerLine
    from needsassess.ui.views.question_level import LevelRow

_LONGEST = 160  # characters of a note beside the question


class FormerController(QObject):
    """Of one view, of items or of facts; `told` says a response in words; `levels` are rows that mark it."""

    def __init__(self, view: FormerLine, told: Callable[[Any], str], levels: Sequence[LevelRow] = ()) -> None:
        super().__init__(view)
        self._view, self._told, self._levels = view, told, levels
        self._session: Session | None = None
        self._code = ""
        view.wanted.connect(self.confirm)

    def set_session(self, session: Session | None) -> None:
        self._session, self._code = session, ""

    @property
    def _former(self) -> Former | None:
        return self._session.former if self._session else None

    def answer(self) -> Answer | FactAnswer | None:
        """The former one of the institution in the room; None where there is no round before."""
        if self._former is None or not self._code:
            return None
        return self._of(self._former)

    def _of(self, where: Any) -> Answer | FactAnswer:
        """Of the former round, or of the state of now."""
        is_item = self._code in self._session.file.instrument.item_by_code
        found: Answer | FactAnswer = (where.answer if is_item else where.fact)(
            self._code, self._session.institution
        )
        return found

    def has_answer(self) -> bool:
        """Whether there is one that can be said to hold."""
        former = self.answer()
        return former is not None and str(former.response.status) != "unanswered"

    def show(self, code: str) -> None:
        """What was said then, and since when it is said to hold."""
        self._code = code
        self._mark()
        former = self.answer()
        if former is None:
            fault = self._session.former_fault if self._session else None
            told = language.told(fault) if fault else ""
            self._view.show_texts(told, told, "", can_hold=False)
            return
        whole = self._line(former, former.note)
        self._view.show_texts(
            self._line(former, _short(former.note)), whole, self._confirmed(former), can_hold=self.has_answer()
        )

    def _mark(self) -> None:
        level = getattr(self.answer(), "level", None)
        for row in self._levels:
            row.show_former(self._former.name if self._former and row.level == level else "")

    def _line(self, former: Answer | FactAnswer, note: str) -> str:
        """Such as “2025: level 2 · document seen · desired 4 · “…””."""
        parts = [self._told(former.response)] if self.has_answer() else [self.tr("no answer")]
        evidence, desired = getattr(former, "evidence", None), getattr(former, "desired", None)
        if evidence:
            parts.append(evidence_text(str(evidence)))
        if desired is not None:
            parts.append(self.tr("desired {level}").format(level=desired))
        if note:
            parts.append(self.tr("“{note}”").format(note=note))
        said = self.tr("{round}: {answer}")
        return said.format(round=self._former.name if self._former else "", answer=" · ".join(parts))

    def _confirmed(self, former: Answer | FactAnswer) -> str:
        from needsassess.services.round_changes import Became, became

        now = self._of(self._session.file.state)
        if became(former, now) is not Became.CONFIRMED:
            return ""
        return self.tr("Confirmed on {day}").format(day=_day(now.confirmed))

    def confirm(self) -> bool:
        """Unchanged, confirmed today; False where there is nothing to confirm."""
        from needsassess.services import rounds

        former = self._former
        if former is None or not self.has_answer():
            return False
        file, key, today = self._session.file, self._session.institution, date.today()
        if self._code in file.instrument.item_by_code:
            return self._session.do(rounds.unchanged(file, former, self._code, key, today))
        return self._session.do(rounds.fact_unchanged(former, self._code, key, today))


def _short(note: str) -> str:
    line = " ".join(note.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _day(day: date | None) -> str:
    """As the screen's language writes it, the month in full."""
    from PySide6.QtCore import QDate

    return days.written(QDate(day.year, day.month, day.day), "d MMMM yyyy") if day else ""
