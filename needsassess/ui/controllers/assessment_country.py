"""Behaviour of the country's box: says what counts, settles it with a reason, states urgency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui import language, telling
from needsassess.ui.wording import level_text, response_text

if TYPE_CHECKING:
    from needsassess.assessment.country import CountryValue
    from needsassess.ui.session import Session
    from needsassess.ui.views.question_country import CountryBox


class CountryController(QObject):
    def __init__(self, box: CountryBox) -> None:
        super().__init__(box)
        self._box = box
        self._session: Session | None = None
        self._code = ""
        box.settle_wanted.connect(self._settle)
        box.unsettle_wanted.connect(self._unsettle)
        box.urgency_chosen.connect(self._urgency_chosen)
        box.settle.clicked.connect(self._propose)

    def set_session(self, session: Session | None) -> None:
        self._session, self._code = session, ""

    def show(self, code: str) -> None:
        from needsassess.assessment.country import country_value

        self._code = code
        state = self._session.file.state
        value, settlement = country_value(state, code), state.settlement(code)
        self._box.urgency.choose(str(settlement.urgency) if settlement.urgency else "")
        self._box.show_country(
            self._text(value, settlement),
            settled=value.settled,
            differs=value.unsettled or bool(settlement.conflicts),
            can_settle=value.level is not None or value.settled,
        )

    def _text(self, value: CountryValue, settlement: Any) -> str:
        if value.settled:
            text = self.tr("Settled: {answer}").format(answer=response_text(settlement.response))
            if settlement.desired is not None:
                text += " · " + self.tr("desired {level}").format(level=settlement.desired)
            if settlement.sensitive:
                text += " · " + self.tr("reason kept out of redacted reports")
            return text
        if value.unsettled:
            return self._differences(value)
        if value.level is None:
            return ""
        text = level_text(value.level).capitalize()
        if value.desired:
            text += " · " + self.tr("desired {level}").format(level=value.desired.level)
        return text

    def _differences(self, value: CountryValue) -> str:
        """What each institution said, and what counts until it is settled."""
        lines = []
        for key, answer in self._session.file.state.answers_to(self._code).items():
            if answer.level is None and answer.desired is None:
                continue
            line = telling.institution_name(self._session, key, language.current())
            line += " " + ("–" if answer.level is None else str(answer.level))
            if answer.desired is not None:
                line += f" ({self.tr('desired {level}').format(level=answer.desired)})"
            lines.append(line)
        counts = self.tr("Institutions differ; until it is settled, the lower median counts: {level}.")
        return counts.format(level=level_text(value.level)) + "\n" + " · ".join(lines)

    def _propose(self) -> None:
        from needsassess.assessment.country import country_value

        state = self._session.file.state
        value, settlement = country_value(state, self._code), state.settlement(self._code)
        said = settlement.desired, settlement.response.reason
        self._box.set_proposal(value.level or 0, *said, sensitive=settlement.sensitive)

    def _settle(self, level: int, desired: int | None, reason: str, sensitive: bool) -> None:
        from needsassess.services import answering

        values = answering.settle(self._code, level, reason, desired)
        if self._session.do(values | answering.settled_sensitive(self._code, sensitive)):
            self._box.close_form()

    def _unsettle(self) -> None:
        from needsassess.services import answering

        self._session.do(answering.unsettle(self._code))

    def _urgency_chosen(self, name: str) -> None:
        from needsassess.services import answering

        self._session.do(answering.urgency(self._code, name or None))

    def retranslate(self) -> None:
        if self._session and self._code:
            self.show(self._code)
