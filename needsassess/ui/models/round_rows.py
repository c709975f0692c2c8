"""What the list of changes since the former round says, from what services found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui.models.table import Row
from needsassess.ui.value_words import ValueWords, day

if TYPE_CHECKING:
    from needsassess.services.round_changes import Since

_PARTS = " "  # between the code and the institution that a row stands for
ORDER = ("changed", "new", "confirmed", "same", "open")


class RoundRows(QObject):
    """Made for one assessment and one language."""

    def __init__(self, file: Any, language: str) -> None:
        super().__init__()
        self._words = ValueWords(file, language)

    def names(self) -> dict[str, str]:
        """What a former answer can have become, in the order of the list."""
        return {
            "changed": self.tr("changed"),
            "new": self.tr("first answer"),
            "confirmed": self.tr("confirmed"),
            "same": self.tr("same answer again"),
            "open": self.tr("not yet asked again"),
        }

    def kinds(self) -> dict[str, str]:
        """The same of many, to count and to choose by."""
        return {
            "changed": self.tr("Changed"),
            "new": self.tr("Answered for the first time"),
            "confirmed": self.tr("Confirmed"),
            "same": self.tr("Same answers again"),
            "open": self.tr("Not yet asked again"),
        }

    def heads(self, former: str) -> tuple[str, ...]:
        now = self.tr("Now")
        return (self.tr("Question"), self.tr("Institution"), former, now, self.tr("Since then"))

    def rows(self, found: Iterable[Since], kind: str) -> list[Row]:
        """Those of one kind, or all where that is empty; what changed comes first."""
        wanted = [since for since in found if kind in ("", str(since.became))]
        wanted.sort(key=lambda since: ORDER.index(str(since.became)))
        return [self._row(since) for since in wanted]

    def _row(self, since: Since) -> Row:
        from needsassess.assessment import subjects

        is_item = self._words.is_item(since.code)
        path = (subjects.answer if is_item else subjects.fact)(since.code, since.institution, "response")
        said = [self._words.value(path, one.response.to_json()).line() for one in (since.before, since.now)]
        told = self.names()[str(since.became)]
        if since.confirmed:
            told = self.tr("confirmed on {day}").format(day=day(since.confirmed.isoformat()))
        texts = (str(self._words.thing(path)), self._words.institution(since.institution), *said, told)
        return Row(f"{since.code}{_PARTS}{since.institution}", texts, since)

    def counted(self, counts: Any) -> str:
        """Such as “Changed: 2 · Confirmed: 40”; without what is not there."""
        names, told = self.kinds(), self.tr("{what}: {count}")
        found = [(names[str(kind)], count) for kind, count in counts.items() if count]
        return " · ".join(told.format(what=what, count=count) for what, count in found)


def meant(row: str) -> tuple[str, str]:
    """Code and institution that a row stands for."""
    code, _, institution = row.partition(_PARTS)
    return code, institution
