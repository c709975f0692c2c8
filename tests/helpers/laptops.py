"""Copies of one assessment, filled in apart on three laptops."""

from __future__ import annotations

import shutil
from pathlib import Path

from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import REPLICAS
from tests.helpers.tiny import tiny_questionnaire


def copies(folder: Path) -> list[Path]:
    """Each with its own level of LEG-01 for the police; the third has a note too."""
    base = folder / "base.needs"
    profile = {"country": "XA", "title": "Round"}
    with AssessmentFile.create(base, profile, REPLICAS[0], tiny_questionnaire()) as file:
        file.record(answering.institution("police", "police"))
        file.record(answering.level("LEG-01", "police", 0))
    made = [Path(shutil.copy(base, folder / f"laptop-{number}.needs")) for number in range(3)]
    for number, path in enumerate(made):
        with AssessmentFile.open(path, REPLICAS[number]) as laptop:
            laptop.record(answering.level("LEG-01", "police", number + 1))
    with AssessmentFile.open(made[2], REPLICAS[2]) as laptop:
        laptop.record(answering.note("LEG-01", "police", "seen"))
    return made
