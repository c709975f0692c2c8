"""All of an assessment as plain data: its questionnaire, its log by identity, and what stands now."""

from __future__ import annotations

import json
from typing import Any

from needsassess.assessment import subjects
from needsassess.assessment.revision import Revision
from needsassess.assessment.state import State
from needsassess.instrument.canonical import canonical_form, fingerprint
from needsassess.services.assessment_file import AssessmentFile

FORMAT = "needsassess export"
FORMAT_VERSION = 1


def exported(file: AssessmentFile) -> dict[str, Any]:
    """Only what the file says: no path, no time of export. Identities are hexadecimal."""
    form = canonical_form(file.instrument)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": file.id.hex(),
        "fingerprint": file.fingerprint(),
        "instrument": {
            "id": file.instrument.id,
            "version": file.instrument.version,
            "fingerprint": fingerprint(form).hex(),
            "form": json.loads(form),
        },
        "revisions": [_revision(revision) for revision in file.log.revisions(file.id)],
        "state": _standing(file.state),
        "conflicts": {path: [head.value for head in file.state.heads(path)] for path in file.state.conflicts},
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id.hex(),
        "subject": revision.subject,
        "value": revision.value,
        "parents": [parent.hex() for parent in revision.parents],
        "author": revision.author,
        "replica": revision.replica.hex(),
        "wall": revision.stamp.wall,
        "counter": revision.stamp.counter,
        "change": revision.change.hex(),
        "reverts": revision.reverts.hex() if revision.reverts else None,
    }


def _standing(state: State) -> dict[str, Any]:
    """Kind → keys → field → value, nested as the path of each subject."""
    found: dict[str, Any] = {}
    for path in state.subjects:
        value = state.value(path)
        if value is not None:
            subject = subjects.parse(path)
            place = found.setdefault(subject.kind, {})
            for key in subject.keys:
                place = place.setdefault(key, {})
            place[subject.field] = value
    return found
