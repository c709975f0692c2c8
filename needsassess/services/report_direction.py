"""Which way a text reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STRONG_KINDS = ("L", "R", "AL")
_STRONG = re.compile("[^\\W\\d_]")


def has_rtl(text: str) -> bool:
    return not text.isascii() and bool(_RTL.search(text))


def is_rtl(text: str) -> bool:
    """Whether the first strong letter reads from right to left."""
    first = _STRONG.search(text)
    return bool(first and _RTL.match(first[0]))


def reads_rtl(texts: Iterable[str]) -> bool:
    """Of a label and what it stands before: what a note says, not its label, gives its direction."""
    return is_rtl(max(texts, key=len, default=""))


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Parts that read one way, and whether from right to left; what has no way goes with what is before."""
    if not has_rtl(text):
        yield text, False
        return
    start, way = 0, is_rtl(text)
    for at, letter in enumerate(text):
        kind = unicodedata.bidirectional(letter)
        if kind in _STRONG_KINDS and (kind != "L") != way:
            if at > start:
                yield text[start:at], way
            start, way = at, not way
    yield text[start:], way
