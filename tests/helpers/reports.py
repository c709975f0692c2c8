"""What a report says, as tests read it; and reports of states that are made of values, without their log."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from needsassess.assessment.state import State
from needsassess.services import report_kinds
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import Block, Kept, ReportModel, Row, Table, TextRow
from needsassess.services.report_kinds import Kind, Wanted
from needsassess.services.report_scope import Scope
from tests.helpers import assessments


def as_if(file: AssessmentFile, state: State) -> AssessmentFile:
    """The file as it would be if that were its state."""
    twin = copy.copy(file)
    twin.state = state
    return twin


def reported(
    file: AssessmentFile, kind: Kind = Kind.GAP, language: str = "en", *, redacted: bool = False, **scope: Any
) -> ReportModel:
    return report_kinds.build(file, Wanted(kind, language, Scope(**scope), redacted))


def state_of(values: Mapping[str, Any]) -> State:
    """With three institutions and a country."""
    return assessments.state({"profile/country": "XA"} | dict(values))


def everything(model: ReportModel) -> str:
    """All words of a report, also those that are not printed in its pages."""
    return "\n".join(_words(model))


def _words(model: ReportModel) -> Iterator[str]:
    yield from (model.title, model.author, *vars(model.furniture).values())
    yield from model.every_text()
    for section in model.sections:
        for block in section.blocks:
            yield from _unseen(block)


def _unseen(block: Block) -> Iterator[str]:
    yield getattr(block, "alt", "")
    if hasattr(block, "numbers"):
        heads, rows = block.numbers()
        yield from heads
        yield from (text for row in rows for text in row)
    if isinstance(block, Kept):
        for inner in block.blocks:
            yield from _unseen(inner)


def section(model: ReportModel, key: str) -> str:
    return "\n".join(next(s for s in model.sections if s.key == key).texts())


def rows_of(model: ReportModel, key: str, first: str) -> list[Row | TextRow]:
    """Of the tables of a section: the row that begins so, and all up to the next with a first cell."""
    rows = [r for s in model.sections if s.key == key for b in s.blocks if isinstance(b, Table) for r in b.rows]
    starts = [at for at, row in enumerate(rows) if isinstance(row, Row) and row.cells[0].text]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if rows[start].text().startswith(first):
            return rows[start:end]
    return []
