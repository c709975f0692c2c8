"""Lays a report model out on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak, Spacer
from reportlab.platypus.frames import Frame

from needsassess.base.progress import Progress
from needsassess.report.bars import ScoreBars
from needsassess.report.front import contents_story, cover_story
from needsassess.report.grid import Grid
from needsassess.report.heat import Heat
from needsassess.report.paper import MARGIN, PAPERS, TYPES
from needsassess.report.prose import Entry, Text
from needsassess.report.radar import RadarChart
from needsassess.report.sheet import Sheet
from needsassess.services.report_blocks import Block, Heading, Prose, ReportModel, Section, Span, Table
from needsassess.services.report_charts import Bars, HeatMap, Radar

ABOVE_SECTION = 34.0
MOST_KEPT = 0.6  # of a page, that a heading takes along
BELOW_HEADING = 90.0  # a heading needs this much after it on its page
Size = tuple[float, float]


class Document(BaseDocTemplate):  # type: ignore[misc]
    """One pass; `sheet` is the canvas after the build."""

    def __init__(self, path: Path, model: ReportModel, paper: str, progress: Progress) -> None:
        size = PAPERS[paper]
        super().__init__(
            str(path),
            pagesize=size,
            title=model.title,
            author=model.author,
            subject=model.cover.title if model.cover else "",
            creator="needsassess",
            lang=model.language,
        )
        self.model, self.progress = model, progress
        self.body: Size = (size[0] - 2 * MARGIN, size[1] - 2 * MARGIN - 8)
        self.sheet: Any = None
        self._drawn = 0
        pages = [("cover", False)] * bool(model.cover) + [("text", True)]
        self.addPageTemplates([self._template(name, running=running) for name, running in pages])

    def _template(self, name: str, *, running: bool) -> PageTemplate:
        width, height = self.body
        frame = Frame(MARGIN, MARGIN + 2, width, height, 0, 0, 0, 0)

        def begin(canvas: Sheet, _document: Any) -> None:
            canvas.begin_page(self.model.furniture, self.pagesize, running=running)

        return PageTemplate(name, [frame], onPage=begin)

    def write(self) -> Sheet:
        """Draw everything; gives the canvas, which knows its pages."""
        self.build(list(self._story()), canvasmaker=self._canvas)
        sheet: Sheet = self.sheet
        return sheet

    def _canvas(self, *args: Any, **options: Any) -> Sheet:
        self.sheet = Sheet(*args, **options)
        self.sheet.open_well()
        return self.sheet  # type: ignore[no-any-return]

    def _story(self) -> Iterator[Flowable]:
        yield NextPageTemplate("text")
        if self.model.cover:
            yield from cover_story(self.model.cover, self.body[1])
            yield PageBreak()
        if self.model.furniture.contents:
            yield from contents_story(self.model)
        for at, section in enumerate(self.model.sections):
            if at or self.model.furniture.contents:
                yield from self._break(section)
            yield from self._section(section)
            self.progress.step(at, 2 * len(self.model.sections))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (platypus's name)
        """Tell how far the drawing is, and stop where asked to."""
        if isinstance(flowable, Entry) and flowable.level == 0:
            self._drawn += 1
            self.progress.step(len(self.model.sections) + self._drawn, 2 * len(self.model.sections))

    def _break(self, section: Section) -> Iterator[Flowable]:
        """A new page, or some white where at least a third of the page is left."""
        if section.opens_page:
            yield PageBreak()
        else:
            yield CondPageBreak(self.body[1] / 3)
            yield Spacer(1, ABOVE_SECTION)

    def _section(self, section: Section) -> Iterator[Flowable]:
        if section.number:
            yield Text((Span(section.number),), TYPES["number"])
        yield Entry(section.title, "section", section.key, 0, section.named)
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            drawn = list(self._block(block))
            if isinstance(block, Heading):
                yield CondPageBreak(self._room_for(following))
            yield from drawn

    def _block(self, block: Block) -> Iterator[Flowable]:
        draw: dict[type, Callable[[Any], Iterator[Flowable]]] = {
            Prose: self._prose,
            Heading: self._heading,
            Table: lambda table: iter((Grid(table, self.body),)),
            Bars: lambda bars: iter((ScoreBars(bars, self.body[0]),)),
            Radar: lambda radar: iter((RadarChart(radar, self.body[0]),)),
            HeatMap: lambda heat: iter((Heat(heat, self.body[0]),)),
        }
        return draw[type(block)](block)

    def _prose(self, prose: Prose) -> Iterator[Flowable]:
        yield Text(prose.spans, TYPES[prose.kind])

    def _room_for(self, following: Block | None) -> float:
        """A heading stays with what follows: with all of it where that takes less than half a page."""
        if following is None:
            return BELOW_HEADING
        height = sum(flowable.wrap(*self.body)[1] for flowable in self._block(following))
        return BELOW_HEADING if height > self.body[1] * MOST_KEPT else height + BELOW_HEADING / 2

    def _heading(self, heading: Heading) -> Iterator[Flowable]:
        yield Entry(heading.title, "heading", heading.key, 1)
