"""Reads a written report back with another library and finds every text of its model in it, in order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.report.bidi import has_rtl
from needsassess.report.fonts import printable

SHOWN = 60  # characters of a missing text that are named
# Blanks, hyphens at line ends (pdfium gives U+0002 or U+FFFE for them) and marks that extraction may move.
_DROPPED = re.compile("[\\s\u00ad\u200b-\u200f\u2010\u2011\u0002\ufffe\ufeff-]+")
_WORD = re.compile("\\w+")


def compact(text: str) -> str:
    """What is compared: compatibility forms unified, no blanks, no hyphens."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text))


def pages_of(path: Path) -> list[str]:
    """The text of each page, in the order in which it was drawn."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(path)
    try:
        return [_page(document, number) for number in range(len(document))]
    finally:
        document.close()


def _page(document: object, number: int) -> str:
    page = document[number]  # type: ignore[index]
    text = page.get_textpage()
    said: str = text.get_text_range()
    text.close()
    page.close()
    return said


def check(path: Path, texts: Iterable[str], around: Sequence[str]) -> tuple[int, int]:
    """(pages, texts found); refused with the first text that is missing. `around`: see Sheet.around."""
    pages = pages_of(path)
    whole = "".join(_without(compact(page), compact(frame)) for page, frame in zip(pages, around, strict=True))
    return len(pages), sum(1 for _ in _found(whole, texts))


def _without(page: str, frame: str) -> str:
    """The page less what stands around its text, so that a text that runs over pages is in one piece."""
    if not page.startswith(frame):
        raise missing(frame)
    return page[len(frame) :]


def _found(whole: str, texts: Iterable[str]) -> Iterator[str]:
    at = 0
    for text in texts:
        wanted = compact(printable(text))
        if has_rtl(text):
            _check_words(whole[at:], text)
        else:
            place = whole.find(wanted, at)
            if place < 0:
                raise missing(text)
            at = place + len(wanted)
        yield text


def _check_words(rest: str, text: str) -> None:
    """Of right-to-left texts each word, in either direction: extraction orders lines in its own way."""
    for word in _WORD.findall(printable(text)):
        wanted = compact(word)
        if wanted not in rest and wanted[::-1] not in rest:
            raise missing(text)


def missing(text: str) -> Refused:
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    return Refused(
        N_("The report was not written: “{text}” is missing from it. Try again, and tell us if it stays so."),
        text=shown,
    )
