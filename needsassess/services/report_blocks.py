"""The frozen model of any report: sections of blocks, worded in the report's language. No drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from needsassess.services.report_charts import Bars, HeatMap, Radar, Texts


class Span(NamedTuple):
    """Words of one look: `` (plain), `strong` or `soft`."""

    text: str
    look: str = ""


Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    return " ".join(span.text for span in spans)


@dataclass(frozen=True)
class Prose:
    """A paragraph; `kind` is lead, body, small, formula or warning."""

    spans: Spans
    kind: str = "body"

    def texts(self) -> Texts:
        yield plain(self.spans)


class Cell(NamedTuple):
    """A short text; `level` (0-4) or `gap` (levels) ask for their mark beside the number."""

    text: str
    level: int | None = None
    gap: int | None = None
    look: str = ""


class Column(NamedTuple):
    """`width`: share of the table; `align`: left or right; `mark` keeps room for a `level` or a `gap`."""

    title: str
    width: float
    align: str = "left"
    mark: str = ""


@dataclass(frozen=True)
class Row:
    """Cells beside each other, never split; `opens` draws a rule above; `keep` stays with the next row."""

    cells: tuple[Cell, ...]
    opens: bool = True
    keep: bool = False

    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells if cell.text)


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
    columns: tuple[Column, ...]
    rows: tuple[Row | TextRow, ...]

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


Block = Prose | Table | Bars | Radar | HeatMap | Heading


@dataclass(frozen=True)
class Section:
    """`number` as printed (1, A), `key` for links; not opening a page, it follows where there is room."""

    key: str
    number: str
    title: str
    blocks: tuple[Block, ...]
    opens_page: bool = True

    def texts(self) -> Texts:
        yield f"{self.number} {self.title}"
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
    """What stands on every page; `page` has the places {page} and {total}; `stamp` is empty when final."""

    head_left: str
    head_right: str
    foot_left: str
    foot_middle: str
    page: str
    stamp: str
    contents: str


@dataclass(frozen=True)
class ReportModel:
    """A report as it will be read: all its words, numbers and dates are in `language`."""

    language: str
    title: str
    author: str
    cover: Cover
    furniture: Furniture
    sections: tuple[Section, ...]

    def every_text(self) -> Texts:
        """Each piece that a reader must find, in the order of printing."""
        yield from self.cover.texts()
        yield self.furniture.contents
        yield from (f"{section.number} {section.title}" for section in self.sections)
        for section in self.sections:
            yield from section.texts()
