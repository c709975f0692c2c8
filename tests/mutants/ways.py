"""Every other way into a file: checked, listed, opened, answered in, taken out of, taken back, merged into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from needsassess.base.errors import UserError
from needsassess.services import (
    analysis,
    answering,
    check_file,
    collection,
    expected,
    merge,
    provenance,
    settle,
    unmerge,
)
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_data import exported
from tests.helpers.merging import COORDINATOR, REPLICAS
from tests.helpers.tiny import ITEMS

_MOST = 3  # assessments that are looked into
Way = Callable[[Path, Path], None]


def check(path: Path, _: Path) -> None:
    check_file.check(path)


def looked_over(path: Path, _: Path) -> None:
    collection.overview(path)
    collection.shares(path, lambda _key, _done: None)
    expected.against(path, [])


def opened(path: Path, _: Path) -> None:
    for assessment in collection.assessments(path)[:_MOST]:
        with AssessmentFile.open(path, COORDINATOR, read_only=True, assessment=assessment) as file:
            exported(file)
            analysis.analyse(file.instrument, file.state)
            for conflict in settle.conflicts(file):
                provenance.history(file, conflict.subject)
            for subject in list(file.state.subjects)[:5]:
                provenance.history(file, subject)


def merges(path: Path, _: Path) -> None:
    unmerge.recorded(path)


def taken_out(path: Path, folder: Path) -> None:
    for number, assessment in enumerate(collection.assessments(path)[:_MOST]):
        made = folder / f"{number}.needs"
        collection.extract(path, assessment.hex(), made)
        faults = check_file.check(made).faults
        assert not faults, f"what was taken out is not sound: {faults[0]}"


def answered(path: Path, _: Path) -> None:
    """What comes back from `record` is on disk, and the file is no worse than it was."""
    for assessment in collection.assessments(path)[:_MOST]:
        with AssessmentFile.open(path, REPLICAS[3], assessment=assessment) as file:
            before = file.log.size()
            made = file.record(answering.note(ITEMS[0], "police", "said now")).revisions
            file.undo()
            assert file.log.size() > before + len(made)
            assert set(file.log.by_identity([one.id for one in made]))


def taken_back(path: Path, _: Path) -> None:
    known = unmerge.recorded(path)
    for number in [one.number for one in known if one.name is not None and not one.undone][:2]:
        unmerge.unmerge(path, [number], COORDINATOR)
    for number in [one.number for one in known if one.name is not None and one.undone][:2]:
        unmerge.bring_back(path, number, COORDINATOR)


def merged_into(path: Path, folder: Path) -> None:
    with merge.plan(path, [folder / "sound.needs"]) as planned:
        for file in planned.files:
            if file.reason:
                raise file.reason
        merge.apply(planned, COORDINATOR)


READING: dict[str, Way] = {
    "checked": check,
    "looked over": looked_over,
    "opened": opened,
    "its merges": merges,
    "taken out": taken_out,
}
WRITING: dict[str, Way] = {"answered in": answered, "taken back": taken_back, "merged into": merged_into}
__all__ = ["READING", "WRITING", "UserError"]
