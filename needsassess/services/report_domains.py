"""A section for each domain: its score, every item, and what each institution said about it."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.things import Answer
from needsassess.assessment.values import Status
from needsassess.instrument.model import Item
from needsassess.services.analysis import FINDING, DomainResult
from needsassess.services.report_beside import beside, differing, rows_below, settled_reason
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Span, Table, TextRow
from needsassess.services.report_charts import Bars
from needsassess.services.report_material import (
    Material,
    bar_alt,
    bar_of,
    current_cell,
    desired_cell,
    gap_cell,
    said,
)
from needsassess.services.report_planned import feasible
from needsassess.services.report_words import DIFFER, MARKS, PARKED, Words

Rows = Iterator[Row | TextRow]


def domain_sections(material: Material, first: int) -> Iterator[Section]:
    """In the order of the questionnaire, numbered from `first`."""
    for number, result in enumerate(material.analysis.domains, start=first):
        yield Section(f"domain-{result.code}", str(number), _title(material, result), _blocks(material, result))


def _title(material: Material, result: DomainResult) -> str:
    return material.domain(result.code)


def _blocks(material: Material, result: DomainResult) -> tuple[Block, ...]:
    rows = tuple(row for item in result.items for row in item_rows(material, item))
    bar = bar_of(material.words, material.words.gettext("Score"), result.score, alone=True)
    return (
        Bars((bar,), alt=bar_alt(material.words, bar)),
        said(opening(material, result), "lead"),
        Table(_columns(material.words), rows, material.words.gettext("continued")),
    )


def opening(material: Material, result: DomainResult) -> str:
    """Three sentences: what the domain is, how far it was answered, where it falls short."""
    words = material.words
    if not result.score.answered:
        described = words.of.domains[result.code].description
        none = words.gettext("None of its items has a level yet, so no score and no gap can be stated.")
        return f"{described} {none}"
    gaps = [gap for gap in material.analysis.gaps if gap.item.domain == result.code]
    answered = words.ngettext("{count} item has a level", "{count} items have a level", result.score.answered)
    whole = words.ngettext("{count} applicable item", "{count} applicable items", result.score.applicable)
    second = words.gettext("{answered}, out of {whole}.", answered=answered, whole=whole)
    third = words.gettext("No gap between the current and the desired level was found.")
    if all(material.value(item.code).gap is None for item in result.items):
        third = words.gettext("No item has both a current and a desired level yet, so no gap can be stated.")
    if gaps:
        third = words.ngettext(
            "{count} gap was found: {first}.",
            "{count} gaps were found; the first in order of priority is {first}.",
            len(gaps),
            first=material.named(gaps[0].item.code),
        )
    return " ".join((words.of.domains[result.code].description, second, third))


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Item"), 0.09),
        Column(words.gettext("Subject"), 0.42),
        Column(words.gettext("Current"), 0.12, "right", "level"),
        Column(words.gettext("Desired"), 0.12, "right", "level"),
        Column(words.gettext("Gap"), 0.10, "right", "gap"),
        Column(words.gettext("Evidence"), 0.19),
    )


def item_rows(material: Material, item: Item) -> Rows:
    """The item's own row, its question and levels, then each institution with its note."""
    words, value = material.words, material.value(item.code)
    answers = material.state.answers_to(item.code)
    state = "" if value.status is Status.ANSWERED else words.status(value.status)
    yield Row(
        (
            Cell(item.code, look="strong"),
            Cell(material.title(item.code), look="strong"),
            current_cell(value, "strong"),
            desired_cell(value, "strong"),
            gap_cell(value, "strong"),
            Cell(state),
        ),
        keep=True,
    )
    yield TextRow((Span(words.of.items[item.code].question),), 1, keep=bool(answers))
    yield from _levels(material, item)
    yield from _settled(material, item)
    if value.agreement >= FINDING:
        text = words.ngettext(
            "Institutions differ by {count} level.", "Institutions differ by {count} levels.", value.agreement
        )
        yield TextRow((Span(f"{DIFFER} {text}", "strong"),), 1, keep=True)
    for key, answer in answers.items():
        yield from _answer(material, item.code, key, answer)


def _levels(material: Material, item: Item) -> Rows:
    """What the current and the desired level mean for this item, in its own words."""
    words, value = material.words, material.value(item.code)
    pairs = (
        (words.gettext("Current level {level}", level=value.level), value.current),
        (words.gettext("Desired level {level}", level=value.desired and value.desired.level), value.desired),
    )
    for label, spread in pairs:
        if spread is not None:
            described = f"{words.of.levels[spread.level]}. {words.of.items[item.code].levels[spread.level]}"
            yield TextRow(
                (Span(words.label(label), "strong"), Span(described)),
                1,
                keep=bool(material.state.answers_to(item.code)),
            )


def _settled(material: Material, item: Item) -> Rows:
    """What the country says: its level with the reason, how urgent the gap is, what is feasible by when."""
    words, settlement = material.words, material.state.settlement(item.code)
    if settlement.response.status is not Status.UNANSWERED:
        level = settlement.response.level
        what = words.status(settlement.response.status) if level is None else _level(words, level)
        label = words.gettext("Settled for the country: {value}.", value=what)
        reason = settled_reason(material, item.code, settlement)
        yield TextRow((Span(label, "strong"), *next(reason, ())), 1)
    more = []
    if settlement.urgency:
        more.append(
            words.gettext("Urgency stated by the country: {value}.", value=words.urgency(settlement.urgency))
        )
    if settlement.feasible:
        more.append(feasible(words, settlement.feasible))
    if settlement.conflicts:
        more.append(differing(material))
    if more:
        yield TextRow((Span(" ".join(more)),), 1)


def _level(words: Words, level: int) -> str:
    return words.gettext("level {level}", level=level)


def _answer(material: Material, item: str, key: str, answer: Answer) -> Rows:
    words = material.words
    parked = words.gettext("parked")  # not inside the f-string, where the collector of texts does not look
    marks = f" {PARKED}\u00a0{parked}" if answer.parked else ""
    current = Cell(MARKS[answer.status] if answer.level is None else str(answer.level), answer.level)
    desired = Cell("–") if answer.desired is None else Cell(str(answer.desired), answer.desired)
    below = beside(material, f"answer/{item}/{key}", answer)
    cells = (Cell(""), Cell(material.institution(key) + marks), current, desired, Cell(""))
    yield Row((*cells, Cell(_stand(words, answer))), opens=False, keep=bool(below))
    yield from rows_below(below, 1)


def _stand(words: Words, answer: Answer) -> str:
    """Its evidence; why there is no level, with the evidence for that where there is any."""
    if answer.level is not None:
        return words.evidence(answer.evidence)
    named = [words.evidence(answer.evidence)] if answer.evidence else []
    return ", ".join([words.status(answer.status), *named])
