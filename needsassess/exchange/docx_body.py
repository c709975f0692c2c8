"""Every block of a report as paragraphs and tables of a document to edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from needsassess.exchange import docx_forms
from needsassess.exchange.docx_cells import on_hue
from needsassess.exchange.docx_elements import Made, letters, paragraph, runs, w, words
from needsassess.exchange.docx_heat import heat
from needsassess.exchange.docx_tables import BELOW_TABLE, table
from needsassess.services.report_blocks import Block, Heading, Kept, Prose, Span, Table
from needsassess.services.report_charts import Bar, Bars, HeatMap
from needsassess.services.report_figures import Arrows, Matrix, Stacks, Strips
from needsassess.services.report_forms import Boxes, Signatures, WriteLines
from needsassess.services.report_walk import as_table, under


class Body:
    """Draws blocks one after the other on a page `width` wide, in twentieths of a point."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._draw: dict[type, Callable[[Any, str], Iterable[Made]]] = {
            Prose: lambda prose, _: [words(prose.kind.capitalize(), prose.spans)],
            Heading: lambda heading, _: [words("Heading2", (Span(heading.title),))],
            Table: lambda content, title: table(content, title, width),
            Kept: self._kept,
            Bars: self._bars,
            **dict.fromkeys((Strips, Arrows, Stacks), self._numbers),
            Matrix: self._matrix,
            HeatMap: self._heat,
            Boxes: lambda form, _: docx_forms.boxes(form, width),
            WriteLines: lambda form, _: docx_forms.lines(form),
            Signatures: lambda form, _: docx_forms.signatures(form, width),
        }

    def draw(self, title: str, blocks: Iterable[Block]) -> Iterator[Made]:
        """`title`: what the first of them stands under."""
        for block, named in under(title, blocks):
            yield from self._draw[type(block)](block, named)

    def _kept(self, kept: Kept, title: str) -> Iterable[Made]:
        """Every paragraph but the last keeps the next with it, also within tables."""
        made = list(self.draw(title, kept.blocks))
        _keep(made[:-1])
        return made

    def _numbers(self, chart: Any, title: str) -> Iterable[Made]:
        """Levels fill their cells: the table is the chart."""
        return table(as_table(chart), title, self._width, alt=chart.alt, filled=True)

    def _bars(self, bars: Bars, title: str) -> Iterable[Made]:
        return self._numbers(bars, title) if bars.heads else map(_large, bars.bars)

    def _matrix(self, matrix: Matrix, title: str) -> Iterable[Made]:
        """What its marks and codes mean stands on the page of its last row."""
        cells = _centred(as_table(matrix))
        drawn, blank = table(cells, title, self._width, alt=matrix.alt, filled=True)
        notes = [words("Small", (Span(note),)) for note in matrix.notes]
        if notes:
            _keep([*drawn.tr_lst[-1:], blank, *notes[:-1]])
        return [drawn, blank, *notes, *([paragraph(BELOW_TABLE)] if notes else [])]

    def _heat(self, chart: HeatMap, title: str) -> Iterable[Made]:
        legend = words("Small", ())
        for cell in chart.legend:
            legend.extend(
                runs(Span(cell.text, "strong")) if cell.level is None else [on_hue(cell.text, cell.level)]
            )
            legend.extend(runs(Span(f" {cell.code}    ")))
        return [*heat(chart, title, self._width), legend]


def _centred(cells: Table) -> Table:
    """All but the first column."""
    first, *others = cells.columns
    return replace(cells, columns=(first, *(column._replace(align="center") for column in others)))


def _keep(made: Iterable[Made]) -> None:
    """Each paragraph, also within tables and rows, with the next."""
    for part in made:
        for each in [part] if part.tag.endswith("}p") else part.xpath(".//w:p"):
            each.get_or_add_pPr().get_or_add_keepNext()


def _large(bar: Bar) -> Made:
    """One score in large type between its label and what it rests on."""
    large = w("r", w("rPr", w("rStyle", val="Large")), w("br"), *letters(f"{bar.score_text}  "))
    beside = (runs(Span(f"{part}   ")) for part in (bar.range_text, bar.coverage_text) if part)
    return paragraph("Score", [*runs(Span(bar.label, "strong")), large, *chain.from_iterable(beside)])
