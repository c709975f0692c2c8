"""One open assessment: its state in memory, its log on disk, and the changes between them."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment import confirmations, rules, subjects
from needsassess.assessment.heads import Heads, differ, heads_of, in_order
from needsassess.assessment.history import stacks
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.state import State, state_of
from needsassess.assessment.values import Json
from needsassess.base.clock import Clock
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.services.carried import Known, check_heads, fingerprint_of, versions_of
from needsassess.services.change import Change, Said, Values, read_change
from needsassess.services.collection import earlier_rounds
from needsassess.services.questionnaires import Shipped, shipped
from needsassess.services.replica import Replica
from needsassess.storage.extract import extract
from needsassess.storage.file_log import FileLog
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Hub, Place
from needsassess.storage.log import Log
from needsassess.storage.places import open_log


class HoldsMany(Refused):
    """A file of several assessments, or of none: which one is meant has to be said."""


class News(NamedTuple):
    """Which heads an assessment has in the log, and of these, those that were not known."""

    heads: set[bytes]
    fresh: dict[bytes, Revision]


class AssessmentFile:
    """`prepare` changes the state at once, on the thread that owns it; `commit` writes, on any one thread."""

    def __init__(
        self, log: Log, assessment: bytes, began: bytes, replica: Replica, instrument: Instrument | None = None
    ) -> None:
        """`began` is the fingerprint of the questionnaire that it began with, `instrument` that if known."""
        self.log = log
        self.id = assessment
        self.replica = replica
        self.began = began
        self._carried: Known = {began.hex(): instrument} if instrument else {}
        self._clock = Clock()
        self._load()

    def _load(self) -> None:
        """The state as it is on disk."""
        found = self.log.heads(self.id)
        self._read_versions(found)
        check_heads(found, self.versions, self.path.name)
        self.state: State = state_of(self.versions.heads_shown(found))
        self._clock.observe(self.log.latest())
        mine = self.log.changes(self.id, self.replica.id)
        undo, redo = stacks(entry for entry in mine if entry.change != self.id)
        self._undo, self._redo = list(undo), list(redo)
        self._changes: dict[bytes, Change] = {}

    def _read_versions(self, found: Iterable[tuple[str, Heads]]) -> None:
        """Which version of the questionnaire counts; `instrument` is that one."""
        self.versions = versions_of(self.log, self.began, found, self._carried)
        self.instrument = self.versions.counts

    @classmethod
    def create(
        cls, path: Path, profile: Values, replica: Replica, questionnaire: Shipped | None = None
    ) -> AssessmentFile:
        """A new file; `profile` is field → value. Refuses to replace a file that is there."""
        if path.exists():
            raise Refused(N_("“{name}” exists already. Choose another name."), name=path.name)
        chosen = questionnaire or shipped()
        instrument = chosen.instrument
        values = {subjects.profile(name): value for name, value in profile.items()}
        for subject, value in values.items():
            rules.check(subjects.parse(subject), value, instrument)
        identity = uuid.uuid4().bytes
        origin = Origin(replica.author, replica.id, Clock().tick(), identity)
        first = [make(identity, subject, value, (), origin) for subject, value in sorted(values.items())]
        log = FileLog.create(path, chosen.row, identity, first)
        return cls(log, identity, chosen.fingerprint, replica, instrument)

    @classmethod
    def open(
        cls,
        path: Place,
        replica: Replica,
        *,
        read_only: bool = False,
        assessment: bytes | None = None,
        sure: bool = False,
    ) -> AssessmentFile:
        """The one assessment of a file, or the one named; upgraded first where it may be written.

        `sure`: the whole file was looked through already, by opening it or another of its assessments.
        """
        log = open_log(path, read_only=read_only)
        try:
            if not sure:
                log.make_sure(read_only=read_only)
            assessment, digest = _chosen(log, assessment)
            return cls(log, assessment, digest, replica)
        except (
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
        ) as error:  # a value that none can be
            log.close()
            raise damaged(path) from error
        except BaseException:
            log.close()
            raise

    @property
    def path(self) -> Place:
        return self.log.path

    def close(self) -> None:
        self.log.close()

    def copy_to(self, path: Path, unsaved: Iterable[Revision] = ()) -> None:
        """A file of its own: all that the file holds; of a hub, which others share, this and earlier rounds."""
        if isinstance(self.path, Hub):
            extract(self.path, [self.id, *earlier_rounds(self.path, self.id)], path, unsaved)
        else:
            self.log.copy_to(path, unsaved)

    def standing(self) -> list[tuple[str, Heads]]:
        """All heads by the subjects of the log, as they are at this moment."""
        return [(heads[0].subject, heads) for heads in list(self.state.subjects.values())]

    def news(self, standing: list[tuple[str, Heads]]) -> News:
        """What stands in the log by now; only what is not known is read. On the thread that commits."""
        heads = self.log.head_identities(self.id)
        fresh = self.log.by_identity(heads - {head.id for _, known in standing for head in known})
        found = list(heads_of(fresh.values()).items())
        versions = versions_of(self.log, self.began, [*standing, *found], self._carried)
        check_heads(found, versions, self.path.name)
        return News(heads, fresh)

    def take_in(self, news: News, unwritten: Iterable[Change]) -> Change | None:
        """Show what others wrote, and on top of it what was not written when it was read; None: nothing new."""
        there = {head.id: head for _, heads in self.standing() for head in heads} | news.fresh
        written = news.heads.union(*(head.parents for head in news.fresh.values()))
        found: dict[str, Heads] = {}
        for head in (there[identity] for identity in news.heads & there.keys()):
            found[head.subject] = in_order((*found.get(head.subject, ()), head))
        made = (revision for change in unwritten for revision in change.revisions)
        for revision in (one for one in made if one.id not in written):
            kept = [head for head in found.get(revision.subject, ()) if head.id not in revision.parents]
            found[revision.subject] = in_order((*kept, revision))
        changed = [s for s, heads in found.items() if heads != self.state.heads(self.versions.shown(s))]
        if not changed:
            return None
        for subject in changed:
            self.state.put(self.versions.shown(subject), found[subject])
        self._clock.observe(max(head.stamp for subject in changed for head in found[subject]))
        told = Change(
            b"", tuple(found[s][0] for s in changed), None, {}, tuple(map(self.versions.shown, changed))
        )
        if told.moves:
            self._turn_to_version_that_counts()
        return told

    def __enter__(self) -> AssessmentFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prepare(self, values: Values, reason: str = "") -> Change:
        """Check, make revisions of what differs, and take them into the state; nothing is on disk yet."""
        identity = os.urandom(16)
        why: Values = {subjects.change(identity.hex(), "reason"): reason} if reason else {}
        for subject, value in {**values, **why}.items():
            self.versions.check(subject, value)
        differing = self.differing(values)
        differing |= why if differing else {}  # no reason is kept of what did nothing
        return self._done({subject: (value,) for subject, value in differing.items()}, identity)

    def differing(self, values: Values) -> dict[str, Json]:
        """Those of the values that recording them would change, and what belongs to them."""
        found = {subject: value for subject, value in values.items() if self._differs(subject, value)}
        return found | confirmations.tied(values, found, self.state)

    def _done(self, values: Mapping[str, Said], identity: bytes) -> Change:
        change = self._made(values, identity, None)
        if change.revisions:
            self._undo.append(change.id)
            self._redo.clear()
        return change

    def commit(self, change: Change) -> None:
        """Put the change on disk; when this returns it is there."""
        if change.revisions:
            self.log.append(change.revisions, change.carried)

    def record(self, values: Values, reason: str = "") -> Change:
        """Prepare and commit; what cannot be written is taken out of the state again."""
        return self._now_on_disk(self.prepare(values, reason))

    def _now_on_disk(self, change: Change) -> Change:
        try:
            self.commit(change)
        except BaseException:
            self._load()
            raise
        return change

    def _made(self, values: Mapping[str, Said], identity: bytes, reverts: bytes | None) -> Change:
        """A revision for each value; several of one subject stand side by side, the first the latest."""
        before = {self.versions.kept(subject): _values(self.state.heads(subject)) for subject in values}
        deepest = max(map(len, values.values()), default=1)
        origins = [
            Origin(self.replica.author, self.replica.id, self._clock.tick(), identity, reverts)
            for _ in range(deepest)
        ]
        made: list[Revision] = []
        for subject, said in sorted(values.items()):
            parents = [head.id for head in self.state.heads(subject)]
            kept, given = self.versions.kept(subject), zip(reversed(said), origins, strict=False)
            fresh = [make(self.id, kept, value, parents, origin) for value, origin in given]
            self.state.put(subject, tuple(reversed(fresh)))
            made += fresh
        change = Change(identity, tuple(made), reverts, before, tuple(sorted(values)))
        if change.moves:
            self._turn_to_version_that_counts()
        self._changes[identity] = change
        return change

    def _differs(self, subject: str, value: Json) -> bool:
        """A subject in conflict always takes a new value: choosing one settles it."""
        return differ(self.state.heads(subject)) or self.state.value(subject) != value

    def move(self, to: Shipped) -> Change:
        """Go on with another version of the questionnaire, which the file carries from then on; one change."""
        name = to.fingerprint.hex()
        self._carried[name] = to.instrument
        change = self._done({subjects.questionnaire(name): (True,)}, os.urandom(16))
        return self._now_on_disk(replace(change, carried=to.row))

    def move_back(self) -> Change:
        """Take the move to the version that counts back; one change."""
        return self._now_on_disk(
            self._done({subjects.questionnaire(self.versions.fingerprint): (None,)}, os.urandom(16))
        )

    def _turn_to_version_that_counts(self) -> None:
        """The same heads, as the version that counts now shows them."""
        found = self.standing()
        self._read_versions(found)
        self.state = state_of(self.versions.heads_shown(found))

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    @property
    def undo_size(self) -> int:
        """How many revisions the next undo takes back, as far as this session made them."""
        return self._size(self._undo)

    @property
    def redo_size(self) -> int:
        return self._size(self._redo)

    def _size(self, stack: list[bytes]) -> int:
        change = self._changes.get(stack[-1]) if stack else None
        return len(change.revisions) if change else 0

    def _change(self, identity: bytes) -> Change:
        """A change of this replica; from the log where it is of an earlier session."""
        if identity not in self._changes:
            self._changes[identity] = read_change(self.log, identity)
        return self._changes[identity]

    def remembers(self, *, undo: bool) -> bool:
        """Whether the next undo, or redo, is of what was done since the file was opened: nothing is read."""
        steps = self._undo if undo else self._redo
        return not steps or steps[-1] in self._changes

    def prepare_undo(self) -> Change | None:
        """Take the last change of this replica back, as a new change; None where there is none."""
        if not self._undo:
            return None
        change = self._reverting(self._undo.pop())  # where it is refused, the next undo reaches further back
        self._redo.append(change.id)
        return change

    def prepare_redo(self) -> Change | None:
        """Take the last undo back."""
        if not self._redo:
            return None
        change = self._reverting(self._redo.pop())
        self._undo.append(change.id)
        return change

    def _reverting(self, identity: bytes) -> Change:
        """Only what that change still says is taken back; what was changed since stays.

        A conflict that it settled is one again. Why it was made stays said; made again, it is said of that too.
        """
        past = self._change(identity)
        values = {
            self.versions.shown(subject): past.before[subject] or (None,)
            for subject, said in past.said.items()
            if not subject.startswith("change/") and self._says(self.versions.shown(subject), said)
        }
        if all(self._says(subject, wanted) for subject, wanted in values.items()):
            raise Refused(N_("What would be undone has been changed since; it stays as it is."))
        again = os.urandom(16)
        if reason := past.reverts and self.state.value(subjects.change(past.reverts.hex(), "reason")):
            values[subjects.change(again.hex(), "reason")] = (reason,)
        return self._made(values, again, identity)

    def _says(self, subject: str, values: Said) -> bool:
        """By value: an undo of a later change is another revision that says the same again."""
        return _values(self.state.heads(subject)) == values

    def undo(self) -> Change | None:
        change = self.prepare_undo()
        return self._now_on_disk(change) if change else None

    def redo(self) -> Change | None:
        change = self.prepare_redo()
        return self._now_on_disk(change) if change else None

    def history(self, subject: str) -> Heads:
        """Every revision of a subject, later first: where does this value come from?"""
        return self.log.history(self.id, self.versions.kept(subject))

    def histories(self, paths: Iterable[str]) -> dict[str, Heads]:
        """Of each of those subjects, every revision, later first; subjects without any are absent."""
        kept = {self.versions.kept(path): path for path in paths}
        found = self.log.histories(self.id, kept)
        return {kept[subject]: revisions for subject, revisions in found.items()}

    def fingerprint(self) -> str:
        """SHA-256 of the questionnaire and of all heads, in hexadecimal: equal data, equal fingerprint."""
        return fingerprint_of(self.began, self.standing())

    def instrument_fingerprint(self) -> str:
        """SHA-256 of the version of the questionnaire that counts, in hexadecimal."""
        return self.versions.fingerprint


__all__ = ["AssessmentFile", "Change", "HoldsMany", "News", "Values"]


def _values(heads: Heads) -> Said:
    return tuple(head.value for head in heads)


def _chosen(log: Log, assessment: bytes | None) -> tuple[bytes, bytes]:
    found = [one for one in log.assessments() if assessment in (None, one[0])]
    if len(found) != 1:
        raise HoldsMany(
            N_("“{name}” holds {count} assessments; open one of them."), name=log.path.name, count=len(found)
        )
    return found[0]
