"""The heat map as a drawing with its words in it, and its legend."""

from __future__ import annotations

import textwrap
from xml.etree.ElementTree import Element

from needsassess.report.html_elements import element
from needsassess.report.html_marks import LEADING, label, label_lines, svg
from needsassess.services.report_charts import HeatCell, HeatMap

WIDTH, LABEL, STEP, BOX, ROW = 760, 210, 25, 21, 42
LETTERS = 30  # in a line of a label


def heat(chart: HeatMap, alt: str) -> Element:
    """A row for each domain, as many as it needs; the number of the item above its box."""
    per_row = (WIDTH - LABEL) // STEP
    drawn: list[Element] = []
    y = 0
    for name, cells in chart.rows:
        drawn.append(_name(name, y))
        for start in range(0, max(1, len(cells)), per_row):
            drawn += [
                part
                for at, cell in enumerate(cells[start : start + per_row])
                for part in _box(cell, LABEL + at * STEP, y)
            ]
            y += ROW
    return svg(*drawn, role="img", aria_label=alt, viewBox=f"0 0 {WIDTH} {y}", class_="figure heat")


def _name(name: str, y: float) -> Element:
    lines = textwrap.wrap(name, LETTERS) or [""]
    return label_lines(lines, 0, y + 29 - (len(lines) - 1) * LEADING / 2, "start")


def _box(cell: HeatCell, x: float, y: float) -> tuple[Element, Element, Element]:
    look = "unknown" if cell.level is None else f"l{cell.level}"
    middle = x + BOX / 2
    square = element("rect", x=str(x), y=str(y + 14), width=str(BOX), height=str(BOX), class_=f"box {look}")
    return (
        square,
        label(cell.code, middle, y + 10, "tick", "middle"),
        label(cell.text, middle, y + 29, look, "middle"),
    )


def legend(chart: HeatMap) -> Element:
    """Levels and marks with their names."""
    shown = element("p", class_="legend")
    for cell in chart.legend:
        look = "unknown" if cell.level is None else f"l{cell.level}"
        pair = element("span", element("span", cell.text, class_=f"chip {look}"), f" {cell.code}")
        pair.tail = " "
        shown.append(pair)
    return shown
