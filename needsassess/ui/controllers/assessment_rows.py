"""What the tree shows: rows and groups made from the session, as answered by the institution in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from needsassess.assessment.completeness import mark_of
from needsassess.assessment.values import Status
from needsassess.assessment.visible import shown_items
from needsassess.ui.models.item_tree import Group, Row
from needsassess.ui.wording import level_text, status_text

if TYPE_CHECKING:
    from needsassess.instrument.model import Fact, Item, Wording
    from needsassess.ui.session import Session

translate = QCoreApplication.translate
FACTS = "facts"  # the code of a domain's group of facts: “LEI/facts”


class Rows:
    """Of one session, in one language; without an institution in the room, as answered by all."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._words: Wording = session.file.instrument.words(language)

    @property
    def _institution(self) -> str | None:
        return self._session.institution or None

    def shown_codes(self) -> tuple[str, ...]:
        file = self._session.file
        return tuple(item.code for item in shown_items(file.instrument, file.state))

    def groups(self) -> tuple[Group, ...]:
        """Domains with their items, and their facts as a group at the end."""
        file = self._session.file
        items = shown_items(file.instrument, file.state)
        made = []
        for domain in file.instrument.domains:
            own = [item for item in items if item.domain == domain.code]
            facts = [fact for fact in file.instrument.facts if fact.domain == domain.code]
            rows: list[Row | Group] = [self.item_row(item) for item in own]
            title = self._words.domains[domain.code].name
            if facts:
                fact_rows = tuple(self.fact_row(fact) for fact in facts)
                facts_title = translate("Rows", "Facts and figures")
                rows.append(_group(f"{domain.code}/{FACTS}", facts_title, fact_rows))
            made.append(_group(domain.code, title, tuple(rows)))
        return tuple(made)

    def item_row(self, item: Item) -> Row:
        state = self._session.file.state
        mark = mark_of(state, item.code, self._institution)
        level = state.answer(item.code, self._institution).level if self._institution else None
        title = self._words.items[item.code].title
        spoken = [item.code, title, level_text(level) if level is not None else status_text(mark.status)]
        if mark.parked:
            spoken.append(translate("Rows", "parked"))
        if mark.conflict:
            spoken.append(translate("Rows", "conflict"))
        former = self._former(item.code) if mark.status is Status.UNANSWERED else None
        if former is not None:
            spoken.append(translate("Rows", "former answer {level}").format(level=level_text(former)))
        return Row(
            item.code, title, str(mark.status), level, mark.parked, mark.conflict, ", ".join(spoken), former
        )

    def _former(self, item: str) -> int | None:
        former, key = self._session.former, self._institution
        return former.answer(item, key).level if former and key else None

    def fact_row(self, fact: Fact) -> Row:
        state = self._session.file.state
        answers = state.facts_to(fact.code)
        if self._institution:
            answers = {self._institution: state.fact(fact.code, self._institution)}
        statuses = {answer.response.status for answer in answers.values()}
        status = next((s for s in _ORDER if s in statuses), Status.UNANSWERED)
        conflict = any(answer.conflicts for answer in answers.values())
        title = self._words.facts[fact.code].question
        spoken = f"{fact.code}, {title}, {status_text(status)}"
        if conflict:
            spoken += ", " + translate("Rows", "conflict")
        return Row(fact.code, title, str(status), None, False, conflict, spoken)

    def row(self, code: str) -> Row | None:
        instrument = self._session.file.instrument
        if code in instrument.item_by_code:
            return self.item_row(instrument.item_by_code[code])
        if code in instrument.fact_by_code:
            return self.fact_row(instrument.fact_by_code[code])
        return None


_ORDER = (Status.ANSWERED, Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE)


def _group(code: str, title: str, rows: tuple[Row | Group, ...]) -> Group:
    own = [row for row in rows if isinstance(row, Row)]
    done = sum(row.mark != "unanswered" for row in own)
    conflicts = sum(row.conflict for row in own)
    spoken = translate("Rows", "{title}, {done} of {total}").format(title=title, done=done, total=len(own))
    if conflicts:
        spoken += ", " + translate("Rows", "%n in conflict", None, conflicts)
    return Group(code, title, done, len(own), rows, spoken, conflicts)
