"""What was said on items that the version which counts does not have: printed, and in no score."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.things import Answer, Settlement
from needsassess.assessment.values import Response
from needsassess.services.report_beside import beside, rows_below, settled_reason
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Span, Spans, Table, TextRow
from needsassess.services.report_material import Material, said
from needsassess.services.report_planned import activity_rows, feasible, measure_rows
from needsassess.services.report_words import PARKED, Words
from needsassess.services.versions import Left, left_count

Rows = Iterator[Row | TextRow]


def left_sections(material: Material, letter: str) -> Iterator[Section]:
    """One section, or none where nothing stayed behind."""
    if material.left:
        title = material.words.gettext("Answers to items of other versions")
        yield Section("left", letter, title, tuple(_blocks(material)), False)


def left_notices(material: Material) -> Iterator[str]:
    words = material.words
    for version, count in left_count(material.left).items():
        yield words.ngettext(
            "{count} answer belongs to items of version {version} only; it is listed in an annex and counts in "
            "no score.",
            "{count} answers belong to items of version {version} only; they are listed in an annex and count "
            "in no score.",
            count,
            version=version,
        )


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield said(
        words.gettext(
            "Version {version} of the questionnaire, which counts here, does not have these items with the "
            "same meaning. What was answered to them is kept and counts in no score.",
            version=material.instrument.version,
        )
    )
    columns = (
        Column(words.gettext("Item"), 0.10),
        Column(words.gettext("Question and institution"), 0.60),
        Column(words.gettext("Answer"), 0.30),
    )
    rows = tuple(row for one in material.left for row in _rows(material, one))
    yield Table(columns, rows, words.gettext("continued"))


def _rows(material: Material, left: Left) -> Rows:
    words, state = Words(material.words.language, left.version), material.state
    version = words.gettext("version {version}", version=left.version.version)
    title = f"{left.title(words.language)} ({version})"
    cells = (Cell(left.code, look="strong"), Cell(title, look="strong"), Cell(""))
    yield Row(cells, keep=True, reaches=True)
    settled = state.settlement(left.shown)
    if not settled.is_empty:
        below = list(settled_reason(material, left.shown, settled))
        marks = [words.gettext("Settled for the country"), *_country_marks(words, settled)]
        yield from _answer(words, left, marks, settled.response, below)
    for key, answer in state.answers_to(left.shown).items():
        more = [material.institution(key), *_marks(words, answer)]
        below = beside(material, f"answer/{left.shown}/{key}", answer)
        yield from _answer(words, left, more, answer.response, below)
    for key, known in state.facts_to(left.shown).items():
        below = beside(material, f"fact/{left.shown}/{key}", known)
        yield from _answer(words, left, [material.institution(key)], known.response, below)
    yield from _planned(activity_rows(material, words, left.shown))
    yield from _planned(measure_rows(material, words, left.shown))


def _planned(rows: Rows) -> Rows:
    """The rows of an activity or a measure, whose cells have no columns of their own here."""
    for row in rows:
        if isinstance(row, Row):
            yield TextRow((Span("; ".join(cell.text for cell in row.cells if cell.text)),), 1, row.keep)
        else:
            yield row


def _country_marks(words: Words, settled: Settlement) -> list[str]:
    marks = []
    if settled.desired is not None:
        marks.append(words.gettext("Desired level {level}", level=settled.desired))
    if settled.urgency:
        marks.append(words.labelled(words.gettext("Urgency"), words.urgency(settled.urgency)))
    if settled.feasible:
        marks.append(feasible(words, settled.feasible))
    return marks


def _marks(words: Words, answer: Answer) -> list[str]:
    marks = []
    if answer.desired is not None:
        marks.append(words.gettext("Desired level {level}", level=answer.desired))
    if answer.evidence:
        marks.append(words.evidence(answer.evidence))
    if answer.parked:
        marks.append(f"{PARKED}\u00a0{words.gettext('parked')}")
    return marks


def _answer(words: Words, left: Left, who: list[str], response: Response, below: list[Spans]) -> Rows:
    fact = left.version.fact_by_code.get(left.code)
    if response.level is not None and not fact:
        value = words.gettext("level {level}", level=response.level)
    else:
        value = words.fact(fact, response) if fact else words.status(response.status)
    yield Row((Cell(""), Cell(", ".join(who)), Cell(value)), opens=False, keep=bool(below))
    yield from rows_below(below, 1)
