"""What is open: differences to settle, items not known, parked follow-ups."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.values import Status
from needsassess.services.report_agreement import agreement, differences, is_compared
from needsassess.services.report_blocks import Block, Cell, Column, Heading, Row, Section, Span, Table, TextRow
from needsassess.services.report_material import Material, said
from needsassess.services.report_outside import level_known
from needsassess.services.report_words import MARKS

Rows = Iterator[Row | TextRow]


def findings_section(material: Material, number: str) -> Section:
    """Where institutions disagree: two levels or more is a finding, any difference is to be settled."""
    words = material.words
    title = words.gettext("Where institutions disagree")
    return Section("findings", number, title, tuple(_findings(material)), True)


def _findings(material: Material) -> Iterator[Block]:
    words, analysis = material.words, material.analysis
    told = tuple(agreement(material))
    yield from told
    if not any(value.agreement or value.unsettled for value in analysis.values.values()):
        if is_compared(material) or not told:  # else it was just said that agreement cannot be told
            yield said(words.gettext("No institution contradicts another in what was answered."))
        return
    yield from differences(material)
    codes = [code for code, value in analysis.values.items() if code in analysis.findings or value.unsettled]
    if codes:
        yield from _to_settle(material, codes)


def _to_settle(material: Material, codes: list[str]) -> Iterator[Block]:
    words = material.words
    yield said(
        words.gettext(
            "A difference of two levels or more between institutions is a finding. "
            "Until a person settles it, the lower median counts in the score, the lowest and the highest "
            "in its range."
        )
    )
    columns = (
        Column(words.gettext("Item"), 0.10),
        Column(words.gettext("Subject"), 0.56),
        Column(words.gettext("Difference"), 0.14, "right"),
        Column(words.gettext("Status"), 0.20),
    )
    rows = tuple(row for code in codes for row in _finding(material, code))
    yield Table(columns, rows, words.gettext("continued"))


def _finding(material: Material, code: str) -> Rows:
    words, value = material.words, material.value(code)
    state = words.gettext("to be settled") if value.unsettled else words.gettext("settled")
    name = Cell(material.title(code), look="strong")
    yield Row((Cell(code, look="strong"), name, Cell(str(value.agreement)), Cell(state)), keep=True)
    answers = material.state.answers_to(code)
    last = next(reversed(answers), None)
    for key, answer in answers.items():
        level = words.status(answer.status) if answer.level is None else str(answer.level)
        wanted = "–" if answer.desired is None else str(answer.desired)
        text = words.gettext("current {level}, desired {desired}", level=level, desired=wanted)
        yield TextRow((Span(words.label(material.institution(key)), "strong"), Span(text)), 1, keep=key != last)


def unknown_section(material: Material, number: str) -> Section:
    """Don't know, refused, unanswered: three different things."""
    words = material.words
    return Section("unknown", number, words.gettext("What is not known"), tuple(_unknown(material)), False)


def _unknown(material: Material) -> Iterator[Block]:
    words, unknown = material.words, material.analysis.unknown
    titles = {
        Status.DONT_KNOW: words.gettext("Don’t know"),
        Status.REFUSED: words.gettext("Refused"),
        Status.UNANSWERED: words.gettext("Unanswered"),
    }
    if not any(unknown.values()):
        yield said(words.gettext("Every item of the scope has a level, or does not apply."))
    for status, title in titles.items():
        if unknown[status]:
            yield Heading(f"unknown-{status}", f"{title} ({len(unknown[status])})")
            columns = (
                Column(words.gettext("Item"), 0.10),
                Column(words.gettext("Subject"), 0.42),
                Column(words.gettext("To ask"), 0.48),
            )
            yield Table(columns, tuple(_to_ask(material, code, status) for code in unknown[status]))
    open_here = {code for codes in unknown.values() for code in codes}
    yield from level_known(material, [item.code for item in material.items if item.code in open_here])


def _to_ask(material: Material, code: str, status: Status) -> Row:
    """Who said so, or who could be asked; of a report by institution, nobody else."""
    words = material.words
    said_so = [k for k, a in material.state.answers_to(code).items() if a.status is status]
    kinds = material.instrument.item_by_code[code].institutions
    named = said_so or [k for k in material.scope.institutions if material.institutions[k].kind in kinds]
    names = [material.institution(k) for k in named] or [words.of.institutions[kind] for kind in kinds]
    return Row((Cell(f"{MARKS[status]}\u00a0{code}"), Cell(material.title(code)), Cell(words.separated(names))))


def parked_section(material: Material, number: str) -> Section:
    """Questions put off, for each institution."""
    words = material.words
    return Section("parked", number, words.gettext("Parked follow-ups"), tuple(_parked(material)), False)


def _parked(material: Material) -> Iterator[Block]:
    words, parked = material.words, material.analysis.parked
    if not parked:
        yield said(words.gettext("No question is parked."))
    columns = (Column(words.gettext("Code"), 0.10), Column(words.gettext("Question"), 0.90))
    for key, codes in parked.items():
        yield Heading(f"parked-{key}", f"{material.institution(key)} ({len(codes)})")
        rows = (Row((Cell(code), Cell(words.of.items[code].question))) for code in codes)
        yield Table(columns, tuple(rows))
