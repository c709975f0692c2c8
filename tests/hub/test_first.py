"""Merging into a hub and out of it gives what files give."""

from __future__ import annotations

import shutil
from pathlib import Path

from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import REPLICAS, merged, witness


def test_first(new_file, tmp_path, hub):
    file = new_file("base.needs")
    file.record(answering.institution("police", "police"))
    file.record(answering.level("LEG-01", "police", 0))
    file.close()
    made = []
    for number in range(3):
        path = Path(shutil.copy(file.path, tmp_path / f"laptop-{number}.needs"))
        with AssessmentFile.open(path, REPLICAS[number]) as laptop:
            laptop.record(answering.level("LEG-01", "police", number + 1))
        made.append(path)
    merged(hub, made[:2])
    merged(hub, made[2:])
    merged(tmp_path / "all.needs", made)
    assert witness(hub) == witness(tmp_path / "all.needs")
    merged(tmp_path / "out.needs", [hub])
    assert witness(hub) == witness(tmp_path / "out.needs")
