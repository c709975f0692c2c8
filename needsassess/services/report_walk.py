"""What renderers of a report have in common: what a block stands under, and every chart as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from needsassess.services.report_blocks import (
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Kept,
    Prose,
    ReportModel,
    Row,
    Section,
    Table,
    TextRow,
)
from needsassess.services.report_charts import Bars, HeatMap, Radar
from needsassess.services.report_colours import level_of
from needsassess.services.report_figures import Arrows, Matrix, Stacks, Strips

LABELS = 0.3  # share of a chart's table that its labels take
_FEW_WORDS = 5  # paragraphs
_FEW_ROWS, _FEW_LETTERS = 12, 1500  # of a table
LABELS_BESIDE_FEW, FEW_HEADS = 0.6, 3  # more where few columns stand beside them
_Levels = Iterable[tuple[int | None, ...]]


def under(title: str, blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with the title it stands under: that of the section, or of the last heading."""
    for block in blocks:
        if isinstance(block, Heading):
            title = block.title
        yield block, title


def opens_page(model: ReportModel, at: int) -> bool:
    """Whether section number `at` opens a page: also what asks for one goes on below a few words."""
    return model.sections[at].opens_page and not (at and _is_short(model.sections[at - 1]))


def _is_short(section: Section) -> bool:
    """A few words, and no letter, which stands by itself however short it is."""
    words = all(isinstance(block, Prose) for block in section.blocks)
    return words and len(section.blocks) <= _FEW_WORDS and bool(section.number)


def opens_run(model: ReportModel, at: int) -> bool:
    """Whether section number `at` begins a run of pages with a head of its own."""
    return model.sections[at].running != (model.sections[at - 1].running if at else head_of_first(model))


def head_of_first(model: ReportModel) -> str:
    """What the first run of pages has at its head; empty: what stands on all pages of the report."""
    fronted = model.cover is not None or bool(model.furniture.contents) or not model.sections
    return "" if fronted else model.sections[0].running


def is_small(rows: Sequence[Row | TextRow]) -> bool:
    """Whether they are better kept on one page: more of them would leave much of the page before empty."""
    return len(rows) <= _FEW_ROWS and sum(len(row.text()) for row in rows) <= _FEW_LETTERS


def without_shapes(model: ReportModel) -> ReportModel:
    """The same report with each radar as a table, for who draws nothing but tables; its words in that order."""
    sections = (replace(section, blocks=_tabled(section.blocks)) for section in model.sections)
    return replace(model, sections=tuple(sections))


def _tabled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(map(_tabled_block, blocks))


def _tabled_block(block: Block) -> Block:
    if isinstance(block, Kept):
        return Kept(_tabled(block.blocks))
    return as_table(block) if isinstance(block, Radar) else block


def as_table(chart: Chart, *, hued: bool = True) -> Table:
    """The numbers of a chart as a table; `hued`: each value with the level whose hue stands for it."""
    heads, rows = chart.numbers()
    labels = LABELS if len(heads) > FEW_HEADS else LABELS_BESIDE_FEW
    others = (1 - labels) / max(1, len(heads) - 1)
    columns = tuple(
        Column(head, others if at else labels, "right" if at else "left") for at, head in enumerate(heads)
    )
    levels = _LEVELS[type(chart)](chart) if hued else ((None,) * len(row) for row in rows)
    return Table(columns, tuple(map(_row, rows, levels)))


def _row(texts: tuple[str, ...], levels: tuple[int | None, ...]) -> Row:
    padded = (*levels, *(None for _ in range(len(texts) - len(levels))))
    return Row(tuple(map(Cell, texts, padded)))


def _hue(share: float | None) -> int | None:
    return None if share is None else level_of(share)


def _of_bars(bars: Bars) -> _Levels:
    return ((None, _hue(b.score), None, None, _hue(b.desired))[: len(bars.heads)] for b in bars.bars)


def _of_heat(heat: HeatMap) -> _Levels:
    return ((None, None, cell.level) for _, cells in heat.rows for cell in cells)


_LEVELS: dict[type, Callable[[Any], _Levels]] = {
    Bars: _of_bars,
    HeatMap: _of_heat,
    Radar: lambda radar: ((None, _hue(axis.current), _hue(axis.desired)) for axis in radar.axes),
    Matrix: lambda matrix: ((None, *(_hue(cell.share) for cell in cells)) for _, cells in matrix.rows),
    Strips: lambda strips: ((None,) for _ in strips.strips),
    Arrows: lambda arrows: ((None, _hue(arrow.before), _hue(arrow.after)) for arrow in arrows.arrows),
    Stacks: lambda stacks: ((None,) for _ in stacks.rows),
}
