"""All of an assessment as plain data: its questionnaire, its log by identity, and what stands now."""

from __future__ import annotations

import json
from typing import Any

from needsassess.assessment import subjects
from needsassess.assessment.revision import Revision
from needsassess.assessment.state import State
from needsassess.instrument.canonical import canonical_form, fingerprint
from needsassess.instrument.model import Instrument
from needsassess.services.assessment_file import AssessmentFile

FORMAT = "needsassess export"
FORMAT_VERSION = 1


def exported(file: AssessmentFile) -> dict[str, Any]:
    """Only what the file says: no path, no time of export. Identities are hexadecimal."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": file.id.hex(),
        "fingerprint": file.fingerprint(),
        "instrument": _questionnaire(file.instrument),
        **_versions(file),
        "revisions": [_revision(revision) for revision in file.log.revisions(file.id)],
        **standing(file.state),
    }


def _questionnaire(instrument: Instrument) -> dict[str, Any]:
    form = canonical_form(instrument)
    return {
        "id": instrument.id,
        "version": instrument.version,
        "fingerprint": fingerprint(form).hex(),
        "form": json.loads(form),
    }


def _versions(file: AssessmentFile) -> dict[str, Any]:
    """Codes that are kept under another key; where it moved, every version it carries, the first one first."""
    kept = {code: key for code, key in file.instrument.keys.items() if code != key}
    others: dict[str, Any] = {"kept_as": kept} if kept else {}
    if len(file.versions.every) > 1:
        every = sorted(file.versions.carried.items(), key=lambda one: (one[0] != file.began.hex(), one[0]))
        others["questionnaires"] = [_questionnaire(instrument) for _, instrument in every]
    return others


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


def standing(state: State) -> dict[str, Any]:
    """What stands, and what stands beside each other."""
    conflicts = {path: [head.value for head in state.heads(path)] for path in state.conflicts}
    return {"state": _values(state), "conflicts": conflicts}


def _values(state: State) -> dict[str, Any]:
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
