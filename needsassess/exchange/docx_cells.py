"""Cells of a document to edit: how wide, under which rule, on the hue of which level."""

from __future__ import annotations

from collections.abc import Iterable

from needsassess.exchange.docx_elements import Made, letters, w
from needsassess.services import report_colours as hues

MARGIN = 160  # beside the words of a cell, on one side or on both


def cell_of(
    content: Iterable[Made],
    width: int,
    *,
    span: int = 1,
    level: int | None = None,
    opens: bool = False,
    centred: bool = False,
) -> Made:
    """`width` in twentieths of a point; `span`: columns it takes; `level` fills it; `opens`: a rule above.

    `centred`: as much white on its left as on its right.
    """
    looks = [w("tcW", w=str(width), type_="dxa")]
    if span > 1:
        looks.append(w("gridSpan", val=str(span)))
    if opens or level is not None:
        looks.append(w("tcBorders", *_edges(level, opens=opens)))
    if level is not None:
        looks.append(shade(level))
    if centred:
        looks.append(w("tcMar", *(w(side, w=str(MARGIN // 2), type_="dxa") for side in ("left", "right"))))
    return w("tc", w("tcPr", *looks), *content)


def _edges(level: int | None, *, opens: bool) -> list[Made]:
    """A rule above what opens; around a level white, so that neighbours stand apart."""
    above = [w("top", val="single", sz="4", space="0", color=hues.FAINT[1:])] if opens else []
    sides = () if level is None else ("left", "right")
    return above + [w(side, val="single", sz="12", space="0", color="ffffff") for side in sides]


def on_hue(text: str, level: int) -> Made:
    """A run on the hue of its level, with a little of it at either side."""
    looks = w("rPr", w("color", val=ink_on(level)), shade(level))
    return w("r", looks, *letters(f"\u00a0{text}\u00a0"))


def ink_on(level: int | None) -> str:
    """The colour that reads on the hue of a level; none without a level."""
    return "" if level is None else hues.ON_LEVELS[level][1:]


def shade(level: int) -> Made:
    return w("shd", val="clear", color="auto", fill=hues.LEVELS[level][1:])
