"""Elements of markup, built as a tree: what a person typed is text in it and can be nothing else."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

from needsassess.services.report_blocks import Spans
from needsassess.services.report_direction import has_rtl, reads_rtl
from needsassess.services.report_proof import legible

Content = Element | str
_WHOLE = re.compile(r"\b([A-Z]{3}-F?\d{2}\b|\d+–\d+\b(?:[\u00a0\u202f]?%)?|\w\.-\w\.)")
_LOOKS = {"strong": ("strong", {}), "soft": ("span", {"class": "soft"})}


def element(tag: str, *content: Content, **attributes: str | None) -> Element:
    """`class_` and `aria_label` are the attributes class and aria-label; one that is None is left out."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    made = Element(tag, {key: legible(value) for key, value in named.items() if value is not None})
    for part in content:
        _append(made, part)
    return made


def _append(to: Element, part: Content) -> None:
    if isinstance(part, Element):
        to.append(part)
    elif len(to):
        to[-1].tail = (to[-1].tail or "") + legible(part)
    else:
        to.text = (to.text or "") + legible(part)


def markup(made: Element) -> str:
    return tostring(made, encoding="unicode", method="html") + "\n"


def passage(tag: str, spans: Spans, **attributes: str | None) -> Element:
    """Words with their looks; what reads from right to left does so apart from what stands around it."""
    texts = [span.text for span in spans]
    way = "rtl" if reads_rtl(texts) else "auto" if len(texts) == 1 else None
    made = element(tag, dir=way, **attributes)
    for at, (text, look) in enumerate(spans):
        name, looks = _LOOKS.get(look, ("span", {}))
        apart = {"dir": "auto"} if has_rtl(text) and len(texts) > 1 else {}
        _append(made, " " if at else "")
        for part in [element(name, *kept_whole(text), **looks, **apart)] if look or apart else kept_whole(text):
            _append(made, part)
    return made


def kept_whole(text: str) -> list[Content]:
    """Codes of items, ranges of numbers and what is abbreviated with a hyphen, which no line ends within."""
    parts = _WHOLE.split(text)
    return [element("span", part, class_="whole") if at % 2 else part for at, part in enumerate(parts) if part]
