"""The running lines of a document to edit: at the head and foot of each run of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from needsassess.exchange.docx_elements import Made, field, paragraph, runs, tab, w
from needsassess.services.report_blocks import ReportModel, Span
from needsassess.services.report_walk import head_of_first, opens_run

_PLACE = re.compile("({page}|{total})")
_FIELDS = {"{page}": "PAGE", "{total}": "NUMPAGES"}


def set_running(made: Document, model: ReportModel) -> None:
    """On every page but the cover; of several runs each is counted from 1.

    Then without its total, for which LibreOffice has no field.
    """
    heads = [head_of_first(model)]
    heads += [section.running for at, section in enumerate(model.sections) if opens_run(model, at)]
    said = model.furniture
    for page, head in zip(made.sections, heads, strict=True):
        left = [Span(head or said.head_left), Span(said.stamp, "strong")]
        _put(page.header, "Header", left, runs(Span(said.head_right)))
        if len(heads) > 1:
            page._sectPr.find(qn("w:pgMar")).addnext(w("pgNumType", start="1"))
    foot = [Span(said.foot_left, "strong"), Span(said.foot_middle)]
    _put(made.sections[0].footer, "Footer", foot, _page_of(said.page if len(heads) == 1 else "{page}"))
    made.sections[0].different_first_page_header_footer = model.cover is not None


def _put(where: Any, style: str, left: list[Span], last: Any) -> None:
    """In place of the empty paragraph that is there: left, centre and right."""
    where.is_linked_to_previous = False
    (empty,) = where.paragraphs
    parts: list[Made] = []
    for span in left:
        parts += [*runs(span), tab()]
    empty._p.addprevious(paragraph(style, [*parts, *last]))
    empty._p.getparent().remove(empty._p)


def _page_of(said: str) -> Iterator[Made]:
    for part in filter(None, _PLACE.split(said)):
        yield from field(_FIELDS[part], runs(Span("1"))) if part in _FIELDS else runs(Span(part))
