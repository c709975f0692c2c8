"""Elements of a document to edit: paragraphs, runs and fields. What a person typed is text in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from needsassess.services.report_blocks import Span
from needsassess.services.report_direction import reads_rtl, stretches
from needsassess.services.report_proof import legible

Made = Any  # an element of lxml
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = re.compile("([\n\t])")
_CHARACTER_STYLES = {"strong": "Strong", "soft": "Soft", "number": "Number"}
_named = cache(qn)


def w(tag: str, *content: Made, **attributes: str) -> Made:
    """`w("shd", fill="ffffff")` is <w:shd w:fill="ffffff"/>; `type_` is the attribute type."""
    made: Made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(_named(f"w:{name.rstrip('_')}"), legible(value))
    made.extend(content)
    return made


def runs(span: Span, colour: str = "") -> Iterator[Made]:
    """One for each stretch that reads one way; `colour` without its number sign."""
    for text, rtl in stretches(legible(span.text)):
        looks = []
        if span.look in _CHARACTER_STYLES:
            looks.append(w("rStyle", val=_CHARACTER_STYLES[span.look]))
        if colour:
            looks.append(w("color", val=colour))
        if rtl:
            looks.append(w("rtl"))
        yield w("r", *([w("rPr", *looks)] if looks else []), *letters(text))


def letters(text: str) -> Iterator[Made]:
    """What stands in a run."""
    for part in _BREAKS.split(text):
        if part == "\n":
            yield w("br")
        elif part == "\t":
            yield w("tab")
        elif part:
            said = w("t")
            said.text = part
            if part != part.strip():
                said.set(_SPACE, "preserve")
            yield said


def tab() -> Made:
    return w("r", w("tab"))


def paragraph(
    style: str,
    content: Iterable[Made] = (),
    *,
    keep: bool = False,
    page: bool = False,
    rtl: bool = False,
    align: str = "",
) -> Made:
    """`keep`: on the page of what follows; `page`: opens one."""
    looks = [w("pStyle", val=style)] if style else []
    looks += [w("keepNext")] if keep else []
    looks += [w("pageBreakBefore")] if page else []
    looks += [w("bidi")] if rtl else []
    looks += [w("jc", val=align)] if align else []
    return w("p", *([w("pPr", *looks)] if looks else []), *content)


def words(style: str, spans: Iterable[Span], *, colour: str = "", keep: bool = False, align: str = "") -> Made:
    """A paragraph of words with their looks, a blank between each two."""
    spans = tuple(spans)
    content: list[Made] = []
    for at, span in enumerate(spans):
        content += runs(Span(" ")) if at else ()
        content += runs(span, colour)
    return paragraph(style, content, keep=keep, rtl=reads_rtl(span.text for span in spans), align=align)


def field(instruction: str, shown: Iterable[Made] = (), *, stale: bool = False) -> list[Made]:
    """What the program that opens the document works out; `stale`: at once, `shown` until then."""
    begin = w("fldChar", fldCharType="begin", **({"dirty": "true"} if stale else {}))
    asked = w("instrText")
    asked.text = f" {instruction} "
    return [
        w("r", begin),
        w("r", asked),
        w("r", w("fldChar", fldCharType="separate")),
        *shown,
        w("r", w("fldChar", fldCharType="end")),
    ]
