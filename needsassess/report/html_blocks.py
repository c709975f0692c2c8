"""Every block of a report as markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element

from needsassess.base.texts import Texts
from needsassess.report import html_forms
from needsassess.report.html_bars import large_bar, line_chart
from needsassess.report.html_elements import element, passage
from needsassess.report.html_heat import heat, legend
from needsassess.report.html_names import Names
from needsassess.report.html_radar import radar
from needsassess.report.html_tables import table
from needsassess.services.report_blocks import Block, Heading, Kept, Prose, Table
from needsassess.services.report_charts import Bars, HeatMap, Radar
from needsassess.services.report_figures import Arrows, Matrix, Stacks, Strips
from needsassess.services.report_forms import Boxes, Signatures, WriteLines
from needsassess.services.report_walk import as_table, under

_Drawn = list[Element]


class Blocks:
    """Draws blocks one after the other; regions and anchors are named once each in a page."""

    def __init__(self, texts: Texts, names: Names) -> None:
        self._texts, self._names = texts, names
        self._draw: dict[type, Callable[[Any, str], _Drawn]] = {
            Prose: lambda prose, _: [passage("p", prose.spans, class_=prose.kind)],
            Heading: self._heading,
            Table: lambda content, title: [self._scrolled(table(content, title), title)],
            Kept: self._kept,
            Bars: self._bars,
            **dict.fromkeys((Strips, Arrows, Stacks), self._lines),
            Matrix: self._matrix,
            Radar: self._radar,
            HeatMap: self._heat,
            Boxes: lambda form, _: html_forms.boxes(form),
            WriteLines: lambda form, _: html_forms.lines(form),
            Signatures: lambda form, _: html_forms.signatures(form),
        }

    def draw(self, title: str, blocks: Iterable[Block]) -> Iterable[Element]:
        """`title`: what the first of them stands under."""
        for block, named in under(title, blocks):
            yield from self._draw[type(block)](block, named)

    def _heading(self, heading: Heading, _: str) -> _Drawn:
        return [element("h3", heading.title, id=self._names.anchor(heading.key), dir="auto")]

    def _kept(self, kept: Kept, title: str) -> _Drawn:
        return [element("div", *self.draw(title, kept.blocks), class_="kept")]

    def _scrolled(self, wide: Element, title: str) -> Element:
        """What may be wider than the page scrolls by itself, also by keyboard."""
        return element(
            "div", wide, class_="scrolls", role="region", tabindex="0", aria_label=self._names.region(title)
        )

    def _bars(self, bars: Bars, title: str) -> _Drawn:
        if not bars.heads:
            return [large_bar(bar, bars.alt) for bar in bars.bars]
        return self._lines(bars, title)

    def _lines(self, chart: Any, title: str) -> _Drawn:
        return [self._scrolled(line_chart(chart, title), title)]

    def _matrix(self, matrix: Matrix, title: str) -> _Drawn:
        cells = table(as_table(matrix), matrix.alt or title, look="matrix")
        faint = [cell.faint for _, row in matrix.rows for cell in row]
        for shown, is_faint in zip(cells.iterfind("tbody/tr/td"), faint, strict=False):
            if is_faint:
                shown.set("class", f"{shown.get('class', '')} faint".strip())
        notes = (element("p", note, class_="small note") for note in matrix.notes)
        return [self._scrolled(cells, title), *notes]

    def _radar(self, chart: Radar, title: str) -> _Drawn:
        figure = self._scrolled(radar(chart, chart.alt or title), title)
        return [element("figure", figure, self._numbers(chart, title))]

    def _heat(self, chart: HeatMap, title: str) -> _Drawn:
        figure = self._scrolled(heat(chart, chart.alt or title), title)
        return [element("figure", figure, legend(chart), self._numbers(chart, title))]

    def _numbers(self, chart: Radar | HeatMap, title: str) -> Element:
        """The drawing as a table, shown when asked for and always in print."""
        said = self._texts.gettext("The numbers of this chart as a table")
        numbers = self._scrolled(table(as_table(chart), title), title)
        long = "long" if isinstance(chart, HeatMap) else None
        return element("details", element("summary", said), numbers, class_=long)
