"""One mutant: made, merged, and judged. What is not merged rightly or refused clearly is a fault."""

from __future__ import annotations

import faulthandler
import hashlib
import resource
import shutil
import signal
import stat
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from needsassess.base.errors import UserError
from needsassess.base.texts import texts_in
from needsassess.services import check_file, merge
from tests.helpers.merging import COORDINATOR, witness
from tests.mutants import reading
from tests.mutants.bases import Bases
from tests.mutants.catalogue import Mutant, made

PATIENCE, MEMORY = 5.0, 512  # seconds, MiB
_LONGEST = 500  # characters of a sentence
_MOST_EXPORTED = 20  # assessments; each is opened by itself


@dataclass
class Verdict:
    """`fault` says what is wrong, in several lines; `said` the refusal."""

    number: int
    kind: str
    outcome: str = ""
    said: str = ""
    fault: str = ""
    seconds: float = 0.0


@dataclass
class Room:
    """The folders of one process: where sources lie, where targets lie, and the private folders of merges."""

    folder: Path
    bases: Bases
    seen: set[bytes] = field(default_factory=set)  # results that were looked at as a whole
    rows: dict[str, reading.Rows] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sources, self.targets, self.private, self.scratch = (
            self.folder / name for name in ("in", "out", "tmp", "scratch")
        )
        self.private.mkdir(parents=True)
        tempfile.tempdir = str(self.private)
        self.empty = self.bases.targets["stranger"]

    def held(self, target: str) -> reading.Rows:
        """What a target holds before anything is merged into it."""
        if target not in self.rows:
            path = self.folder / "held.needs"
            path.unlink(missing_ok=True)
            if self.bases.targets[target]:
                path.write_bytes(self.bases.targets[target])
            self.rows[target] = reading.read(path, self.scratch)
        return self.rows[target]

    def cleared(self) -> None:
        for folder in (self.sources, self.targets):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)


def standing(folder: Path) -> dict[str, tuple[object, ...]]:
    """What is in a folder: kinds, sizes, times, bytes."""
    found = {}
    for path in folder.iterdir():
        seen = path.lstat()
        whole = stat.S_ISREG(seen.st_mode) and seen.st_size < 1 << 26
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if whole else ""
        found[path.name] = (seen.st_mode, seen.st_size, seen.st_mtime_ns, digest)
    return found


def judged(room: Room, seed: int, number: int) -> Verdict:
    room.cleared()
    mutant = made(room.bases, seed, number, room.sources)
    target = room.targets / "target.needs"
    begun = room.bases.targets[mutant.target]
    if begun:
        target.write_bytes(begun)
    verdict, before = Verdict(number, mutant.kind), (standing(room.sources), standing(room.targets))
    try:
        _merged(mutant, target, verdict)
        now = (standing(room.sources), standing(room.targets))
        _judge(room, mutant, target, verdict, before, now)
    except BaseException:
        verdict.fault = verdict.fault or traceback.format_exc()
    return verdict


@contextmanager
def watched(verdict: Verdict) -> Iterator[None]:
    """Whoever takes longer is ended with a trace of where it was.

    Time of the processor, as others may be at work; what waits for something has six times as long.
    """
    faulthandler.register(signal.SIGPROF, chain=True)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    faulthandler.dump_traceback_later(6 * PATIENCE, exit=True)
    began = time.process_time()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()
        verdict.seconds = time.process_time() - began


def _merged(mutant: Mutant, target: Path, verdict: Verdict) -> None:
    """Plan and apply, as every front room does."""
    try:
        with watched(verdict), merge.plan(target, [mutant.path]) as planned:
            reasons = [file.reason for file in planned.files if file.reason]
            if not reasons:
                verdict.outcome = "merged" if planned.bringing else "nothing new"
                merge.apply(planned, COORDINATOR)
    except UserError as error:
        reasons = [error]
    if reasons:
        verdict.outcome = "refused"
        verdict.said, verdict.fault = said_clearly(reasons[0], mutant.path.name)


def said_clearly(reason: UserError, name: str) -> tuple[str, str]:
    """The sentence, and what is wrong with it: it names the file, in one line, in both languages."""
    said, french = (reason.tell(texts_in(language)) for language in ("en", "fr"))
    shown = "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in name)[:60]
    for sentence in (said, french):
        if not sentence.replace("\xa0", " ").isprintable() or len(sentence) > _LONGEST:
            return said, f"not one clear line: {sentence[:300]!r}"
        if shown not in sentence:
            return said, f"does not name {name!r}: {sentence!r}"
    return said, "" if said != french else f"not translated: {said!r}"


def _judge(  # noqa: PLR0917
    room: Room,
    mutant: Mutant,
    target: Path,
    verdict: Verdict,
    before: tuple[dict[str, tuple[object, ...]], ...],
    now: tuple[dict[str, tuple[object, ...]], ...],
) -> None:
    if now[0] != before[0]:
        verdict.fault = f"the source or its folder was changed: {before[0]} {now[0]}"
    if verdict.outcome != "merged" and now[1] != before[1]:
        verdict.fault = f"the target was touched: {before[1]} {now[1]}"
    if list(now[1]) not in (["target.needs"], []):
        verdict.fault = f"left beside the target: {list(now[1])}"
    if list(room.private.iterdir()):
        verdict.fault = f"left in the private folder: {list(room.private.iterdir())}"
        shutil.rmtree(room.private)
        room.private.mkdir()
    verdict.fault = verdict.fault or too_much()
    if mutant.must and verdict.outcome not in mutant.must:
        verdict.fault = f"is {verdict.outcome}, must be {mutant.must}: {verdict.said}"
    if not verdict.fault and verdict.outcome != "refused":
        verdict.fault = _not_the_union(room, mutant, target)


def too_much() -> str:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"took {peak} MiB" if peak > MEMORY else ""


def _not_the_union(room: Room, mutant: Mutant, target: Path) -> str:
    now = reading.read(target, room.scratch)
    begun = room.bases.targets[mutant.target]
    here = room.held(mutant.target)
    there = reading.read(mutant.path, room.scratch)
    found = reading.difference(here, there, now)
    if mutant.whole is not None and reading.identities(now) != reading.identities(here) | mutant.whole:
        return f"lost {len(mutant.whole - reading.identities(now))} revisions of the sound file; {found}"
    digest = hashlib.sha256(repr([sorted(rows, key=repr) for _, rows in sorted(now.items())]).encode()).digest()
    if found or digest in room.seen:
        return found
    if target.exists() and len(now["assessment"]) < _MOST_EXPORTED:
        checked = check_file.check(target)
        if checked.faults:
            return f"is not sound after the merge: {checked.faults[0]}"
        old = room.targets / "before.needs"
        if begun:
            old.write_bytes(begun)
        reading.put_together(old, mutant.path, room.scratch, room.folder / "union.needs", room.empty)
        if begun and mutant.exported and witness(room.folder / "union.needs") != witness(target):
            return "the canonical export is not that of the union"
    room.seen.add(digest)
    return ""
