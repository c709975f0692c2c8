"""Assessment files of a known size, made by the services that the application uses."""

from __future__ import annotations

from pathlib import Path

from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica

ME = Replica(b"b" * 16, "Bench")
TYPICAL = 3  # institutions of a typical assessment; each answers every item


def empty(path: Path) -> AssessmentFile:
    file = AssessmentFile.create(path, {"country": "XA", "title": "Bench"}, ME)
    file.record(answering.institution("police", "police"))
    return file


def filled(path: Path, times: int) -> AssessmentFile:
    """`times` typical assessments in one: level, desired level, note and evidence of every item."""
    file = empty(path)
    for number in range(TYPICAL * times):
        key = f"police.{number}"
        file.record(answering.institution(key, "police"))
        values: answering.Values = {}
        for place, item in enumerate(file.instrument.items):
            values |= answering.level(item.code, key, (place + number) % 5)
            values |= answering.desired(item.code, key, 4)
            values |= answering.note(item.code, key, f"What the officer wrote down on {item.code}. " * 4)
            values |= {f"answer/{item.code}/{key}/evidence": "seen"}
        file.record(values)
    return file
