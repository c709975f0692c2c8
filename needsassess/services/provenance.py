"""Where a value comes from: every revision of it, with person, installation, time, merge and reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from needsassess.assessment import subjects
from needsassess.assessment.revision import Revision
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import merges
from needsassess.storage.merges import Merge


@dataclass(frozen=True)
class Line:
    """One revision of a subject, named as people see it.

    `merge` is what brought it (None: made in this file), `stands` whether it is a head.
    """

    subject: str
    revision: Revision
    merge: Merge | None
    stands: bool
    reason: str


def history(file: AssessmentFile, wanted: str) -> list[Line]:
    """Of an item, a fact or one subject; by subject, later first."""
    paths = sorted(
        path for path in file.state.subjects if path == wanted or wanted in subjects.parse(path).keys[:1]
    )
    if not paths:
        raise Refused(N_("Nothing is known of “{name}” in this file. Check the code."), name=wanted)
    return of_subjects(file, paths)


def of_subjects(file: AssessmentFile, paths: list[str]) -> list[Line]:
    """Of those subjects, in their order, later first; what nobody ever said is absent."""
    found = file.histories(paths)
    lines = [(path, revision) for path in paths for revision in found.get(path, ())]
    came = came_by(file, [revision for _, revision in lines])
    heads = {head.id for path in paths for head in file.state.heads(path)}
    return [
        Line(path, revision, came.get(revision.id), revision.id in heads, _reason(file, revision))
        for path, revision in lines
    ]


def came_by(file: AssessmentFile, revisions: Iterable[Revision]) -> dict[bytes, Merge]:
    """Which merge brought each revision; those made in this file are absent."""
    if not file.log.has_merges():
        return {}
    numbers = merges.came_by(file.path, [revision.id for revision in revisions])
    known = {merge.number: merge for merge in merges.of_place(file.path)} if numbers else {}
    return {identity: known[number] for identity, number in numbers.items() if number in known}


def _reason(file: AssessmentFile, revision: Revision) -> str:
    said = file.state.value(subjects.change(revision.change.hex(), "reason"))
    return said if isinstance(said, str) else ""
