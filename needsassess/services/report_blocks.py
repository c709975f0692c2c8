"""The frozen model of any report: sections of blocks, worded in the report's language. No drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from needsassess.services.report_charts import Bars, HeatMap, Radar, Texts
from needsassess.services.report_figures import Arrows, Matrix, Stacks, Strips
from needsassess.services.report_forms import Boxes, Signatures, WriteLines


class Span(NamedTuple):
    """Words of one look: `` (plain), `strong` or `soft`."""

    text: str
    look: str = ""


Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    return " ".join(span.text for span in spans)


@dataclass(frozen=True)
class Prose:
    """A paragraph; `kind` is lead, body, small, formula, warning, letter or question."""

    spans: Spans
    kind: str = "body"

    def texts(self) -> Texts:
        yield plain(self.spans)


class Marks(NamedTuple):
    """Three levels (0-4) on one bar; None where one is not set."""

    current: int | None
    feasible: int | None
    desired: int | None


class Cell(NamedTuple):
    """A short text; `level` (0-4), `gap` (levels) or `marks` ask for their mark beside the words."""

    text: str
    level: int | None = None
    gap: int | None = None
    look: str = ""
    marks: Marks | None = None


class Column(NamedTuple):
    """`width`: share of the table; `align`: left or right; `mark`: a level, a gap or marks to keep room for."""

    title: str
    width: float
    align: str = "left"
    mark: str = ""


@dataclass(frozen=True)
class Row:
    """Cells beside each other, never split; `opens` draws a rule above; `keep` stays with the next row.

    `reaches`: a text goes on over the empty cells after it.
    """

    cells: tuple[Cell, ...]
    opens: bool = True
    keep: bool = False
    reaches: bool = False

    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells if cell.text)

    def columns(self) -> tuple[int, ...]:
        """How many each cell takes; 0 of a cell that another reaches over."""
        taken: list[int] = []
        said: int | None = None  # the last cell with a text
        for at, cell in enumerate(self.cells):
            if self.reaches and said is not None and cell == Cell(""):
                taken[said] += 1
                taken.append(0)
            else:
                said = at if cell.text else said
                taken.append(1)
        return tuple(taken)


@dataclass(frozen=True)
class TextRow:
    """A text of any length under a row, from column `indent` on; it may run over several pages."""

    spans: Spans
    indent: int = 0
    keep: bool = False

    def text(self) -> str:
        return plain(self.spans)


@dataclass(frozen=True)
class Table:
    """`continued`: the word beside what a page goes on with, where its rows have a head; empty: it has none."""

    columns: tuple[Column, ...]
    rows: tuple[Row | TextRow, ...]
    continued: str = ""

    def texts(self) -> Texts:
        yield from (column.title for column in self.columns if column.title)
        yield from (row.text() for row in self.rows)


@dataclass(frozen=True)
class Heading:
    """A heading inside a section, listed in the outline."""

    key: str
    title: str

    def texts(self) -> Texts:
        yield self.title


Chart = Bars | Radar | HeatMap | Matrix | Strips | Arrows | Stacks
Form = Boxes | WriteLines | Signatures


@dataclass(frozen=True)
class Kept:
    """Blocks that stay on one page where they fit on one: a question with all that is to be filled in."""

    blocks: tuple[Block, ...]

    def texts(self) -> Texts:
        for block in self.blocks:
            yield from block.texts()


Block = Prose | Table | Chart | Form | Heading | Kept


@dataclass(frozen=True)
class Section:
    """`number` as printed (1, A; none in a letter), `key` for links; not opening a page, it follows on.

    `running`: what stands at the head of its pages, which are numbered from 1, instead of the whole report's.
    """

    key: str
    number: str
    title: str
    blocks: tuple[Block, ...]
    opens_page: bool = True
    running: str = ""

    @property
    def named(self) -> str:
        return f"{self.number} {self.title}".strip()

    def texts(self) -> Texts:
        yield self.named
        for block in self.blocks:
            yield from block.texts()


@dataclass(frozen=True)
class Cover:
    """The first page: a word for the kind of report, whose, of what, and facts as label and value."""

    kind: str
    subject: str
    title: str
    notices: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]

    def texts(self) -> Texts:
        yield from (self.kind, self.subject)
        if self.title:
            yield self.title
        yield from self.notices
        yield from (f"{label} {value}" for label, value in self.facts)


@dataclass(frozen=True)
class Furniture:
    """What stands on every page; `page` has the places {page} and {total}; `stamp` is empty when final.

    Without a word for `contents` there are none.
    """

    head_left: str
    head_right: str
    foot_left: str
    foot_middle: str
    page: str
    stamp: str
    contents: str


@dataclass(frozen=True)
class ReportModel:
    """A report as it will be read: all its words, numbers and dates are in `language`.

    Letters and forms may have no cover.
    """

    language: str
    title: str
    author: str
    cover: Cover | None
    furniture: Furniture
    sections: tuple[Section, ...]

    def every_text(self) -> Texts:
        """Each piece that a reader must find, in the order of printing."""
        if self.cover:
            yield from self.cover.texts()
        if self.furniture.contents:
            yield self.furniture.contents
            yield from (section.named for section in self.sections)
        for section in self.sections:
            yield from section.texts()
