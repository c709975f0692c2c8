"""What is open: differences to settle, items not known, parked follow-ups; and the baseline of 2019."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.values import Status
from needsassess.instrument.model import Item
from needsassess.services import countries
from needsassess.services.report_blocks import Block, Cell, Column, Heading, Row, Section, Span, Table, TextRow
from needsassess.services.report_material import (
    Material,
    current_cell,
    desired_cell,
    gap_cell,
    references,
    said,
)
from needsassess.services.report_words import MARKS

Rows = Iterator[Row | TextRow]


def findings_section(material: Material, number: str) -> Section:
    """Where institutions disagree: two levels or more is a finding, any difference is to be settled."""
    words = material.words
    title = words.gettext("Where institutions disagree")
    return Section("findings", number, title, tuple(_findings(material)), opens_page=False)


def _findings(material: Material) -> Iterator[Block]:
    words, analysis = material.words, material.analysis
    if not analysis.findings and not analysis.unsettled:
        yield said(words.gettext("No institution contradicts another in what was answered."))
        return
    yield said(
        words.gettext(
            "A difference of two levels or more between institutions is a finding. "
            "Until a person settles it, the lower median counts in the score, the lowest and the highest "
            "in its range."
        )
    )
    codes = [c for c, v in analysis.values.items() if c in analysis.findings or v.unsettled]
    columns = (
        Column(words.gettext("Item"), 0.10),
        Column(words.gettext("Subject"), 0.56),
        Column(words.gettext("Difference"), 0.14, "right"),
        Column(words.gettext("Status"), 0.20),
    )
    yield Table(columns, tuple(row for code in codes for row in _finding(material, code)))


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
        yield TextRow((Span(f"{material.institution(key)}:", "strong"), Span(text)), 1, keep=key != last)


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


def _to_ask(material: Material, code: str, status: Status) -> Row:
    """Who said so, or who could be asked."""
    words = material.words
    said_so = [k for k, a in material.state.answers_to(code).items() if a.status is status]
    kinds = material.instrument.item_by_code[code].institutions
    names = [material.institution(k) for k in said_so] or [words.of.institutions[kind] for kind in kinds]
    return Row((Cell(f"{MARKS[status]} {code}"), Cell(material.title(code)), Cell("; ".join(names))))


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


def baseline_section(material: Material, number: str) -> Section:
    """What this State reported in 2019, and what was answered now."""
    words = material.words
    return Section(
        "baseline", number, words.gettext("Documented in 2019, and now"), tuple(_baseline(material)), False
    )


def _baseline(material: Material) -> Iterator[Block]:
    words, country = material.words, material.whole.profile.country
    reported = material.instrument.reported_by(country)
    items = [item for item in material.items if item.code in reported]
    if not items:
        yield said(_no_baseline(material, country))
        return
    yield said(
        words.gettext(
            "Difficulties and needs that {country} reported for A/74/130 in 2019, beside the present answers. "
            "A difficulty counts as overcome where the desired level has been reached.",
            country=words.country(country),
        )
    )
    columns = (
        Column(words.gettext("Item"), 0.10),
        Column(words.gettext("Subject"), 0.31),
        Column(words.gettext("Paragraphs"), 0.16),
        Column(words.gettext("Current"), 0.10, "right", "level"),
        Column(words.gettext("Desired"), 0.10, "right", "level"),
        Column(words.gettext("Gap"), 0.09, "right", "gap"),
        Column(words.gettext("Now"), 0.14),
    )
    yield Table(
        columns, tuple(_then_and_now(material, item, references(reported[item.code])) for item in items)
    )


def _no_baseline(material: Material, country: str) -> str:
    words = material.words
    if country in countries.FICTIONAL or not country:
        return words.gettext("A fictional State made no reply in 2019: there is no baseline to compare with.")
    if country in material.instrument.states:
        return words.gettext(
            "The reply of {country} in 2019 reported no difficulty or need among the items of this report.",
            country=words.country(country),
        )
    return words.gettext(
        "{country} is not among the {count} States whose replies A/74/130 reproduces: there is no baseline.",
        country=words.country(country),
        count=len(material.instrument.states),
    )


def _then_and_now(material: Material, item: Item, paragraphs: str) -> Row:
    words, value = material.words, material.value(item.code)
    if value.gap is None:
        now = words.gettext("not answered") if value.current is None else words.gettext("no desired level")
    else:
        now = words.gettext("still a gap") if value.gap else words.gettext("level reached")
    if value.status is not Status.ANSWERED and value.status is not Status.UNANSWERED:
        now = words.status(value.status)
    return Row(
        (
            Cell(item.code),
            Cell(material.title(item.code)),
            Cell(paragraphs),
            current_cell(value),
            desired_cell(value),
            gap_cell(value),
            Cell(now, look="strong"),
        )
    )
