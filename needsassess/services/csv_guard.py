"""Cells of CSV that a spreadsheet would run: an apostrophe before them when written, taken off when read."""

from __future__ import annotations

import re

_RUN = "[=+\\-@\t\r\n＝＋－＠]"
_TO_GUARD = re.compile(f"'*{_RUN}")
_GUARDED = re.compile(f"''*{_RUN}")


def guarded(text: str) -> str:
    """Begins like a formula no more; so does what already looked guarded, so that reading gives it back."""
    return f"'{text}" if _TO_GUARD.match(text) else text


def unguarded(cell: str) -> str:
    """What was guarded."""
    return cell[1:] if _GUARDED.match(cell) else cell
