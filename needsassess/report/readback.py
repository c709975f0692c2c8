"""Reads a written report back with another library and finds every text of its model in it, in order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from needsassess.base.pdfium import PDFIUM
from needsassess.base.progress import Progress, silent
from needsassess.report.fonts import printable
from needsassess.services.report_direction import has_rtl
from needsassess.services.report_proof import missing

# Blanks, hyphens at line ends (pdfium gives U+0002 or U+FFFE for them) and marks that extraction may move.
_DROPPED = re.compile("[\\s\u00ad\u200b-\u200f\u2010\u2011\u0002\ufffe\ufeff-]+")


def compact(text: str) -> str:
    """What is compared: compatibility forms taken apart, no blanks, no hyphens."""
    return _DROPPED.sub("", unicodedata.normalize("NFKD", _DROPPED.sub("", text)))


def pages_of(path: Path, progress: Progress | None = None) -> list[str]:
    """The text of each page, in the order in which it was drawn."""
    import pypdfium2  # type: ignore[import-untyped]

    with PDFIUM:
        document = pypdfium2.PdfDocument(path)
        try:
            return [_page(document, number, progress or silent()) for number in range(len(document))]
        finally:
            document.close()


def _page(document: Any, number: int, progress: Progress) -> str:
    progress.beat()
    page = document[number]
    text = page.get_textpage()
    said: str = text.get_text_range()
    text.close()
    page.close()
    return said


def check(
    path: Path, texts: Iterable[str], around: Sequence[str], progress: Progress | None = None
) -> tuple[int, int]:
    """(pages, texts found); refused with the first text that is missing. `around`: see Sheet.around."""
    pages = pages_of(path, progress)
    whole = "".join(
        _without(compact(page), [compact(printable(line)) for line in frame.split("\n")])
        for page, frame in zip(pages, around, strict=True)
    )
    return len(pages), _found(whole, texts)


def _without(page: str, lines: Sequence[str]) -> str:
    """The page less what stands around its text: what runs over pages is then in one piece."""
    at, turned = 0, ""
    for line in filter(None, lines):
        if has_rtl(line):
            turned += line
            continue
        place = page.find(line, at, at + 2 * len(turned) + len(line))
        if place < 0 or (place > at and not turned):
            raise missing(line)
        _check_turned(page[at:place], [turned])
        at, turned = place + len(line), ""
    _check_turned(page[at : at + len(turned)], [turned])
    return page[at + len(turned) :]


def _found(whole: str, texts: Iterable[str]) -> int:
    """How many there are, each after the one before; what reads from right to left between its neighbours."""
    at, count = 0, 0
    turned: list[str] = []
    for text in texts:
        count += 1
        if has_rtl(text):
            turned.append(text)
            continue
        wanted = compact(printable(text))
        place = whole.find(wanted, at)
        if place < 0:
            raise missing(text)
        _check_turned(whole[at:place], turned)
        turned = []
        at = place + len(wanted)
    _check_turned(whole[at:], turned)
    return count


def _check_turned(part: str, turned: list[str]) -> None:
    """Extraction orders such lines in its own way, and drops a rare symbol in them: letters are counted."""
    found = _letters(part)
    for text in turned:
        wanted = _letters(compact(printable(text)))
        if (wanted - found).total() > _quirks(wanted.total()):
            raise missing(text)
        found -= wanted


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalnum() and letter < "\U00010000")


def _quirks(letters: int) -> int:
    """How many letters of a right-to-left text pdfium may get wrong: measured 1 in 100, of mixed scripts."""
    return letters // 20 + (letters > 4)
