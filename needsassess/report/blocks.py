"""Every block of a report as what platypus lays out on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count, takewhile
from typing import Any

from reportlab.platypus.flowables import CondPageBreak, Flowable, KeepTogether

from needsassess.report.bars import arrows_of, bars_of, stacks_of, strips_of
from needsassess.report.form_boxes import Ticks
from needsassess.report.form_lines import Ruled, Signing, aligned
from needsassess.report.grid import Grid
from needsassess.report.heat import Heat
from needsassess.report.matrix import MatrixGrid
from needsassess.report.paper import TYPES
from needsassess.report.prose import Entry, Text
from needsassess.report.radar import RadarChart
from needsassess.services.report_blocks import Block, Heading, Kept, Prose, Table
from needsassess.services.report_charts import Bars, HeatMap, Radar
from needsassess.services.report_figures import Arrows, Matrix, Stacks, Strips
from needsassess.services.report_forms import Boxes, Signatures, WriteLines

MOST_KEPT = 0.6  # of a page, that a heading takes along
MOST_ROWS = 0.25  # of a page, where what it heads is a table, which goes on over pages
MOST_LINES = 0.35  # of a page, that a title of a section takes along where a chart of lines stands under it
LINES = Bars | Strips | Arrows | Stacks
A_TITLE = 60.0  # height of a title, which does not stand alone on the page before what is kept whole
BELOW_HEADING = 90.0  # a heading needs this much after it on its page
TWO_ROWS = 35.0  # and this much more where a table begins, so that not one row stands under its head
Story = Iterator[Flowable]
Size = tuple[float, float]


class Blocks:
    """`body`: width and height of the text on a page, in points."""

    def __init__(self, body: Size) -> None:
        self._body, self._numbers = body, count()
        width = body[0]
        self._draw: dict[type, Callable[[Any], Story]] = {
            Prose: lambda prose: one(Text(prose.spans, TYPES[prose.kind])),
            Heading: self._heading,
            Table: lambda table: one(Grid(table, body)),
            Kept: self._kept,
            Bars: lambda bars: bars_of(bars, width),
            Radar: lambda radar: one(RadarChart(radar, body)),
            HeatMap: lambda heat: one(Heat(heat, width)),
            Matrix: lambda matrix: one(MatrixGrid(matrix, width)),
            Strips: lambda strips: one(strips_of(strips, width)),
            Arrows: lambda arrows: one(arrows_of(arrows, width)),
            Stacks: lambda stacks: one(stacks_of(stacks, width)),
            Boxes: lambda boxes: one(Ticks(boxes, width)),
            WriteLines: lambda lines: one(Ruled(lines, width)),
            Signatures: lambda form: (Signing(role, form, width) for role in form.roles),
        }

    def draw(self, blocks: Iterable[Block]) -> Story:
        """A heading is followed by enough of what it heads; so are small words above a matrix."""
        drawn = [(block, list(self._draw[type(block)](block))) for block in blocks]
        aligned([flowable for _, flowables in drawn for flowable in flowables])
        for at, (block, flowables) in enumerate(drawn, start=1):
            following = drawn[at:]
            if isinstance(block, Heading):
                yield CondPageBreak(self._room_below(following))
            elif following and _explains(block, following[0][0]):
                yield CondPageBreak(self.height_of(flowables) + self._room_for(following[0][1]))
            yield from flowables

    def _room_below(self, drawn: Sequence[tuple[Block, list[Flowable]]]) -> float:
        """What a heading needs: the words under it, and enough of what these are about."""
        words = [flowables for _, flowables in takewhile(lambda one: isinstance(one[0], Prose), drawn)]
        after = drawn[len(words) : len(words) + 1]
        if not words or not after or isinstance(after[0][0], Heading):
            return self._room_for([flowable for _, flowables in drawn[:1] for flowable in flowables])
        return sum(map(self.height_of, words)) + self._room_for(after[0][1])

    def height(self, blocks: Iterable[Block]) -> float:
        """Of all of them below each other, blanks between them counted."""
        return self.height_of(self._each(blocks))

    def height_of(self, flowables: Iterable[Flowable]) -> float:
        """Of two blanks that meet the larger one counts, as on the page."""
        whole = below = 0.0
        for flowable in flowables:
            whole += float(flowable.wrap(*self._body)[1]) + max(flowable.getSpaceBefore(), below)
            below = float(flowable.getSpaceAfter())
        return whole + below

    def _each(self, blocks: Iterable[Block]) -> Story:
        for block in blocks:
            yield from self._each(block.blocks) if isinstance(block, Kept) else self._draw[type(block)](block)

    def beginning(self, blocks: Sequence[Block]) -> float:
        """Of what must not part from a title above: a kept block; a few words with a short chart or heading."""
        words = list(takewhile(lambda block: isinstance(block, Prose), blocks))
        first, following = blocks[len(words) : len(words) + 1], blocks[len(words) + 1 : len(words) + 2]
        if self.height(words) > self._body[1] / 3:  # enough to begin with
            return 0.0
        if isinstance(first[0], Heading):
            headed = [flowable for block in following for flowable in self._draw[type(block)](block)]
            return self.height(words) + self._room_for(headed)
        if isinstance(first[0], LINES) and self.height(first) < self._body[1] * MOST_LINES:
            return self.height([*words, *first])
        return self.height(first) if isinstance(first[0], Kept) and not words else 0.0

    def _kept(self, kept: Kept) -> Story:
        inside = [flowable for block in kept.blocks for flowable in self._draw[type(block)](block)]
        if self.height_of(inside) < self._body[1] - A_TITLE:
            yield KeepTogether(aligned(inside))
        else:
            yield from aligned(inside)

    def _heading(self, heading: Heading) -> Story:
        """Keys may stand twice in a report; links need each once."""
        yield Entry(heading.title, TYPES["heading"], f"heading-{next(self._numbers)}", 1)

    def _room_for(self, following: list[Flowable]) -> float:
        """A heading stays with what follows: with all of it where that is not much of a page."""
        height = float(sum(flowable.wrap(*self._body)[1] for flowable in following))
        grids = [flowable for flowable in following if isinstance(flowable, Grid)]
        if not following or height > self._body[1] * (MOST_ROWS if grids else MOST_KEPT):
            opening = max((grid.opening for grid in grids), default=0.0) + BELOW_HEADING / 2
            return max(BELOW_HEADING + TWO_ROWS * bool(grids), min(opening, self._body[1] * MOST_KEPT))
        return height + BELOW_HEADING / 2


def _explains(block: Block, following: Block) -> bool:
    return isinstance(block, Prose) and block.kind == "small" and isinstance(following, Matrix)


def one(flowable: Flowable) -> Story:
    yield flowable
