"""What differs between texts, marked in each of them: by a ground and an underline, not by a colour alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from needsassess.ui import theme

_WORDS = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
_ALIKE = 0.3  # below this share everything differs, and marks would only tire the eye


def marked(texts: Sequence[str]) -> list[str]:
    """Simple HTML of each: the first held against the second, the others against the first."""
    if len(texts) < 2:
        return [_paragraph(escape(text)) for text in texts]
    first, *others = (_WORDS.findall(text) for text in texts)
    return [_paragraph(_against(first, others[0])), *(_paragraph(_against(other, first)) for other in others)]


def _against(own: list[str], other: list[str]) -> str:
    """Words that come again and again are left out of the search where there are many: it stays quick."""
    matcher = SequenceMatcher(None, other, own)
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
    words = text.rstrip()
    return f'<span style="{style}">{escape(words)}</span>{escape(text[len(words) :])}'


def _paragraph(inside: str) -> str:
    return f'<p style="margin:0;white-space:pre-wrap">{inside}</p>'
