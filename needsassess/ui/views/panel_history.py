"""The text of where values come from: field by field, later first, with person, computer, merge and reason."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from needsassess.ui.days import when
from needsassess.ui.views import panel_text as shape

if TYPE_CHECKING:
    from needsassess.services.provenance import Line
    from needsassess.ui.value_words import ValueWords

translate = QCoreApplication.translate


def of_answer(lines: list[Line], words: ValueWords, this_replica: bytes) -> str:
    """Under a heading of its own; nothing where nothing was ever filled in."""
    if not lines:
        return ""
    heading = shape.heading(translate("History", "Where does this come from?"))
    return heading + of_lines(lines, words, this_replica)


def of_lines(lines: list[Line], words: ValueWords, this_replica: bytes, *, named: bool = True) -> str:
    """`named` puts the name of each field above what was written into it."""
    parts = []
    for path, of_field in groupby(lines, key=lambda line: line.subject):
        if named:
            parts.append(shape.paragraph(words.field(path), muted=True))
        found = list(of_field)
        standing = sum(line.stands for line in found)
        entries = [(_value(line, words, standing), _aside(line, this_replica)) for line in found]
        parts.append(shape.entries(entries))
    return "".join(parts)


def _value(line: Line, words: ValueWords, standing: int) -> str:
    """With a sign for what stands, or for what stands beside others."""
    said = words.value(line.subject, line.revision.value).line()
    if not line.stands:
        return f"– {said}"
    return f"≠ {said}" if standing > 1 else f"✓ {said}"


def _aside(line: Line, this_replica: bytes) -> str:
    made = line.revision
    here = made.replica == this_replica
    parts = [
        made.author or translate("History", "no name given"),
        when(made.stamp.wall),
        translate("History", "this computer")
        if here
        else translate("History", "computer {id}").format(id=made.replica.hex()[:8]),
    ]
    if line.merge:
        came = translate("History", "came with “{name}” (merge {number})")
        parts.append(came.format(name=line.merge.name, number=line.merge.number))
    if made.reverts:
        parts.append(translate("History", "by undoing or redoing"))
    if line.reason:
        parts.append(translate("History", "reason: {reason}").format(reason=line.reason))
    return " · ".join(parts)
