"""What a document to edit opens with, its contents, and the titles that these lead to."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.exchange.docx_elements import Made, field, paragraph, runs, tab, w, words
from needsassess.exchange.docx_tables import BELOW_TABLE, table
from needsassess.services.report_blocks import (
    Cell,
    Column,
    Cover,
    Furniture,
    ReportModel,
    Row,
    Section,
    Span,
    Table,
)


def opening(cover: Cover, furniture: Furniture, width: int) -> Iterator[Made]:
    """Much white, the subject large, then what is in hand."""
    if furniture.foot_left:
        yield words("Status", (Span(furniture.foot_left),))
    yield words("Kind", (Span(cover.kind),))
    yield words("Title", (Span(cover.subject),))
    if cover.title:
        yield words("Subtitle", (Span(cover.title),))
    yield from (words("Warning", (Span(notice),)) for notice in cover.notices)
    if cover.notices:
        yield paragraph(BELOW_TABLE)
    rows = tuple(Row((Cell(label, look="soft"), Cell(value))) for label, value in cover.facts)
    if rows:
        yield from table(Table((Column("", 0.26), Column("", 0.74)), rows), cover.kind, width)


def contents(model: ReportModel) -> Iterator[Made]:
    """A field that the office program fills again, with what it will say standing in it."""
    yield paragraph("TocHeading", runs(Span(model.furniture.contents)), page=True)
    lines = [_entry(section, at) for at, section in enumerate(model.sections)] or [paragraph("Toc1")]
    begin = field('TOC \\o "1-1" \\h', stale=True)
    for part in reversed(begin[:-1]):
        lines[0].insert(1, part)
    lines[-1].append(begin[-1])
    yield from lines


def _entry(section: Section, at: int) -> Made:
    page = field(f"PAGEREF {_anchor(at)} \\h", runs(Span("")))
    link = w("hyperlink", *_named(section), tab(), *page, anchor=_anchor(at), history="1")
    return paragraph("Toc1", [link])


def _named(section: Section) -> list[Made]:
    number = [*runs(Span(section.number, "number")), tab()] if section.number else []
    return [*number, *runs(Span(section.title))]


def _anchor(at: int) -> str:
    return f"section_{at + 1}"


def title(section: Section, at: int, *, page: bool) -> Made:
    """The heading of a section, where links to it lead; `page`: it opens one."""
    marks = w("bookmarkStart", id=str(at), name=_anchor(at)), w("bookmarkEnd", id=str(at))
    return paragraph("Heading1", [marks[0], *_named(section), marks[1]], page=page)
