"""Holds what another reader found in a written report against the texts of its model."""

from __future__ import annotations

import re
from collections.abc import Iterable

from needsassess.base.errors import Refused
from needsassess.base.texts import N_

SHOWN = 60  # characters of a missing text that are named
_ENDS = re.compile("\r\n?|\u0085|\u2028|\u2029|\x0b|\x0c")
_NO_PLACE = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legible(text: str) -> str:
    """A text as markup can hold it: one kind of line end, and U+FFFD for what XML has no place for."""
    if text.isascii() and text.isprintable():
        return text
    return _NO_PLACE.sub("\ufffd", _ENDS.sub("\n", text))


def found(whole: str, texts: Iterable[str]) -> int:
    """How many texts there are, each after the one before, blanks apart; refused where one is missing."""
    read, at, count = _squeezed(whole), 0, 0
    for text in texts:
        wanted = _squeezed(legible(text))
        place = read.find(wanted, at)
        if place < 0:
            raise missing(text)
        at, count = place + len(wanted), count + 1
    return count


def _squeezed(text: str) -> str:
    return "".join(text.split())


def missing(text: str) -> Refused:
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    return Refused(
        N_("The report was not written: “{text}” is missing from it. Try again, and tell us if it stays so."),
        text=shown,
    )
