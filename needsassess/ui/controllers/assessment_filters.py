"""The filters and the search of the left pane: what they are called, and which questions they let through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from needsassess.base.alike import folded
from needsassess.ui.searching import search_texts

if TYPE_CHECKING:
    from needsassess.ui.models.item_tree import Row
    from needsassess.ui.session import Session

_SINCE = ("changed", "confirmed", "open")  # the former round; what became of its answers


class Filters(QObject):
    """Of one session; a filter goes by a name of ours, the empty one lets everything through."""

    def __init__(self, session: Session | None) -> None:
        super().__init__()
        self._session = session
        self._texts: dict[str, str] = {}

    def titles(self) -> list[tuple[str, str]]:
        """Each as people read it, with its name; those that ask for a former round only where there is one."""
        found = [
            (self.tr("All questions"), ""),
            (self.tr("Unanswered"), "unanswered"),
            (self.tr("Parked"), "parked"),
            (self.tr("Don't know"), "dont_know"),
            (self.tr("For the institution in the room"), "own"),
            (self.tr("With a gap"), "gaps"),
            (self.tr("To settle: conflicts and differences"), "conflicts"),
        ]
        if self._session and self._session.former:
            since = (
                self.tr("Changed since the former round"),
                self.tr("Confirmed since the former round"),
                self.tr("Not yet asked again"),
            )
            found += zip(since, _SINCE, strict=True)
        return found

    def passes(self, row: Row, name: str) -> bool:
        if name in _SINCE:
            return name in self._became(row.code)
        if name == "own":
            return self._is_own(row.code)
        if name == "gaps":
            return any(gap.item.code == row.code for gap in self._session.analysis.gaps)
        if name == "conflicts":
            return row.conflict or row.code in self._session.analysis.unsettled
        return not name or (row.parked if name == "parked" else row.mark == name)

    def _became(self, code: str) -> set[str]:
        """What became of its former answer: of the institution in the room, else of any."""
        from needsassess.services.round_changes import of_code

        session = self._session
        if session.former is None:
            return set()
        found = of_code(session.former, session.file.instrument, session.file.state, code)
        asked = session.institution
        return {str(since.became) for since in found if not asked or since.institution == asked}

    def _is_own(self, code: str) -> bool:
        """Is it for the institution in the room?"""
        file = self._session.file
        institution = file.state.institutions.get(self._session.institution)
        thing = file.instrument.item_by_code.get(code) or file.instrument.fact_by_code[code]
        return institution is not None and institution.kind in thing.institutions

    def finds(self, code: str, sought: str) -> bool:
        """Whether all the words of the search stand somewhere in a question."""
        if not sought:
            return True
        self._texts = self._texts or search_texts(self._session)
        return all(word in self._texts[code] for word in folded(sought).split())
