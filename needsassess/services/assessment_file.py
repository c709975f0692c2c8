"""One open assessment: its state in memory, its log on disk, and the changes between them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from needsassess.assessment import confirmations, subjects
from needsassess.assessment.heads import Heads, differ, heads_of
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.state import State, state_of
from needsassess.assessment.values import Json
from needsassess.base.clock import Clock
from needsassess.instrument.model import Instrument
from needsassess.services.carried import Known, check_heads, fingerprint_of, versions_of
from needsassess.services.change import Change, Said, Values, said_by
from needsassess.services.collection import earlier_rounds
from needsassess.services.news import News, together
from needsassess.services.opening import new_file, opened
from needsassess.services.questionnaires import Shipped, shipped
from needsassess.services.replica import Replica
from needsassess.services.undo import UndoStacks, taking_back
from needsassess.storage.extract import extract
from needsassess.storage.hub import Hub, Place
from needsassess.storage.log import Log


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
        self.stacks = UndoStacks(self.log, self.id, self.replica.id)

    def _read_versions(self, found: Iterable[tuple[str, Heads]]) -> None:
        """Which version of the questionnaire counts; `instrument` is that one."""
        self.versions = versions_of(self.log, self.began, found, self._carried)
        self.instrument = self.versions.counts

    @classmethod
    def create(
        cls, path: Path, profile: Values, replica: Replica, questionnaire: Shipped | None = None
    ) -> AssessmentFile:
        """A new file; `profile` is field → value. Refuses to replace a file that is there."""
        chosen = questionnaire or shipped()
        return cls(*new_file(path, profile, replica, chosen), replica, chosen.instrument)

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
        with opened(path, assessment, read_only=read_only, sure=sure) as one:
            return cls(*one, replica)

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
        found = together(
            self.standing(), news, (revision for change in unwritten for revision in change.revisions)
        )
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
        self.stacks.did(change)
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
        before = {self.versions.kept(subject): said_by(self.state.heads(subject)) for subject in values}
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

    def prepare_undo(self) -> Change | None:
        """Take the last change of this replica back, as a new change; None where there is none."""
        return self._prepare_step(undo=True)

    def prepare_redo(self) -> Change | None:
        """Take the last undo back."""
        return self._prepare_step(undo=False)

    def _prepare_step(self, *, undo: bool) -> Change | None:
        past = self.stacks.take(undo=undo)
        if past is None:
            return None
        identity = os.urandom(16)
        change = self._made(taking_back(past, self.state, self.versions, identity), identity, past.id)
        self.stacks.took_back(change, undo=undo)
        return change

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
