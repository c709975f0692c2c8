"""Answers and facts from CSV files or a filled template, taken as one change or refused whole."""

from __future__ import annotations

from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services import batch
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_cells import Table
from needsassess.services.change import Change, Values
from needsassess.services.csv_table import read

_Tables = tuple[Table | None, Table | None]


def take(file: AssessmentFile, answers: Path | None, facts: Path | None) -> Change:
    """Read both files whole, then let the batch check and record them."""
    return batch.take(file, *_tables(answers, facts))


def checked(file: AssessmentFile, answers: Path | None, facts: Path | None) -> Values:
    """What would be recorded, checked as `take` does."""
    return batch.checked(file, *_tables(answers, facts))


def _tables(answers: Path | None, facts: Path | None) -> _Tables:
    """A template may hold both."""
    if answers is None or answers.suffix.lower() != ".xlsx":
        return read(answers) if answers else None, read(facts) if facts else None
    from needsassess.exchange import xlsx_answers

    found = xlsx_answers.read(answers)
    if facts and "facts" in found:
        raise Refused(N_("“{name}” has facts of its own. Leave --facts out."), name=answers.name)
    return found.get("answers"), read(facts) if facts else found.get("facts")
