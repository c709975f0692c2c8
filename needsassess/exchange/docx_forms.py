"""What is filled in by hand, or by who edits the document: boxes, lines and places to sign."""

from __future__ import annotations

from collections.abc import Iterable

from needsassess.exchange.docx_elements import Made, paragraph, w, words
from needsassess.exchange.docx_tables import BELOW_TABLE
from needsassess.services.report_blocks import Span
from needsassess.services.report_forms import Boxes, Signatures, WriteLines

BOX = "☐"


def boxes(form: Boxes, width: int) -> list[Made]:
    """Under each other, or in columns from left to right."""
    label = [words("Ask", (Span(form.label),))] if form.label else []
    last = len(form.options)
    choices = [
        words("Choice", _choice(mark, text), keep=at < last) for at, (mark, text) in enumerate(form.options, 1)
    ]
    if form.columns <= 1:
        return [*label, *choices]
    rows = [choices[at : at + form.columns] for at in range(0, len(choices), form.columns)]
    return [*label, *_beside(rows, form.columns, width)]


def _choice(mark: str, text: str) -> tuple[Span, ...]:
    code = (Span(mark, "strong"),) if mark else ()
    return Span(BOX), *code, Span(text)


def lines(form: WriteLines) -> list[Made]:
    empty = [paragraph("RuledLine", keep=at < form.count) for at in range(1, form.count + 1)]
    return [words("Ask", (Span(form.label),)), *empty, paragraph(BELOW_TABLE)]


def signatures(form: Signatures, width: int) -> list[Made]:
    """For each signer a line to sign on, with what goes where."""
    made: list[Made] = []
    for role in form.roles:
        made.append(words("Ask", (Span(role),)))
        made.append(paragraph("RuledLine", keep=True))
        captions = [words("SignHere", (Span(caption),)) for caption in form.captions]
        made += _beside([captions], len(captions), width)
    return made


def _beside(rows: Iterable[list[Made]], columns: int, width: int) -> list[Made]:
    """Paragraphs side by side, without rules."""
    each = str(round(width / columns))
    looks = w("tblPr", w("tblW", w=str(width), type_="dxa"), w("tblLayout", type_="fixed"))
    made = w("tbl", looks, w("tblGrid", *(w("gridCol", w=each) for _ in range(columns))))
    for row in rows:
        filled = [*row, *(paragraph("Choice") for _ in range(columns - len(row)))]
        cells = (w("tc", w("tcPr", w("tcW", w=each, type_="dxa")), shown) for shown in filled)
        made.append(w("tr", w("trPr", w("cantSplit")), *cells))
    return [made, paragraph(BELOW_TABLE)]
