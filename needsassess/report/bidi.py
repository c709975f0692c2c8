"""Right-to-left text: letters joined before lines are broken, order turned line by line after."""

from __future__ import annotations

from functools import cache
from typing import Any

_AFTER = "\u034f"  # draws nothing, and goes where the letter before it goes
_DRAWS_NOTHING = dict.fromkeys(map(ord, f"\u200c\u200d{_AFTER}"))


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def joined(text: str) -> str:
    """Arabic letters in their joined forms, still in logical order."""
    said: str = _reshaper().reshape(text)
    return said.translate(_DRAWS_NOTHING)


def in_visual_order(line: str, *, rtl: bool) -> str:
    """One broken line, as it is drawn from left to right; brackets look the way in which it is read there.

    The library turns the order of letters, not the shape of brackets: a mark after each tells which it turned.
    """
    from bidi import get_display
    from bidi.mirror import MIRRORED

    marked = "".join(letter + _AFTER if letter in MIRRORED else letter for letter in line)
    parts = iter(get_display(marked, base_dir="R" if rtl else "L"))
    drawn = ""
    for letter in parts:
        if letter == _AFTER:
            bracket = next(parts)
            drawn += MIRRORED[bracket]
        else:
            drawn += letter
            if letter in MIRRORED:
                next(parts)
    return drawn
