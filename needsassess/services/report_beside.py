"""What stands beside an answer: its reason and note, or that they are withheld; when it was confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from needsassess.assessment.things import Answer, FactAnswer
from needsassess.assessment.values import Status
from needsassess.services.report_blocks import Section, Span, Spans, Table, TextRow
from needsassess.services.report_material import Material
from needsassess.services.report_words import DIFFER, Words


def beside(material: Material, path: str, answer: Answer | FactAnswer, text: str = "") -> list[Spans]:
    """In the order of printing; `path` such as `answer/LEG-01/police`; `text`: a value too long for its row."""
    return [*_said(material, path, answer, text), *_marks(material, answer)]


def _said(material: Material, path: str, answer: Answer | FactAnswer, text: str) -> Iterator[Spans]:
    gettext = material.words.gettext
    no_answer, no_reason, no_note = _sentences(material.words)
    if material.is_withheld(f"{path}/response"):
        answered = answer.response.status is Status.ANSWERED
        yield (Span(no_answer if answered else no_reason, "soft"),)
    else:
        if text:
            label = gettext("Answer (sensitive):") if answer.sensitive else gettext("Answer:")
            yield Span(label, "strong"), Span(text)
        if answer.response.reason:
            label = gettext("Reason (sensitive):") if answer.sensitive else gettext("Reason:")
            yield Span(label, "strong"), Span(answer.response.reason)
    if material.is_withheld(f"{path}/note"):
        yield (Span(no_note, "soft"),)
    elif answer.note:
        label = gettext("Note (sensitive):") if answer.sensitive else gettext("Note:")
        yield Span(label, "strong"), Span(answer.note)


def _sentences(words: Words) -> tuple[str, str, str]:
    """That an answer, a reason, a note is withheld."""
    gettext = words.gettext
    return gettext("Answer withheld."), gettext("Reason withheld."), gettext("Note withheld.")


def withheld_in(words: Words, sections: Iterable[Section]) -> int:
    """How many places of these sections say that something is withheld."""
    tables = (block for section in sections for block in section.blocks if isinstance(block, Table))
    rows = (row for table in tables for row in table.rows if isinstance(row, TextRow))
    wanted = {(Span(sentence, "soft"),) for sentence in _sentences(words)}
    return sum(row.spans in wanted for row in rows)


def _marks(material: Material, answer: Answer | FactAnswer) -> Iterator[Spans]:
    words = material.words
    if answer.confirmed:
        day = words.day(answer.confirmed)
        yield (Span(words.gettext("Former answer confirmed unchanged on {day}.", day=day), "soft"),)
    if answer.conflicts:
        yield (Span(differing(material), "strong"),)


def differing(material: Material) -> str:
    """That what is shown is one of several entries."""
    told = material.words.gettext("Entered differently on several machines; the latest entry is shown.")
    return f"{DIFFER} {told}"
