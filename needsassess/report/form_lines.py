"""Lines to write on by hand, and places to sign."""

from __future__ import annotations

from itertools import groupby
from math import ceil

from reportlab.platypus.flowables import Flowable

from needsassess.report.drawing import put_lines, rule
from needsassess.report.form_boxes import BESIDE, COLUMNS, GUTTER, LABEL, LONGEST
from needsassess.report.lines import lines_of
from needsassess.report.paper import GREY, INK, RULE, Type
from needsassess.report.pieces import Piece
from needsassess.services.report_blocks import Span
from needsassess.services.report_forms import Signatures, WriteLines

WRITING = 19.0  # from line to line: a hand writes larger than print
ROLE = Type(9, 12, INK, "strong")
CAPTION = Type(7.4, 9.5, GREY)
SIGNING = 34.0  # height left to write above a caption
SHORT_LABEL = 0.5  # of the width, up to which a label stands on the line it asks for


class Ruled(Piece):
    """Empty lines to write on; a short label stands at the head of the first, a long one above it."""

    def __init__(self, lines: WriteLines, width: float) -> None:
        super().__init__()
        self.width, self.count = width, lines.count
        self.label = lines_of((Span(lines.label, "strong"),), LABEL.size, LONGEST)
        wide = self.label[0].width + BESIDE
        short = len(self.label) == 1 and wide < width * SHORT_LABEL and not self.label[0].rtl
        columns = max(2, ceil(wide * COLUMNS / width))  # of the grid, so that lines begin below each other
        self.before = columns * width / COLUMNS if short else 0.0

    def getSpaceAfter(self) -> float:  # noqa: N802 (platypus's name)
        return 5.0

    @property
    def above(self) -> float:
        return 0.0 if self.before else len(self.label) * LABEL.leading

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = self.above + self.count * WRITING
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        fit = min(int((height - self.above) // WRITING), self.count)
        if fit < 1:
            return []
        return [self.piece(count=fit), self.piece(count=self.count - fit, label=[], before=0.0)]

    def draw(self) -> None:
        top = self.height - (WRITING - LABEL.leading if self.before else 0.0)
        put_lines(self.canv, self.label, LABEL, (0, top, LONGEST))
        y = self.height - self.above
        for at in range(self.count):
            left = 0.0 if at else self.before
            rule(self.canv, left, y - (at + 1) * WRITING + 2, self.width - left, RULE, thickness=0.5)


def aligned(flowables: list[Flowable]) -> list[Flowable]:
    """Lines that follow each other begin below each other, after the longest of their labels."""
    for follow, run in groupby(flowables, lambda flowable: isinstance(flowable, Ruled) and flowable.before > 0):
        lines = list(run) if follow else []
        for line in lines:
            line.before = max(other.before for other in lines)
    return flowables


class Signing(Flowable):  # type: ignore[misc]
    """One role with its lines side by side, each over what goes on it; never cut."""

    def __init__(self, role: str, form: Signatures, width: float) -> None:
        super().__init__()
        self.width = width
        self.step = (width + 2 * GUTTER) / max(1, len(form.captions))
        self.role = lines_of((Span(role, "strong"),), ROLE.size, LONGEST)
        self.captions = [
            lines_of((Span(said),), CAPTION.size, self.step - 2 * GUTTER) for said in form.captions
        ]

    def getSpaceBefore(self) -> float:  # noqa: N802 (platypus's name)
        return 8.0

    def getSpaceAfter(self) -> float:  # noqa: N802
        return 8.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        words = max(map(len, self.captions), default=0) * CAPTION.leading
        self.height = len(self.role) * ROLE.leading + SIGNING + words + 3
        return self.width, self.height

    def draw(self) -> None:
        put_lines(self.canv, self.role, ROLE, (0, self.height, LONGEST))
        y = self.height - len(self.role) * ROLE.leading - SIGNING
        for at, lines in enumerate(self.captions):
            left, width = at * self.step, self.step - 2 * GUTTER
            rule(self.canv, left, y, width, INK, thickness=0.6)
            put_lines(self.canv, lines, CAPTION, (left, y - 2, width))
