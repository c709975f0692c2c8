"""The annexes: the method with its formulas, who answered, and the sources with their full references."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Prose,
    Row,
    Section,
    Span,
    Table,
    TextRow,
)
from needsassess.services.report_left import left_sections
from needsassess.services.report_material import Material, said
from needsassess.services.report_sources import sources


def annexes(material: Material) -> Iterator[Section]:
    words = material.words
    yield Section("method", "A", words.gettext("Method"), tuple(_method(material)))
    yield Section(
        "respondents", "B", words.gettext("Institutions and respondents"), tuple(_people(material)), False
    )
    yield Section("sources", "C", words.gettext("Sources"), sources(material), False)
    yield from left_sections(material, "D")


def _method(material: Material) -> Iterator[Block]:
    words = material.words
    yield said(words.gettext("Each item has five levels, described in its own observable words:"))
    levels = enumerate(words.of.levels)
    yield Prose(tuple(part for level, name in levels for part in (Span(str(level), "strong"), Span(name))))
    for title, text, formula in _definitions(material):
        yield Prose((Span(title, "strong"), Span(text)))
        if formula:
            yield said(formula, "formula")


def _definitions(material: Material) -> tuple[tuple[str, str, str], ...]:
    gettext = material.words.gettext
    return (
        (
            gettext("Applicable items"),
            gettext(
                "are those that their condition lets in and that are not answered “not applicable”, "
                "which needs a reason. Unanswered, don’t know, refused, not applicable and level 0 are five "
                "different things; only levels count."
            ),
            "",
        ),
        (
            gettext("Score"),
            gettext(
                "of a set of items, over those that have a level, where w is the weight of an item "
                "and c its current level, from 0 to 4:"
            ),
            "Σ w·c / (4·Σ w)",
        ),
        (
            gettext("Range"),
            gettext(
                "is the lowest and the highest the score could be, if every applicable item without a level "
                "turned out to be 0 or 4. Coverage is the number of items with a level, of the applicable ones."
            ),
            "",
        ),
        (
            gettext("Gap"),
            gettext(
                "of an item, where d is the level desired by the country; and of a set, over items with d > 0:"
            ),
            "g = max(0, d − c)        Σ w·g / Σ w·d",
        ),
        (
            gettext("Priority"),
            gettext(
                "orders the gaps: weighted gap w·g first, then urgency as stated by the country, then how many "
                "States documented the same difficulty in 2019 (context, never part of a score), then the code."
            ),
            "",
        ),
        (
            gettext("Value for the country"),
            gettext(
                "is what a person settled, with a reason; else the level that all institutions which gave one "
                "agree on; else the lower median counts in the score, the lowest and the highest in the range."
            ),
            "",
        ),
    )


def _people(material: Material) -> Iterator[Block]:
    words, state = material.words, material.state
    if not state.institutions:
        yield said(words.gettext("No institution has been entered."))
        return
    yield said(words.gettext("Persons are named where they consented to it."))
    columns = (
        Column(words.gettext("Institution"), 0.44),
        Column(words.gettext("Items"), 0.10, "right"),
        Column(words.gettext("Respondents"), 0.46),
    )
    yield Table(columns, tuple(row for key in state.institutions for row in _institution(material, key)))


def _institution(material: Material, key: str) -> Iterator[Row | TextRow]:
    words, state = material.words, material.state
    answered = sum(key in state.answers_to(item.code) for item in material.items)
    people = [person for person in state.respondents.values() if person.institution == key]
    unnamed = words.gettext("name withheld")
    said_by = [
        ", ".join(filter(None, (p.name if p.consent and p.name else unnamed, p.position))) for p in people
    ]
    first, *others = said_by or ["–"]
    yield Row((Cell(material.institution(key)), Cell(words.number(answered)), Cell(first)), keep=bool(others))
    for at, person in enumerate(others, start=1):
        blank = Cell("")
        yield Row((blank, blank, Cell(person)), opens=False, keep=at < len(others))
