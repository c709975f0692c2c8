"""The annexes: the method with its formulas, who answered, and the sources with their full references."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Row,
    Section,
    Table,
    TextRow,
)
from needsassess.services.report_left import left_sections
from needsassess.services.report_material import Material, said
from needsassess.services.report_method import method_section
from needsassess.services.report_sources import sources


def annexes(material: Material) -> Iterator[Section]:
    words = material.words
    yield method_section(material, "A")
    yield Section(
        "respondents", "B", words.gettext("Institutions and respondents"), tuple(_people(material)), False
    )
    yield Section("sources", "C", words.gettext("Sources"), sources(material), False)
    yield from left_sections(material, "D")


def _people(material: Material) -> Iterator[Block]:
    words, state = material.words, material.state
    if not state.institutions:
        yield said(words.gettext("No institution has been entered."))
        return
    if material.redacted:
        yield said(words.gettext("Names of persons are withheld in this version."))
    else:
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
