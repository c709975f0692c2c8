"""What the cards of a conflict say: equal values together, with who said them, where, when, by which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from needsassess.assessment.values import canonical
from needsassess.services.sides import Side, evidence_path
from needsassess.ui.days import when
from needsassess.ui.differences import marked
from needsassess.ui.views import panel_text
from needsassess.ui.views.conflict_card import Face, Source
from needsassess.ui.wording import evidence_text

if TYPE_CHECKING:
    from needsassess.assessment.values import Json
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.ui.value_words import ValueWords, Words

_DAY = 86_400_000
_YEAR = 365


class Faces(QObject):
    """Of one assessment in the language of its words."""

    def __init__(self, file: AssessmentFile, words: ValueWords) -> None:
        super().__init__()
        self._file, self._words = file, words

    def values(self, path: str) -> list[Json]:
        """The different values, the one that is shown until it is settled first: a card for each."""
        return [heads[0].value for heads in self._grouped(self.in_memory(path))]

    def in_memory(self, path: str) -> list[Side]:
        """What can be said before the file was read."""
        return [Side(head, head) for head in self._file.state.heads(path)]

    def _grouped(self, sides: list[Side]) -> list[list[Side]]:
        groups: dict[str, list[Side]] = {}
        for side in sides:
            groups.setdefault(canonical(side.value), []).append(side)
        return list(groups.values())

    def faces(self, path: str) -> list[Face]:
        """A card for each different value."""
        values = self.values(path)
        words = [self._words.value(path, value) for value in values]
        written = [self._words.is_text(path) and value is not None for value in values]
        texts = marked([said.short if is_text else "" for said, is_text in zip(words, written, strict=True)])
        return [
            Face("", text, said.short) if is_text else _face(said)
            for said, is_text, text in zip(words, written, texts, strict=True)
        ]

    def sources(self, path: str, sides: list[Side], *, read: bool) -> list[list[Source]]:
        """For each card who said it; `read` where the file was asked for what brought it."""
        return [
            [self._source(path, side, read=read, shown=not card and not n) for n, side in enumerate(group)]
            for card, group in enumerate(self._grouped(sides))
        ]

    def _source(self, path: str, side: Side, *, read: bool, shown: bool) -> Source:
        made = side.made
        here = made.replica == self._file.replica.id
        place = self.tr("this computer") if here else self.tr("computer {id}").format(id=made.replica.hex()[:8])
        lines = [made.author or self.tr("No name given"), f"{when(made.stamp.wall)} · {place}"]
        if read:
            lines.append(self._came(side))
            if evidence_path(path) not in ("", path):
                lines.append(self._evidence(side.evidence))
        if shown:
            lines.append(self.tr("Shown and counted until this is settled"))
        return Source(tuple(lines), self._doubt(side))

    def _came(self, side: Side) -> str:
        if side.merge is None:
            return self.tr("Written in this file")
        return self.tr("Came with “{name}” (merge {number})").format(
            name=side.merge.name, number=side.merge.number
        )

    def _evidence(self, strength: str) -> str:
        if not strength:
            return self.tr("No strength of evidence noted there")
        return self.tr("Evidence noted there: {strength}").format(strength=evidence_text(strength))

    def _doubt(self, side: Side) -> str:
        days = side.ahead // _DAY
        if days >= 2 * _YEAR:
            ahead = self.tr("A clock was ahead by about %n year(s).", "", round(days / _YEAR))
        elif days:
            ahead = self.tr("A clock was ahead by about %n day(s).", "", days)
        elif side.behind:
            ahead = self.tr("The clock of that computer was behind.")
        else:
            return ""
        return ahead + " " + self.tr("The time is not to be relied on.")


def _face(said: Words) -> Face:
    parts = [panel_text.paragraph(said.detail, muted=bool(said.reason))] if said.detail else []
    reason = [panel_text.paragraph(said.reason)] if said.reason else []
    return Face(said.short, "".join([*parts, *reason]), said.line())
