"""A canonical export, read back: held against every identity in it, and counted beside the assessment."""

from __future__ import annotations

from collections import Counter
from typing import Any

from needsassess.assessment.heads import heads_of
from needsassess.assessment.revision import Revision
from needsassess.assessment.state import state_of
from needsassess.assessment.values import canonical
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_data import standing
from needsassess.services.import_questionnaires import questionnaires
from needsassess.services.import_rows import faults_of, revision_of, rows_of
from needsassess.services.table_stand import recorded


def check(data: Any, file: AssessmentFile, progress: Progress) -> tuple[Counter[str], Counter[str]]:
    """(found in the data, held by the assessment): revisions, and what stands; refused where they differ."""
    try:
        revisions = _revisions(data, file, progress)
        again = state_of(file.versions.heads_shown(heads_of(revisions).items()))
        stands = standing(again) | {"fingerprint": file.fingerprint()}
        same = all(canonical(data[key]) == canonical(value) for key, value in stands.items())
    except (Refused, KeyError, TypeError, ValueError) as error:
        raise _differs(file) from error
    found = Counter(revisions=len(revisions), **recorded(again))
    held = Counter(revisions=file.log.size(file.id), **recorded(file.state))
    if not same or dict(again.subjects) != dict(file.state.subjects) or found != held:
        raise _differs(file)
    return found, held


def _revisions(data: Any, file: AssessmentFile, progress: Progress) -> list[Revision]:
    """As `import` would take them."""
    faults: list[Any] = []
    rows = list(rows_of(data["revisions"], file.id, faults))
    faults += faults_of(rows, questionnaires(data), progress)
    if faults:
        raise _differs(file) from faults[0]
    return list(map(revision_of, rows))


def _differs(file: AssessmentFile) -> Refused:
    return Refused(
        N_(
            "“{name}” changed meanwhile, or what was written was not read back as it stands there, so "
            "nothing was kept. Export it again."
        ),
        name=file.path.name,
    )
