"""What differs between texts, marked in each of them: by a ground and an underline, not by a colour alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from needsassess.ui import theme

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_LINES = re.compile(r"[^\n.!?]*(?:[\n.!?]+|$)")
_MOST_WORDS = 2500  # of a text; longer ones are compared by their sentences
_ALIKE = 0.3  # below this share everything differs, and marks would only tire the eye


def marked(texts: Sequence[str]) -> list[str]:
    """Simple HTML of each: the first held against the second, the others against the first."""
    if len(texts) < 2:
        return [_paragraph(escape(text)) for text in texts]
    parts = [_parts(text, whole=_MOST_WORDS) for text in texts]
    if any(len(found) > _MOST_WORDS for found in parts):
        parts = [[piece for piece in _LINES.findall(text) if piece] for text in texts]
    first = _against(parts[0], parts[1])
    return [_paragraph(first), *(_paragraph(_against(other, parts[0])) for other in parts[1:])]


def _parts(text: str, whole: int) -> list[str]:
    """Words and what is between them; no more are looked for than are needed to see that there are too many."""
    return _WORDS.findall(text[: whole * 20])


def _against(own: list[str], other: list[str]) -> str:
    matcher = SequenceMatcher(None, other, own, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return escape("".join(own))
    return "".join(
        _piece("".join(own[start:end]), plain=tag == "equal")
        for tag, _, _, start, end in matcher.get_opcodes()
        if end > start
    )


def _piece(text: str, *, plain: bool) -> str:
    if plain:
        return escape(text)
    colours = theme.colours()
    style = f"background-color:{colours.warning_tint};text-decoration:underline"
    return f'<span style="{style}">{escape(text)}</span>'


def _paragraph(inside: str) -> str:
    return f'<p style="margin:0;white-space:pre-wrap">{inside}</p>'
