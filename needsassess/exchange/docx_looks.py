"""How each style of a document to edit looks; its name is what the office program shows."""

from __future__ import annotations

from typing import NamedTuple

from needsassess.services import report_colours as hues


class Look(NamedTuple):
    """Sizes in points, 0: as around it; `line`: leading as a multiple; `keep`: with what follows."""

    size: float
    colour: str = hues.INK
    bold: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.2
    keep: bool = False


PARAGRAPHS = {
    "Title": Look(30, bold=True, after=8, line=1.1),
    "Subtitle": Look(14, hues.GREY, after=18),
    "heading 1": Look(19, bold=True, before=26, after=10, keep=True, line=1.1),
    "heading 2": Look(11.5, hues.ACCENT, bold=True, before=14, after=5, keep=True),
    "toc 1": Look(10, before=3, after=3),
    "TOC Heading": Look(19, bold=True, after=10, keep=True),
    "header": Look(7.5, hues.GREY),
    "footer": Look(7.5, hues.GREY),
    "Status": Look(10, bold=True, before=60, after=14),
    "Kind": Look(11, hues.ACCENT, bold=True, after=6),
    "Lead": Look(10.5, after=9, line=1.35),
    "Body": Look(9.5, after=6, line=1.3),
    "Small": Look(8, hues.GREY, after=6),
    "Formula": Look(11, hues.ACCENT, before=1, after=8),
    "Warning": Look(9.5, before=4, after=6, line=1.3),
    "Letter": Look(10, before=5, after=4, line=1.35),
    "Question": Look(9, before=2, after=3),
    "Score": Look(9, hues.GREY, after=8, keep=True),
    "Cell": Look(8.5),
    "Cell head": Look(7.5, hues.GREY, bold=True, keep=True, line=1.1),
    "After table": Look(1, after=8, line=1.0),
    "Ask": Look(9, bold=True, before=4, after=2, keep=True),
    "Choice": Look(9, after=1),
    "Ruled line": Look(10, line=1.6),
    "Sign here": Look(7.5, hues.GREY, line=1.1),
}
CHARACTERS = {
    "Strong": Look(0, bold=True, colour=""),
    "Soft": Look(0, hues.GREY),
    "Number": Look(0, hues.ACCENT, bold=True),
    "Large": Look(26, bold=True),
}
