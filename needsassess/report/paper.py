"""Sizes, greys and blues of the printed page (design: Paper)."""

from __future__ import annotations

from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm

from needsassess.services import report_colours

MARGIN = 20 * mm
HEAD, FOOT = 12 * mm, 10 * mm  # from the edge of the sheet to the base of the running lines
PAPERS = {"a4": A4, "letter": LETTER}

INK = HexColor(report_colours.INK)
GREY = HexColor(report_colours.GREY)
FAINT = HexColor(report_colours.FAINT)
RULE = HexColor(report_colours.RULE)
ACCENT = HexColor(report_colours.ACCENT)
STAMP = HexColor(report_colours.STAMP)
LEVELS = tuple(map(HexColor, report_colours.LEVELS))
ON_LEVELS = tuple(map(HexColor, report_colours.ON_LEVELS))


class Type(NamedTuple):
    """A size of type in points, with its leading, its colour, its look, and blanks above and below."""

    size: float
    leading: float
    colour: Color = INK
    look: str = ""
    above: float = 0
    below: float = 0
    indent: float = 0
    measure: float = 400  # the longest line, about 75 characters of text


BODY = Type(9, 13, below=6)
CELL = Type(8.2, 11.2)
HEADS = Type(7.2, 9.6, GREY, "strong")
TYPES = {
    "lead": Type(10.5, 15.5, below=10, measure=430),
    "body": BODY,
    "small": Type(8, 11.5, GREY, below=6),
    "formula": Type(11, 16, ACCENT, above=1, below=9, indent=12, measure=450),  # a whole fingerprint
    "warning": Type(9, 13, INK, above=4, below=6, measure=460),
    "letter": Type(10, 14.5, above=10, below=4, measure=450),
    "question": Type(9, 12.5, above=2, below=3, measure=480),  # of a form
    "section": Type(20, 25, INK, "strong", below=12, measure=440),
    "plain": Type(15, 20, INK, "strong", below=10, measure=440),  # a section without a number
    "number": Type(11, 14, ACCENT, "strong", below=2),
    "heading": Type(11.5, 15, ACCENT, "strong", above=14, below=5),
    "kind": Type(11, 15, ACCENT, "strong", below=10),
    "subject": Type(34, 40, INK, "strong", below=10, measure=460),
    "title": Type(15, 21, GREY, below=28, measure=420),
}
