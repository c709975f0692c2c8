"""Cells of a spreadsheet: what each value is written as, so that nothing of it is lost or run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.tables import Cell

LONGEST = 32_767  # UTF-16 units in a cell
_LINE, _HIGHEST = 15.0, 405.0  # points of a line of text, and of the highest row
_DIGITS = 15  # that a number of a spreadsheet keeps
_FIRST_DAY = date(1900, 3, 1)  # spreadsheets count earlier days differently
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Written = None | float | str | date


def written(cell: Cell) -> Written:
    """A number, a day or a text; as text what a spreadsheet would round or take for another day."""
    match cell:
        case None | str():
            return _text(cell) if cell else None
        case Decimal():
            return float(cell) if len(cell.normalize().as_tuple().digits) <= _DIGITS else str(cell)
        case int():
            return float(cell) if len(str(abs(cell))) <= _DIGITS else str(cell)
        case date():
            return cell if cell >= _FIRST_DAY else cell.isoformat()
    return cell


def _text(text: str) -> str:
    """What XML cannot hold is spelt out, as it is in print."""
    if text.isascii() and text.isprintable():
        return text
    return _NOT_IN_XML.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def looks_like_formula(text: str) -> bool:
    return bool(_FORMULA.match(text))


def height(texts: Iterable[tuple[str, int]]) -> float | None:
    """Points that a row needs for wrapped (text, width in characters); None where one line does.

    A spreadsheet cannot show more than `_HIGHEST`; the text is whole in its cell all the same.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(lines * _LINE, _HIGHEST) if lines > 1 else None


def _lines(text: str, width: int) -> int:
    if len(text) <= width // 2 and "\n" not in text:
        return 1
    return sum(max(1, -(-_width(part) // width)) for part in text.split("\n"))


def _width(text: str) -> int:
    """In characters of a column; those of Chinese or Japanese take two."""
    return len(text) if text.isascii() else len(text) + sum(letter >= "\u2e80" for letter in text)


def check_length(text: str, sheet: str, about: tuple[Cell, ...]) -> None:
    """Refuse what no cell can hold; letters beyond the first plane take two places."""
    if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST:
        raise Refused(
            N_("A text in “{table}” ({about}) is longer than a cell can be. Export it as CSV or JSON."),
            table=sheet,
            about=", ".join(map(str, about)),
        )
