"""Right-to-left text: letters joined before lines are broken, order turned line by line after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any

# Each draws nothing and goes where the letter before it goes: one for each look, so that looks go along.
_MARKS = {"": "\u034f", "strong": "\u180b", "soft": "\u180c"}
_LOOKS = {mark: look for look, mark in _MARKS.items()}
_DRAWS_NOTHING = dict.fromkeys(map(ord, "\u200c\u200d" + "".join(_LOOKS)))
_INSIDE_NUMBER = re.compile(r"(?<=\d)[+\-,./:\u00a0\u060c\u202f\u2044\u2212](?=\d)")  # which no mark may part


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def joined(text: str) -> str:
    """Arabic letters in their joined forms, still in logical order."""
    said: str = _reshaper().reshape(text)
    return said.translate(_DRAWS_NOTHING)


def in_visual_order(parts: Iterable[tuple[str, str]], *, rtl: bool) -> list[tuple[str, str]]:
    """One broken line of (look, text), as it is drawn from left to right; brackets look as they are read there.

    The library turns the order of letters, not the shape of brackets, and knows no looks: a mark after each
    letter tells which it turned, and how each looks.
    """
    from bidi import get_display

    drawn = _read(get_display(_marked([*parts]), base_dir="R" if rtl else "L"))
    return [(look, "".join(letter for _, letter in run)) for look, run in groupby(drawn, lambda one: one[0])]


def _marked(parts: list[tuple[str, str]]) -> str:
    """A mark after each letter but those that two digits hold together."""
    marks = "".join(_MARKS[look] * len(text) for look, text in parts)
    line = "".join(text for _, text in parts)
    bare = {found.start() for found in _INSIDE_NUMBER.finditer(line)}
    return "".join(letter if at in bare else letter + marks[at] for at, letter in enumerate(line))


def _read(turned: str) -> Iterator[tuple[str, str]]:
    """(look, letter); a mark before its letter says that this was turned; without one it looks as before."""
    from bidi.mirror import MIRRORED

    look, at = "", 0
    while at < len(turned):
        one, after = turned[at], turned[at + 1 : at + 2]
        marked = one in _LOOKS or after in _LOOKS
        look = _LOOKS.get(one, _LOOKS.get(after, look))
        yield look, MIRRORED.get(after, after) if one in _LOOKS else one
        at += 1 + marked
