"""The canonical export taken back: checked as a merge checks what comes in, then a new file, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from needsassess.assessment.values import canonical
from needsassess.base.errors import ManyRefusals, Refused, UserError
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_data import FORMAT, FORMAT_VERSION, exported
from needsassess.services.import_questionnaires import questionnaires
from needsassess.services.import_rows import faults_of, of_kind, parents_first, revision_of, rows_of
from needsassess.services.replica import Replica
from needsassess.storage.file_log import FileLog

_MOST_TOLD = 200  # faults of one file


@dataclass(frozen=True)
class Imported:
    """What the new file holds, which gives the same export again."""

    revisions: int
    fingerprint: str


def make(data: Any, name: str, target: Path, progress: Progress) -> Imported:
    """A new file at `target` from what an export says; `name` is what messages call that."""
    if target.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=target.name)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise no_export(name)
    if data.get("format_version") != FORMAT_VERSION:
        raise Refused(
            N_("“{name}” was made by a newer version (format {found}, this one reads {known}). Update first."),
            name=name,
            found=data.get("format_version"),
            known=FORMAT_VERSION,
        )
    faults: list[UserError] = []
    try:
        began, *others = questionnaires(data)
        assessment = of_kind(data.get("assessment"), 16)
        rows = list(rows_of(data.get("revisions"), assessment, faults))
    except Refused as why:
        raise ManyRefusals(N_("Nothing of {names} was taken:"), [why], names=name) from why
    faults += faults_of(rows, [began, *others], progress)
    if faults:
        raise ManyRefusals(N_("Nothing of {names} was taken:"), _some(faults), names=name)
    ordered = [revision_of(row) for row in parents_first(rows)]
    row, more = began.row, tuple(other.row for other in others)
    log = FileLog.create(
        target, row, assessment, ordered, others=more, look=lambda part: _same(part, data, name)
    )
    log.close()
    return Imported(len(ordered), str(data["fingerprint"]))


def no_export(name: str) -> Refused:
    return Refused(N_("“{name}” is no export of an assessment. Choose another file."), name=name)


def _some(faults: list[UserError]) -> list[UserError]:
    left = len(faults) - _MOST_TOLD
    more = [Refused(N_("… and more faults: {count}."), count=left)] if left > 0 else []
    return [*faults[:_MOST_TOLD], *more]


def _same(part: Path, data: dict[str, Any], name: str) -> None:
    """The new file gives the export that it was made from, before it is kept."""
    with AssessmentFile.open(part, Replica(bytes(16), ""), read_only=True) as file:
        again = exported(file)
    for key in sorted({*again, *data}):
        if key not in again or key not in data or canonical(again[key]) != canonical(data[key]):
            raise ManyRefusals(
                N_("Nothing of {names} was taken:"),
                [Refused(N_("“{part}” is not what the revisions give."), part=key)],
                names=name,
            )
