"""The cover and the contents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.platypus.flowables import Flowable, Spacer

from needsassess.report.drawing import put_lines, rule
from needsassess.report.lines import lines_of
from needsassess.report.paper import ACCENT, CELL, FAINT, TYPES, Type
from needsassess.report.prose import Text, mark
from needsassess.services.report_blocks import Cover, ReportModel, Section, Span

LABEL_SHARE = 0.26
LABEL = CELL._replace(colour=TYPES["title"].colour)
LINE = Type(9.5, 13)
STEP = 21.0


def cover_story(cover: Cover, height: float) -> Iterator[Flowable]:
    """Much white, the subject large, then what is in hand."""
    yield Spacer(1, height * 0.16)
    yield _Opening(cover)
    yield Text((Span(cover.subject),), TYPES["subject"])
    if cover.title:
        yield Text((Span(cover.title),), TYPES["title"])
    for notice in cover.notices:
        yield Text((Span(notice),), TYPES["warning"])
    yield Spacer(1, 16)
    for label, value in cover.facts:
        yield Fact(label, value)


class _Opening(Text):
    """The kind of report under a short stroke; the first entry of the outline."""

    def __init__(self, cover: Cover) -> None:
        super().__init__((Span(cover.kind),), TYPES["kind"])
        self.title = cover.kind

    def draw(self) -> None:
        mark(self.canv, self.title, "cover", 0, self.height)
        rule(self.canv, 0, self.height + 8, 42, ACCENT, thickness=2.4)
        super().draw()


class Fact(Flowable):  # type: ignore[misc]
    """A label and its value, under a light rule."""

    def __init__(self, label: str, value: str) -> None:
        super().__init__()
        self.label, self.value = label, value

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        left = width * LABEL_SHARE
        self.left = lines_of((Span(self.label),), CELL.size, left - 10)
        self.right = lines_of((Span(self.value),), CELL.size, width - left)
        self.height = max(len(self.left), len(self.right)) * CELL.leading + 7
        return width, self.height

    def draw(self) -> None:
        left = self.width * LABEL_SHARE
        rule(self.canv, 0, self.height, self.width, FAINT, thickness=0.5)
        put_lines(self.canv, self.left, LABEL, (0, self.height - 3.5, left))
        put_lines(self.canv, self.right, CELL, (left, self.height - 3.5, self.width - left))


def contents_story(model: ReportModel) -> Iterator[Flowable]:
    yield Text((Span(model.furniture.contents),), TYPES["section"])
    yield from (Line(section, key_of(at)) for at, section in enumerate(model.sections))


def key_of(at: int) -> str:
    """Of a section by its place, since keys may stand twice in a report."""
    return f"section-{at}"


class Line(Flowable):  # type: ignore[misc]
    """A section with its page, the whole line a link."""

    def __init__(self, section: Section, key: str) -> None:
        super().__init__()
        self.section, self.key = section, key

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.lines = lines_of((Span(self.section.title),), LINE.size, width - 28 - 50)
        self.height = STEP + (len(self.lines) - 1) * LINE.leading
        return width, self.height

    def draw(self) -> None:
        canvas: Any = self.canv
        number = lines_of((Span(self.section.number, "strong"),), LINE.size, 24)
        put_lines(canvas, number, LINE._replace(colour=ACCENT), (0, self.height - 4, 24))
        put_lines(canvas, self.lines, LINE, (28, self.height - 4, self.width))
        canvas.point_to(self.key, self.width, self.height - 4 - 10)
        canvas.linkRect("", self.key, (0, 0, self.width, self.height), relative=1, thickness=0)
        rule(canvas, 0, 0, self.width, FAINT, thickness=0.5)
