"""What is filled in by hand: boxes, lines and places to sign."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from needsassess.report.html_elements import Content, element
from needsassess.services.report_forms import Boxes, Signatures, WriteLines

MOST_COLUMNS = 6


def boxes(form: Boxes) -> list[Element]:
    """The mark as it is typed in later, then the text."""
    label = [element("p", form.label, class_="ask", dir="auto")] if form.label else []
    options = [element("li", *_option(mark, text)) for mark, text in form.options]
    columns = min(max(form.columns, 1), MOST_COLUMNS)
    return [*label, element("ul", *options, class_=f"boxes c{columns}")]


def _option(mark: str, text: str) -> list[Content]:
    code: list[Content] = [element("strong", mark), " "] if mark else []
    return [element("span", class_="box", aria_hidden="true"), " ", *code, element("span", text, dir="auto")]


def lines(form: WriteLines) -> list[Element]:
    ruled = [element("div", class_="ruled") for _ in range(form.count)]
    return [element("p", form.label, class_="ask", dir="auto"), element("div", *ruled, class_="lines")]


def signatures(form: Signatures) -> list[Element]:
    return [_signer(role, form.captions) for role in form.roles]


def _signer(role: str, captions: tuple[str, ...]) -> Element:
    places = [element("span", caption) for caption in captions]
    return element(
        "div",
        element("p", role, class_="ask", dir="auto"),
        element("p", *places, class_="places"),
        class_="signer",
    )
