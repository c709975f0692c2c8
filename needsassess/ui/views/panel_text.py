"""The few shapes of text in the side panel, as simple HTML; what comes from outside is always escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from needsassess.ui import theme


def heading(text: str) -> str:
    return f'<p style="margin:10px 0 2px 0"><b>{escape(text)}</b></p>'


def paragraph(text: str, *, muted: bool = False) -> str:
    colour = f"color:{theme.colours().muted};" if muted else ""
    return f'<p style="margin:2px 0;{colour}white-space:pre-wrap">{escape(text)}</p>'


def entries(lines: Iterable[tuple[str, str]]) -> str:
    """(text, what is said of it in grey) each, as a list."""
    muted = theme.colours().muted
    rows = "".join(
        f'<p style="margin:3px 0 3px 12px;text-indent:-12px">{escape(text)}'
        + (f' <span style="color:{muted}">{escape(aside)}</span>' if aside else "")
        + "</p>"
        for text, aside in lines
    )
    return f"<div>{rows}</div>"


def framed(parts: Iterable[str]) -> str:
    """What concerns this State, set apart by a tint and a bar."""
    c = theme.colours()
    inside = "".join(parts)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="6" style="margin:4px 0"><tr>'
        f'<td width="3" bgcolor="{c.accent}"></td><td bgcolor="{c.tint}">{inside}</td></tr></table>'
    )
