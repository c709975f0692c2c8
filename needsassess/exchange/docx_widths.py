"""How wide the columns of a document to edit are: as asked for, with no word of a head and no number broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from needsassess.exchange.docx_cells import MARGIN
from needsassess.services.report_blocks import Column, Row, Table

# Generous, in ems of the styles of cells: the font may be another one where the document is opened.
_HEAD, _CELL = 7.5 * 20 * 0.75, 8.5 * 20 * 0.6
_MOST = 2  # times what was asked for: whoever has longer words sees them broken
_SHORT = 10  # letters, as of `2 × 4 = 8`
_BETWEEN = re.compile("[ -]")


def column_widths(content: Table, width: int) -> list[int]:
    """In twentieths of a point; what narrow columns lack is taken from those that have room."""
    whole = sum(column.width for column in content.columns)
    asked = [column.width / whole * width for column in content.columns]
    least = [min(_least(content, at), _MOST * share) for at, share in enumerate(asked)]
    lacking = sum(max(0, need - share) for need, share in zip(least, asked, strict=True))
    spare = sum(max(0, share - need) for need, share in zip(least, asked, strict=True))
    part = lacking / spare if spare > lacking else 0
    if not part:
        return [round(share) for share in asked]
    return [round(max(need, share - part * (share - need))) for need, share in zip(least, asked, strict=True)]


def _least(content: Table, at: int) -> float:
    """Of numbers every one, short ones with what belongs to them; of other columns the words of the head."""
    column = content.columns[at]
    head, numbers = _words(column.title), _numbers(content, column, at)
    said = [each for text in numbers for each in ([text] if len(text) <= _SHORT else _words(text))]
    return max(_HEAD * _longest(head), _CELL * _longest(said)) + MARGIN


def _numbers(content: Table, column: Column, at: int) -> Sequence[str]:
    if column.align == "left":
        return ()
    return [row.cells[at].text for row in content.rows if isinstance(row, Row) and at < len(row.cells)]


def _words(text: str) -> list[str]:
    return _BETWEEN.split(text)


def _longest(texts: Iterable[str]) -> int:
    return max(map(len, texts), default=0)
