"""Answers and facts from CSV files, taken as one change or refused whole."""

from __future__ import annotations

from pathlib import Path

from needsassess.services import batch
from needsassess.services.assessment_file import AssessmentFile, Change
from needsassess.services.csv_table import read


def take(file: AssessmentFile, answers: Path | None, facts: Path | None) -> Change:
    """Read both files whole, then let the batch check and record them."""
    return batch.take(file, read(answers) if answers else None, read(facts) if facts else None)
