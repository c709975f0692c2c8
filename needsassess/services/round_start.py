"""Beginning a new round: another assessment that starts from the last one, in a new file or beside it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from needsassess.assessment import subjects
from needsassess.assessment.values import Json
from needsassess.base.alike import alike
from needsassess.base.clock import Clock
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services import answering
from needsassess.services.answering import Values
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.collection import earlier_rounds
from needsassess.services.opening import first_revisions
from needsassess.services.questionnaires import Shipped, newest
from needsassess.services.versions import leads_from
from needsassess.storage.append import Begun
from needsassess.storage.append import Instrument as CarriedForm
from needsassess.storage.extract import extract

_SAME = ("country", "language", "depth", "team")  # of the profile


@dataclass(frozen=True)
class Plan:
    """What a new round is called (`round`, such as “2027”), its title and the days of its interviews."""

    round: str
    title: str = ""
    period: tuple[date, date] | None = None


def start(file: AssessmentFile, plan: Plan, into: Path | None = None, to: Shipped | None = None) -> bytes:
    """Begin the round after `file`; its identity. All of it, or nothing; the former is not changed.

    `into` is a new file, which takes the former rounds along; None: beside the former, in its file or hub.
    `to` is the version of the questionnaire to ask; by default the newest that this program ships, where that
    leads on from the one that counts. Institutions and what the assessment is of are taken over. Answers are
    not, nor persons, who consent anew.
    """
    checked = _checked(file, plan)
    if into and into.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=into.name)
    begun = _begun(file, checked, _questionnaire(file, to))
    if into:
        extract(file.path, [file.id, *earlier_rounds(file.path, file.id)], into, begun=begun)
    elif any(begun.assessment == there for there, _ in file.log.assessments()):
        raise Refused(N_("The round “{round}” has been started here already. Open it."), round=checked.round)
    else:
        file.log.begin(begun)
    return begun.assessment


def _checked(file: AssessmentFile, plan: Plan) -> Plan:
    profile = file.state.profile
    name, title = plan.round.strip(), plan.title.strip() or profile.title
    if not name:
        raise Refused(N_("The new round has no name. Call it by its year, for instance."))
    if alike(name) == alike(profile.round):
        raise Refused(N_("The former round is called “{round}” too. Choose another name."), round=name)
    return Plan(name, title, plan.period)


def _identity(former: bytes, name: str) -> bytes:
    """The same on every laptop: who start the same round apart put it together like any other copies."""
    return hashlib.sha256(b"round\0" + former + b"\0" + alike(name).encode()).digest()[:16]


def _questionnaire(file: AssessmentFile, to: Shipped | None) -> CarriedForm | None:
    """The version that is to count where it is not the one that the former began with."""
    now = file.instrument
    wanted = to or newest(now.id)
    kinds = {institution.kind for institution in file.state.institutions.values()}
    if wanted and leads_from(now, wanted.instrument) and kinds <= set(wanted.instrument.institutions):
        return wanted.row
    counts = bytes.fromhex(file.versions.fingerprint)
    return _carried(file, counts) if counts != file.began else None


def _carried(file: AssessmentFile, fingerprint: bytes) -> CarriedForm:
    instrument = file.versions.carried[fingerprint.hex()]
    return fingerprint, instrument.id, instrument.version, file.log.instrument_form(fingerprint)


def _begun(file: AssessmentFile, plan: Plan, counts: CarriedForm | None) -> Begun:
    """It begins with what the former began with, so that all copies agree; what is newer counts by a move."""
    identity = _identity(file.id, plan.round)
    forms = (_carried(file, file.began), *((counts,) if counts else ()))
    values = _taken_over(file, plan)
    if counts:
        values[subjects.questionnaire(counts[0].hex())] = True
    clock = Clock()
    clock.observe(file.log.latest())
    first = first_revisions(identity, values, file.instrument, file.replica, clock)
    return Begun(identity, forms, first)


def _taken_over(file: AssessmentFile, plan: Plan) -> Values:
    """What the new round says from its start."""
    profile: dict[str, Json] = {name: file.state.value(subjects.profile(name)) for name in _SAME}
    profile |= {"round": plan.round, "title": plan.title, "status": "draft", "former": file.id.hex()}
    profile["period"] = [day.isoformat() for day in plan.period] if plan.period else None
    values = answering.profile(**profile)
    for key, institution in file.state.institutions.items():
        values |= answering.institution(key, institution.kind, institution.name)
    return {subject: value for subject, value in values.items() if value is not None}
