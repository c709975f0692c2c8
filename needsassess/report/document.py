"""Lays a report model out on pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportlab.platypus.doctemplate import ActionFlowable, BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak
from reportlab.platypus.frames import Frame

from needsassess.base.progress import Progress
from needsassess.report.blocks import Blocks
from needsassess.report.front import contents_story, cover_story, key_of
from needsassess.report.paper import MARGIN, PAPERS, TYPES
from needsassess.report.prose import Entry, Text
from needsassess.report.sheet import Sheet
from needsassess.services.report_blocks import Prose, ReportModel, Section, Span

HARDLY_ANYTHING = 0.4  # of a page
ABOVE_SECTION, ABOVE_PLAIN = 34.0, 22.0  # blank above a section with a number, and above one without
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
        self._blocks = Blocks(self.body)
        self.running = model.sections[0].running if model.sections and not model.cover else ""
        self.sheet: Any = None
        self._drawn = 0
        pages = [("cover", False)] * bool(model.cover) + [("text", True)]
        self.addPageTemplates([self._template(name, running=running) for name, running in pages])

    def _template(self, name: str, *, running: bool) -> PageTemplate:
        width, height = self.body
        frame = Frame(MARGIN, MARGIN + 2, width, height, 0, 0, 0, 0)

        def begin(canvas: Sheet, _document: Any) -> None:
            furniture = self.model.furniture
            head = self.running or furniture.head_left
            canvas.begin_page(replace(furniture, head_left=head), self.pagesize, running=running)

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
                yield from self._break(at, section)
            yield from self._section(at, section)
            self.progress.step(at, 2 * len(self.model.sections))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (platypus's name)
        """Tell how far the drawing is, and stop where asked to."""
        if isinstance(flowable, Entry) and flowable.level == 0:
            self._drawn += 1
            self.progress.step(len(self.model.sections) + self._drawn, 2 * len(self.model.sections))

    def _break(self, at: int, section: Section) -> Iterator[Flowable]:
        """A new page; or some white, where enough of the page is left.

        What opens a page goes on where hardly anything stands on it: a report of a few answers is no pile of
        empty sheets.
        """
        if section.opens_page and (section.running or not at):
            yield _Opens(section.running)
            yield PageBreak()
        else:
            least = self.body[1] * (1 - HARDLY_ANYTHING) if section.opens_page else 0.0
            yield CondPageBreak(min(max(self._needed(section), least), self.body[1]))

    def _needed(self, section: Section) -> float:
        """All of it where that is a few words; a third of a page, and where it begins, of any other."""
        head = self._blocks.height_of(self._title(0, section))
        if all(isinstance(block, Prose) for block in section.blocks):
            return min(self._blocks.height(section.blocks) + head, self.body[1] / 3)
        return max(self._blocks.beginning(section.blocks) + head, self.body[1] / 3)

    def _section(self, at: int, section: Section) -> Iterator[Flowable]:
        yield from self._title(at, section)
        yield from self._blocks.draw(section.blocks)

    def _title(self, at: int, section: Section) -> Iterator[Flowable]:
        above = ABOVE_SECTION if section.number else ABOVE_PLAIN
        if section.number:
            yield Text((Span(section.number),), TYPES["number"]._replace(above=above))
        kind = TYPES["section"] if section.number else TYPES["plain"]._replace(above=above)
        yield Entry(section.title, kind, key_of(at), 0, section.named)


class _Opens(ActionFlowable):  # type: ignore[misc]
    """The next page begins what has a head and page numbers of its own, if it has such."""

    def __init__(self, running: str) -> None:
        super().__init__()
        self.running = running

    def apply(self, document: Document) -> None:
        if self.running != document.running:
            document.running = self.running
            document.sheet.restart()
