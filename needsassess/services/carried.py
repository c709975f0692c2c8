"""Assessments as they stand in a file or hub, each with the versions of its questionnaire that it carries."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from needsassess.assessment import subjects
from needsassess.assessment.heads import Heads
from needsassess.assessment.state import State, state_of
from needsassess.assessment.versions import Versions, check_kept, moves
from needsassess.base.clock import HORIZON
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.log import Log
from needsassess.storage.places import open_log

Known = dict[str, Instrument]  # by fingerprint in hexadecimal; what was read once is not read again


def versions_of(log: Log, began: bytes, heads: Iterable[tuple[str, Heads]], known: Known) -> Versions:
    """Which version counts of an assessment that began with one and has these heads; adds to `known`.

    Raises ValueError where what it moved to can be no version of the same questionnaire.
    """
    moved = moves(heads)
    for name in (began.hex(), *moved):
        if name not in known:
            known[name] = log.instrument(bytes.fromhex(name))
    return Versions(began.hex(), {name: known[name] for name in (began.hex(), *moved)}, moved)


@dataclass(frozen=True)
class Standing:
    """An assessment as it stands, only read: what exports of many go through, without a history to undo."""

    id: bytes
    began: bytes
    versions: Versions
    state: State
    fingerprint: str

    @property
    def instrument(self) -> Instrument:
        return self.versions.counts

    @property
    def latest(self) -> int:
        """When the last of it was said (ms since 1970 UTC), but for what no clock can have shown."""
        walls = (head.stamp.wall for heads in self.state.subjects.values() for head in heads)
        return max((wall for wall in walls if 0 <= wall <= HORIZON), default=0)


def standing(log: Log, assessment: bytes, began: bytes, known: Known) -> Standing:
    """Read from its log; questionnaires that were read once are taken from `known`."""
    found = log.heads(assessment)
    versions = versions_of(log, began, found, known)
    check_heads(found, versions, log.path.name)
    state = state_of(versions.heads_shown(found))
    return Standing(assessment, began, versions, state, fingerprint_of(began, found))


def standings(place: Place, progress: Progress, only: Collection[bytes] | None = None) -> Iterator[Standing]:
    """Every assessment of a place, or those of some identities, by identity: one in memory at a time.

    Refused where the place is damaged, or holds none of them.
    """
    log, known = open_log(place, read_only=True), Known()
    try:
        log.make_sure(read_only=True)
        there = [pair for pair in log.assessments() if only is None or pair[0] in only]
        if not there:
            raise Refused(N_("“{name}” holds no assessment yet. Merge one into it first."), name=place.name)
        for number, (assessment, began) in enumerate(there):
            progress.step(number, len(there))
            yield standing(log, assessment, began, known)
        progress.step(len(there), len(there))
    except (ValueError, KeyError, TypeError) as error:  # a value in the log is none that can be
        raise damaged(place) from error
    finally:
        log.close()


def check_heads(found: Iterable[tuple[str, Heads]], versions: Versions, name: str) -> None:
    """A file may come from anywhere: what it says passes the rules that typing passes."""
    for path, heads in found:
        subject = subjects.parse(path)
        for head in heads:
            try:
                check_kept(subject, head.value, versions.every)
            except Refused as why:
                raise Refused(N_("“{name}” holds what is not possible: {why}"), name=name, why=why) from why


def fingerprint_of(began: bytes, found: Iterable[tuple[str, Heads]]) -> str:
    """SHA-256 of the questionnaire it began with and of all heads, in hexadecimal: equal data, equal print."""
    digest = hashlib.sha256(began)
    for _, heads in sorted(found):
        for head in sorted(heads, key=lambda revision: revision.id):
            digest.update(head.id)
    return digest.hexdigest()
