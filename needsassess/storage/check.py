"""Whether a file is sound: SQLite's own check, identities, parents, values, and heads as derived."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.incoming import Checks, Incoming
from needsassess.assessment.versions import MOVED, are_of_one
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.instrument.canonical import fingerprint
from needsassess.instrument.model import Instrument
from needsassess.storage.log import Log


def faults(log: Log, progress: Progress | None = None) -> Iterator[Refused]:
    """Every fault found, one sentence each; none for a sound file."""
    yield from log.engine_faults()
    for assessment, digest in log.assessments():
        rows = list(log.incoming(assessment))
        try:
            carried = _carried(log, digest, rows)
        except Refused as fault:
            yield fault
        else:
            yield from _revision_faults(log, assessment, rows, carried, progress or silent())


def _carried(log: Log, digest: bytes, rows: list[Incoming]) -> dict[str, Instrument]:
    """The questionnaire that the assessment began with and those it moved to, by fingerprint in hexadecimal."""
    moved = {found[1] for row in rows if (found := MOVED.fullmatch(str(row.subject)))}
    carried = {}
    for name in (digest.hex(), *sorted(moved)):
        form = log.instrument_form(bytes.fromhex(name))
        if fingerprint(form).hex() != name:
            raise Refused(N_("The questionnaire in the file is not the one its fingerprint names."))
        carried[name] = log.instrument(bytes.fromhex(name))
    if not are_of_one(carried.values()):
        raise Refused(N_("An assessment has moved to another questionnaire."))
    return carried


def _revision_faults(
    log: Log, assessment: bytes, rows: list[Incoming], carried: dict[str, Instrument], progress: Progress
) -> Iterator[Refused]:
    checks = Checks(*carried.values(), moved=carried)
    known, replaced = {row.id: row.subject for row in rows}, set[bytes]()
    for count, row in enumerate(rows, start=1):
        progress.step(count, len(rows))
        try:
            checks.check(row)
        except Refused as fault:
            yield fault
        for parent in row.replaced:
            replaced.add(parent)
            if known.get(parent) != row.subject:
                yield Refused(N_("Revision {name} replaces one that is not there."), name=row.name)
    derived = {(assessment, row.subject, row.id) for row in rows if row.id not in replaced}
    if derived != {row for row in log.head_rows() if row[0] == assessment}:
        yield Refused(N_("The current state is not the one that the log gives."))
