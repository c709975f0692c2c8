"""From a place to the log of one assessment: of a file that is made now, or of a file or hub that is there."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment import rules, subjects
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.base.clock import Clock
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.services.change import Values
from needsassess.services.questionnaires import Shipped
from needsassess.services.replica import Replica
from needsassess.storage.file_log import FileLog
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.log import Log
from needsassess.storage.places import open_log


class HoldsMany(Refused):
    """A file of several assessments, or of none: which one is meant has to be said."""


class One(NamedTuple):
    """An assessment in a log; `began` is the fingerprint of the questionnaire that it began with."""

    log: Log
    assessment: bytes
    began: bytes


def new_file(path: Path, profile: Values, replica: Replica, chosen: Shipped) -> One:
    """A file with one assessment; `profile` is field → value. Refuses to replace a file that is there."""
    if path.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=path.name)
    values = {subjects.profile(name): value for name, value in profile.items()}
    identity = uuid.uuid4().bytes
    first = first_revisions(identity, values, chosen.instrument, replica, Clock())
    return One(FileLog.create(path, chosen.row, identity, first), identity, chosen.fingerprint)


def first_revisions(
    identity: bytes, values: Values, instrument: Instrument, replica: Replica, clock: Clock
) -> list[Revision]:
    """One change, which creates the assessment; refused where a value is none that can be."""
    for subject, value in values.items():
        rules.check(subjects.parse(subject), value, instrument)
    origin = Origin(replica.author, replica.id, clock.tick(), identity)
    return [make(identity, subject, value, (), origin) for subject, value in sorted(values.items())]


@contextmanager
def opened(
    path: Place, assessment: bytes | None, *, read_only: bool = False, sure: bool = False
) -> Iterator[One]:
    """The one assessment of a place, or the one named; closed again where it cannot be read."""
    log = open_log(path, read_only=read_only)
    try:
        if not sure:
            log.make_sure(read_only=read_only)
        yield _chosen(log, assessment)
    except (ValueError, KeyError, TypeError, AttributeError) as error:  # a value that none can be
        log.close()
        raise damaged(path) from error
    except BaseException:
        log.close()
        raise


def _chosen(log: Log, assessment: bytes | None) -> One:
    found = [one for one in log.assessments() if assessment in (None, one[0])]
    if len(found) != 1:
        raise HoldsMany(
            N_("“{name}” holds {count} assessments; open one of them."), name=log.path.name, count=len(found)
        )
    return One(log, *found[0])
