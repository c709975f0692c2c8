"""The heat map of a document to edit: a table of small cells, each with its number on its hue."""

from __future__ import annotations

from collections.abc import Sequence

from needsassess.exchange.docx_cells import cell_of, ink_on
from needsassess.exchange.docx_elements import Made, paragraph, w, words
from needsassess.exchange.docx_tables import whole
from needsassess.services.report_blocks import Span
from needsassess.services.report_charts import HeatCell, HeatMap

_CELLS = 18  # in a row
_LABEL = 0.28  # of the width


def heat(chart: HeatMap, title: str, width: int) -> list[Made]:
    """A row for each domain, as many as it needs: of each item its number and its level."""
    label = round(width * _LABEL)
    widths = [label, *(round((width - label) / _CELLS) for _ in range(_CELLS))]
    rows = []
    for name, cells in chart.rows:
        for start in range(0, max(1, len(cells)), _CELLS):
            shown = name if start == 0 else ""
            rows.append(_heat_row(shown, cells[start : start + _CELLS], widths))
    return whole(rows, widths, title, chart.alt)


def _heat_row(name: str, cells: Sequence[HeatCell], widths: Sequence[int]) -> Made:
    shown = [cell_of([words("Cell", (Span(name),))], widths[0], opens=bool(name))]
    shown += [_heat_cell(cell, width) for cell, width in zip(cells, widths[1:], strict=False)]
    missing = _CELLS - len(cells)
    if missing:
        shown.append(cell_of([paragraph("Cell")], sum(widths[-missing:]), span=missing))
    return w("tr", w("trPr", w("cantSplit")), *shown)


def _heat_cell(cell: HeatCell, width: int) -> Made:
    ink = ink_on(cell.level)
    code = words("SignHere", (Span(cell.code),), colour=ink, align="center")
    level = words("Cell", (Span(cell.text, "strong"),), colour=ink, align="center")
    return cell_of([code, level], width, level=cell.level)
