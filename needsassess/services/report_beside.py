"""What people wrote, or that it is withheld; beside an answer also when it was confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from needsassess.assessment.things import Answer, FactAnswer, Settlement
from needsassess.assessment.values import Status
from needsassess.base.texts import N_
from needsassess.services.report_blocks import Section, Span, Spans, Table, TextRow
from needsassess.services.report_material import Material
from needsassess.services.report_words import DIFFER, Words


class Long(NamedTuple):
    """A value too long for its row; `written`: in words of a person, which a mark may withhold."""

    text: str
    written: bool


_NONE = Long("", written=False)


def beside(material: Material, path: str, answer: Answer | FactAnswer, long: Long = _NONE) -> list[Spans]:
    """In the order of printing; `path` such as `answer/LEG-01/police`."""
    return [*_said(material, path, answer, long), *_marks(material, answer)]


def rows_below(texts: Sequence[Spans], indent: int) -> Iterator[TextRow]:
    """Texts under a row, which stay together: none stands on the next page without what it belongs to."""
    for at, spans in enumerate(texts, start=1):
        yield TextRow(spans, indent, keep=at < len(texts))


def _said(material: Material, path: str, answer: Answer | FactAnswer, long: Long) -> Iterator[Spans]:
    response, kept = f"{path}/response", answer.sensitive
    answered = answer.response.status is Status.ANSWERED
    is_whole = not material.is_withheld(response)
    if is_whole or answered:
        yield from written(material, response, "answer", long.text, sensitive=kept and long.written)
    if is_whole or not answered:
        yield from written(material, response, "reason", answer.response.reason, sensitive=kept)
    yield from written(material, f"{path}/note", "note", answer.note, sensitive=kept)


def written(material: Material, path: str, what: str, text: str, *, sensitive: bool) -> Iterator[Spans]:
    """A text of a person under its label, or that it is withheld; nothing where there is none.

    `what`: answer, reason, note, action or indicator; `path` such as `measure/LEG-01/a/action`.
    """
    label, marked, _ = _WRITTEN[what]
    if material.is_withheld(path):
        yield (withheld(material.words, what),)
    elif text:
        yield (
            Span(material.words.gettext(marked if sensitive and not material.redacted else label), "strong"),
            Span(text),
        )


def settled_reason(material: Material, item: str, settled: Settlement) -> Iterator[Spans]:
    """Why the country settled it so."""
    path, reason = f"settled/{item}/response", settled.response.reason
    return written(material, path, "reason", reason, sensitive=settled.sensitive)


_WITHHELD = "soft"
_WRITTEN = {
    "answer": (N_("Answer:"), N_("Answer (sensitive):"), N_("Answer withheld.")),
    "reason": (N_("Reason:"), N_("Reason (sensitive):"), N_("Reason withheld.")),
    "note": (N_("Note:"), N_("Note (sensitive):"), N_("Note withheld.")),
    "action": (N_("Action:"), N_("Action (sensitive):"), N_("Action withheld.")),
    "indicator": (N_("Indicator:"), N_("Indicator (sensitive):"), N_("Indicator withheld.")),
}


def withheld(words: Words, what: str) -> Span:
    """That a text is withheld, as `written` says it."""
    return Span(words.gettext(_WRITTEN[what][2]), _WITHHELD)


def withheld_in(words: Words, sections: Iterable[Section]) -> int:
    """How many places of these sections say that something is withheld."""
    tables = (block for section in sections for block in section.blocks if isinstance(block, Table))
    rows = (row for table in tables for row in table.rows if isinstance(row, TextRow))
    wanted = {withheld(words, what) for what in _WRITTEN}
    return sum(row.spans[-1] in wanted for row in rows)


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
