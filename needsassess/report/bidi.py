"""Right-to-left text: letters joined before lines are broken, order turned line by line after."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STRONG = re.compile("[^\\W\\d_]")


def has_rtl(text: str) -> bool:
    return not text.isascii() and bool(_RTL.search(text))


def is_rtl(text: str) -> bool:
    """Whether the first strong letter reads from right to left."""
    first = _STRONG.search(text)
    return bool(first and _RTL.match(first[0]))


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def joined(text: str) -> str:
    """Arabic letters in their joined forms, still in logical order."""
    said: str = _reshaper().reshape(text)
    return said.replace("\u200c", "").replace("\u200d", "")


def in_visual_order(line: str, *, rtl: bool) -> str:
    """One broken line, as it is drawn from left to right."""
    from bidi import get_display

    turned: str = get_display(line, base_dir="R" if rtl else "L")
    return turned
