"""Files that hold many assessments: which, one of them by the start of its identity, and one taken out."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from needsassess.assessment.completeness import Done, done
from needsassess.assessment.state import state_of
from needsassess.assessment.visible import shown_items
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.services.carried import Known, versions_of
from needsassess.storage import extract as storage
from needsassess.storage import summary
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log
from needsassess.storage.summary import Hand, HeadValue


@dataclass(frozen=True)
class Held:
    """One assessment of a file; `hands` are who changed it where, the most recent first."""

    id: bytes
    country: str
    title: str
    round: str
    status: str
    hands: tuple[Hand, ...]
    conflicts: int

    @property
    def persons(self) -> tuple[str, ...]:
        """Names that sign changes, each once; an empty one where somebody signs with none."""
        return tuple(dict.fromkeys(hand.author for hand in self.hands))

    @property
    def replicas(self) -> int:
        """How many installations changed it."""
        return len({hand.replica for hand in self.hands})

    @property
    def changed(self) -> int:
        """The last change, by the clock of who made it (ms since 1970 UTC); 0 where there is none."""
        return max((hand.wall for hand in self.hands), default=0)

    @property
    def changes(self) -> int:
        return sum(hand.changes for hand in self.hands)


_LISTED = 20  # in one sentence
_NAMES = ("country", "title", "round", "status")
_FORMER = ("profile/former",)
_SUBJECTS = tuple(f"profile/{name}" for name in _NAMES)


def overview(path: Place) -> list[Held]:
    """Every assessment of a file, by identity; how far each is comes by `shares`, which takes longer."""
    log = open_log(path, read_only=True)
    try:
        hands, conflicts = summary.hands(log), summary.conflicts(log)
        profiles = summary.heads_of(log, _SUBJECTS)
        return [
            Held(
                key,
                *_said(profiles.get(key, ()), path),
                hands=tuple(hands.get(key, ())),
                conflicts=conflicts.get(key, 0),
            )
            for key, _ in log.assessments()
        ]
    finally:
        log.close()


def _said(heads: Iterable[HeadValue], path: Place) -> tuple[str, str, str, str]:
    """The provisional value of each field, as all replicas show it until a conflict is settled."""
    last = {head.subject: head for head in sorted(heads, key=lambda head: head.order)}
    country, title, tour, status = (_text(last.get(subject), path) for subject in _SUBJECTS)
    return country, title, tour, status or "draft"


def _text(head: HeadValue | None, path: Place) -> str:
    try:
        value = json.loads(head.value) if head else None
    except (ValueError, RecursionError):
        value = 0
    if value is not None and not isinstance(value, str):
        raise damaged(path)
    return value or ""


def shares(
    path: Place,
    each: Callable[[bytes, Done], None],
    progress: Progress | None = None,
    *,
    only: Collection[bytes] | None = None,
) -> None:
    """Tell of each assessment how many items of how many are settled, as the foot of its window does."""
    telling = progress or silent()
    log = open_log(path, read_only=True)
    known: Known = {}
    try:
        there = [pair for pair in log.assessments() if only is None or pair[0] in only]
        for number, (key, digest) in enumerate(there):
            telling.step(number, len(there))
            heads = log.heads(key)
            versions = versions_of(log, digest, heads, known)
            state = state_of(versions.heads_shown(heads))
            each(key, done(shown_items(versions.counts, state), state))
    except (ValueError, KeyError, TypeError, AttributeError) as error:  # a value in the log is none that can be
        raise damaged(path) from error
    finally:
        log.close()


def last_round(place: Place) -> bytes | None:
    """The assessment of which all others there are earlier rounds; None where they are of several kinds."""
    former = _formers(place)
    return next((one for one in former if len(_before(one, former)) == len(former) - 1), None)


def assessments(path: Place) -> list[bytes]:
    """Identities of the assessments in a file, sorted."""
    log = open_log(path, read_only=True)
    try:
        return [assessment for assessment, _ in log.assessments()]
    finally:
        log.close()


def named(path: Place, start: str | None, *, one_of_rounds: bool = True) -> bytes:
    """The one assessment of a file whose identity, in hexadecimal, starts so; by default its last round.

    Not `one_of_rounds`: where there are rounds before the last, it has to be said which is meant.
    """
    every = assessments(path)
    found = [one for one in every if one.hex().startswith((start or "").lower())]
    if not every:
        raise Refused(N_("“{name}” holds no assessment yet. Merge one into it first."), name=path.name)
    last = last_round(path) if one_of_rounds and not start and len(every) > 1 else None
    if last:
        return last
    if len(found) != 1:
        raise Refused(
            N_("“{name}” holds {count} assessments that this could be: {which}. Name one of them."),
            name=path.name,
            count=len(found),
            which=_list(path, found or every),
        )
    return found[0]


def _list(path: Place, which: list[bytes]) -> str:
    """The start of each identity, as it can be given, with country, title and round."""
    held = [one for one in overview(path) if one.id in which]
    told = [
        f"{one.id.hex()[:12]} ({', '.join(filter(None, (one.country, one.title, one.round)))})" for one in held
    ]
    return ", ".join(told[:_LISTED]) + (", …" if len(told) > _LISTED else "")


def earlier_rounds(place: Place, assessment: bytes) -> list[bytes]:
    """Those before it that the place holds, the last one first: each names the one before as its former."""
    return _before(assessment, _formers(place))


def _before(assessment: bytes, former: Mapping[bytes, bytes]) -> list[bytes]:
    found: list[bytes] = []
    before = former.get(assessment, b"")
    while before in former and before not in (assessment, *found):
        found.append(before)
        before = former[before]
    return found


def _formers(place: Place) -> dict[bytes, bytes]:
    """What each assessment there names as its former one; empty where it names none."""
    log = open_log(place, read_only=True)
    try:
        said = summary.heads_of(log, _FORMER)
        return {key: _said_former(said.get(key, ()), place) for key, _ in log.assessments()}
    finally:
        log.close()


def _said_former(heads: Iterable[HeadValue], place: Place) -> bytes:
    try:
        return bytes.fromhex(_text(max(heads, key=lambda head: head.order, default=None), place))
    except ValueError as error:
        raise damaged(place) from error


def extract(path: Place, start: str, target: Path) -> bytes:
    """Write one assessment as a new file, with the rounds before it that are there; returns its identity.

    A file that is there is never replaced.
    """
    if target.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=target.name)
    assessment = named(path, start)
    storage.extract(path, [assessment, *earlier_rounds(path, assessment)], target)
    return assessment
