"""Paragraphs and headings as flowables that split between any two lines."""

from __future__ import annotations

from typing import Any

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines
from needsassess.report.lines import Line, lines_of
from needsassess.report.paper import Type
from needsassess.services.report_blocks import Span, Spans

FEWEST = 2  # lines left alone at the foot or the head of a page


class Text(Flowable):  # type: ignore[misc]
    """Spans in one type; blank above is dropped at the head of a page by platypus, blank below is kept."""

    def __init__(self, spans: Spans, kind: Type, lines: list[Line] | None = None) -> None:
        super().__init__()
        self.spans, self.kind = spans, kind
        self.lines: list[Line] = lines or []
        self._fixed = lines is not None

    def getSpaceBefore(self) -> float:  # noqa: N802 (platypus's name)
        return self.kind.above

    def getSpaceAfter(self) -> float:  # noqa: N802
        return self.kind.below

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        if not self.lines:
            measure = min(width - self.kind.indent, self.kind.measure)
            spans = tuple(Span(s.text, s.look or self.kind.look) for s in self.spans)
            self.lines = lines_of(spans, self.kind.size, measure)
        self.height = len(self.lines) * self.kind.leading
        return width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        fit = int(height // self.kind.leading)
        fit = min(fit, len(self.lines) - FEWEST)
        if fit < FEWEST:
            return []
        parts = (self.lines[:fit], self.lines[fit:])
        return [Text(self.spans, self.kind, part) for part in parts]

    def draw(self) -> None:
        width = min(self.width - self.kind.indent, self.kind.measure)
        put_lines(self.canv, self.lines, self.kind, (self.kind.indent, self.height, width))


class Entry(Text):
    """A heading that the outline lists, and that links reach."""

    def __init__(self, title: str, kind: Type, key: str, level: int, outlined: str = "") -> None:
        super().__init__((Span(title),), kind)
        self.title, self.key, self.level = outlined or title, key, level

    def split(self, _width: float, _height: float) -> list[Flowable]:
        return []

    def draw(self) -> None:
        mark(self.canv, self.title, self.key, self.level, self.height)
        super().draw()


def mark(canvas: Any, title: str, key: str, level: int, height: float) -> None:
    """A bookmark at the top of what is being drawn, and its line in the outline."""
    canvas.bookmarkHorizontal(key, 0, height + 6)
    canvas.addOutlineEntry(title, key, level, closed=level > 0)
    canvas.remember_page(key)
