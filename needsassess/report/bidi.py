"""Right-to-left text: letters joined before lines are broken, order turned line by line after."""

from __future__ import annotations

from functools import cache
from typing import Any


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
