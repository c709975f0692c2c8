"""Whether a file is sound: SQLite's own check, identities, parents, values, and heads as derived."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment import rules, subjects
from needsassess.assessment.heads import heads_of
from needsassess.assessment.revision import Revision, is_genuine
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.instrument.canonical import fingerprint, from_canonical
from needsassess.instrument.model import Instrument
from needsassess.storage.log import Log


def faults(log: Log, progress: Progress | None = None) -> Iterator[Refused]:
    """Every fault found, one sentence each; none for a sound file."""
    yield from log.engine_faults()
    forms = {}
    for assessment, digest in log.assessments():
        form = log.instrument_form(digest)
        if fingerprint(form) != digest:
            yield Refused(N_("The questionnaire in the file is not the one its fingerprint names."))
            continue
        forms[assessment] = from_canonical(form)
    for assessment, instrument in forms.items():
        yield from _revision_faults(log, assessment, instrument, progress or silent())


def _revision_faults(
    log: Log, assessment: bytes, instrument: Instrument, progress: Progress
) -> Iterator[Refused]:
    revisions = list(log.revisions(assessment))
    known = {revision.id: revision for revision in revisions}
    for count, revision in enumerate(revisions, start=1):
        progress.step(count, len(revisions))
        yield from _faults_of(revision, known, instrument)
    derived = {
        (assessment, subject, head.id) for subject, heads in heads_of(revisions).items() for head in heads
    }
    if derived != {row for row in log.head_rows() if row[0] == assessment}:
        yield Refused(N_("The current state is not the one that the log gives."))


def _faults_of(revision: Revision, known: dict[bytes, Revision], instrument: Instrument) -> Iterator[Refused]:
    name = revision.id.hex()[:12]
    if not is_genuine(revision):
        yield Refused(N_("Revision {name} is not what its identity says."), name=name)
    for parent in revision.parents:
        if parent not in known or known[parent].subject != revision.subject:
            yield Refused(N_("Revision {name} replaces one that is not there."), name=name)
    try:
        rules.check(subjects.parse(revision.subject), revision.value, instrument)
    except ValueError:
        yield Refused(
            N_("Revision {name} is about nothing that is known: {subject}."),
            name=name,
            subject=revision.subject,
        )
    except Refused as refused:
        yield Refused(N_("Revision {name}: {why}"), name=name, why=refused)
