"""The facts of the scope: every value that was given, by whom, with its note."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.things import FactAnswer
from needsassess.assessment.values import Status
from needsassess.instrument.model import Fact, FactType
from needsassess.services.report_beside import Long, beside, rows_below
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Table, TextRow
from needsassess.services.report_material import Material, said
from needsassess.services.report_outside import fact_known

Rows = Iterator[Row | TextRow]


def facts_section(material: Material, number: str) -> Section:
    return Section(
        "facts", number, material.words.gettext("Facts and figures"), tuple(_blocks(material)), False
    )


def no_facts(material: Material) -> str:
    """Why a report of a tag or a provider has none, whatever was given."""
    return material.words.gettext(
        "Facts and figures belong to domains; a report by tag or provider leaves them out."
    )


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    facts = material.facts
    known = [fact for fact in facts if material.state.facts_to(fact.code)]
    if not material.scope.has_facts:
        yield said(no_facts(material))
        return
    if not known:
        yield said(_none_given(material))
        yield from fact_known(material, [fact.code for fact in facts])
        return
    columns = (
        Column(words.gettext("Fact"), 0.10),
        Column(words.gettext("Question and institution"), 0.64),
        Column(words.gettext("Value"), 0.26, "right"),
    )
    rows = tuple(row for fact in known for row in _rows(material, fact))
    yield Table(columns, rows, words.gettext("continued"))
    missing = [fact.code for fact in facts if fact not in known]
    if missing:
        yield said(_missing(material, ", ".join(missing)), "small")
        yield from fact_known(material, missing)


def _none_given(material: Material) -> str:
    """Of a report by institution it holds for those of the scope only."""
    words = material.words
    if material.scope.institutions:
        return words.gettext("The institutions of this report have given no fact.")
    return words.gettext("No fact has been given.")


def _missing(material: Material, codes: str) -> str:
    words = material.words
    if material.scope.institutions:
        return words.gettext(
            "Not asked of the institutions of this report, or not answered by them: {codes}.", codes=codes
        )
    return words.gettext("Not asked or not answered: {codes}.", codes=codes)


def _rows(material: Material, fact: Fact) -> Rows:
    question = material.words.of.facts[fact.code].question
    cells = (Cell(fact.code, look="strong"), Cell(question, look="strong"), Cell(""))
    yield Row(cells, keep=True, reaches=True)
    for key, answer in material.state.facts_to(fact.code).items():
        yield from _answer(material, fact, key, answer)


def _answer(material: Material, fact: Fact, key: str, answer: FactAnswer) -> Rows:
    """A long value runs under the row like a note."""
    words = material.words
    value = words.fact(fact, answer.response)
    long = fact.type in (FactType.TEXT, FactType.SEVERAL_OF) and answer.response.status is Status.ANSWERED
    text = Long(value if long else "", written=fact.type is FactType.TEXT)
    below = beside(material, f"fact/{fact.code}/{key}", answer, text)
    cells = (Cell(""), Cell(material.institution(key)), Cell("" if long else value))
    yield Row(cells, opens=False, keep=bool(below))
    yield from rows_below(below, 1)
