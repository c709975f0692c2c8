"""Putting files together: a plan that writes nothing, then all of it in one transaction or nothing."""

from __future__ import annotations

import json
import os
from collections import ChainMap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from needsassess.assessment.merge_plan import Counts, Outcome
from needsassess.assessment.revision import Revision
from needsassess.base.clock import wall_clock
from needsassess.base.errors import Cancelled, ManyRefusals, Refused, UserError
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.instrument.steps import number as version_order
from needsassess.services.replica import Replica
from needsassess.services.unmerge import reinstated
from needsassess.storage import union
from needsassess.storage.blame import OfTarget
from needsassess.storage.desk import Desk
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log
from needsassess.storage.seen import seen
from needsassess.storage.source import digest_of, found_in, made_ready
from needsassess.storage.touched import Touched
from needsassess.storage.union import Added, Entry


class TakenBack(Refused):
    """The file was merged before and that was taken back; a plan made `again` takes it all the same."""


@dataclass(frozen=True)
class FilePlan:
    """What one source would bring; `reason` says why it is refused, `before` by which merge it came already.

    `versions`: by assessment, which version of its questionnaire counts in the source.
    """

    number: int
    path: Place
    sha256: bytes = b""
    counts: Counts = field(default_factory=Counts)
    by_assessment: dict[bytes, Counts] = field(default_factory=dict)
    reason: UserError | None = None
    before: int | None = None
    same_as: Place | None = None
    versions: dict[bytes, str] = field(default_factory=dict)

    @property
    def version_names(self) -> list[str]:
        """Which versions of the questionnaire count in it, oldest first."""
        return sorted(set(self.versions.values()), key=version_order)

    @property
    def outcome(self) -> Outcome:
        return Outcome.REFUSED if self.reason else self.counts.outcome


@dataclass(frozen=True)
class AssessmentPlan:
    """One assessment that the sources hold, and what they bring to it together."""

    id: bytes
    country: str
    title: str
    counts: Counts


@dataclass(frozen=True)
class Merged:
    """What was written, by source: the number of its merge, for an undo, and how many revisions it brought."""

    path: Place
    added: dict[Place, Added]


class Plan:
    """Of one merge. Close it: what was checked lies in a private folder until then."""

    def __init__(self, target: Place, *, again: bool = False) -> None:
        self.target = target
        self.again = again
        self.files: list[FilePlan] = []
        self.assessments: list[AssessmentPlan] = []
        self.seen = seen(target)
        self.desk = Desk(target if target.exists() else None)

    def __enter__(self) -> Plan:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.desk.close()

    @property
    def refused(self) -> list[FilePlan]:
        return [file for file in self.files if file.reason]

    @property
    def bringing(self) -> list[FilePlan]:
        """Files that something is taken of."""
        taken = [file for file in self.files if not file.reason]
        return [file for file in taken if file.counts.new or (self.again and file.counts.withdrawn)]

    @property
    def total(self) -> Counts:
        """Of all files together: what several of them bring counts once."""
        return sum((assessment.counts for assessment in self.assessments), Counts())


def _unheard(_: FilePlan) -> None:
    """For callers that wait for the whole plan."""


def plan(
    target: Place,
    sources: Iterable[Place],
    progress: Progress | None = None,
    *,
    again: bool = False,
    judged: Callable[[FilePlan], None] = _unheard,
) -> Plan:
    """Every source checked and judged; refused as a whole only where the target cannot be merged into.

    `judged` is called for each file as soon as what it would bring is known.
    """
    telling = progress or silent()
    files = found_in(list(sources))
    if target.exists():
        open_log(target, read_only=True).close()
    made = Plan(target, again=again)
    try:
        sizes = [_size(file) for file in files]
        for number, file in enumerate(files):
            telling.step(sum(sizes[:number]), sum(sizes))
            made.files.append(_planned(made, number, file, telling))
            judged(made.files[-1])
        telling.step(sum(sizes), sum(sizes))
        made.assessments.extend(_assessments(made))
        made.desk.rest()
    except BaseException:
        made.close()
        raise
    return made


def _size(place: Place) -> int:
    """In KiB: who follows the progress may count in 31 bits."""
    return 1 + place.stat().st_size // 1024 if isinstance(place, Path) and place.is_file() else 1


def _planned(made: Plan, number: int, path: Place, progress: Progress) -> FilePlan:
    sha256 = b""
    try:
        sha256 = digest_of(path)
        return _known_by_its_bytes(made, number, path, sha256) or _staged(made, number, path, sha256, progress)
    except (Cancelled, OfTarget):
        raise
    except UserError as reason:
        return FilePlan(number, path, sha256, reason=_naming(path, reason))


def _naming(path: Place, reason: UserError) -> UserError:
    """A reason that says which file it is of."""
    if reason.values.get("name") in (path.name, str(path)):
        return reason
    return Refused(N_("“{name}” is refused: {why}"), name=path.name, why=reason)


def _known_by_its_bytes(made: Plan, number: int, path: Place, sha256: bytes) -> FilePlan | None:
    """The same bytes cannot bring anything that they did not bring the first time."""
    twin = next((file for file in made.files if file.sha256 == sha256 and not file.reason), None)
    if twin:
        counts = Counts(identical=twin.counts.new + twin.counts.identical)
        return FilePlan(number, path, sha256, counts, same_as=twin.path, versions=twin.versions)
    found = made.desk.merged_before(sha256)
    return FilePlan(number, path, sha256, Counts(identical=found[1]), before=found[0]) if found else None


def _staged(made: Plan, number: int, path: Place, sha256: bytes, progress: Progress) -> FilePlan:
    source = made_ready(path, sha256, made.desk.folder / str(number), progress)
    found = made.desk.stage(number, source, progress)
    counts = sum(found.values(), Counts())
    if counts.withdrawn and not made.again:
        made.desk.drop(number)
        raise TakenBack(
            N_("“{name}” was merged before and taken back. To have it all the same, merge it --again."),
            name=path.name,
        )
    return FilePlan(number, path, sha256, counts, found, versions=made.desk.versions[number])


def _assessments(made: Plan) -> list[AssessmentPlan]:
    staged = [file.by_assessment for file in made.files]
    apart = len(set().union(*staged)) == sum(map(len, staged))  # no assessment is in two files
    together = dict(ChainMap(*staged)) if apart else made.desk.union()
    titles = made.desk.titles()
    identical: dict[bytes, Counts] = {}
    for file in made.files:
        for key, c in file.by_assessment.items():
            identical[key] = identical.get(key, Counts()) + c
    return [
        AssessmentPlan(key, *_named(titles.get(key, {})), _joined(together.get(key, Counts()), counts))
        for key, counts in sorted(identical.items())
    ]


def _joined(union: Counts, each: Counts) -> Counts:
    """What is new counts once, by the union; what is known is what each file has of it, together."""
    return replace(union, identical=each.identical, withdrawn=each.withdrawn, ahead=each.ahead)


def _named(said: dict[str, str]) -> tuple[str, str]:
    country, title = (json.loads(said.get(name, "null")) or "" for name in ("country", "title"))
    return country, title


def apply(
    planned: Plan, replica: Replica, progress: Progress | None = None, *, skip_refused: bool = False
) -> Merged:
    """Write what was planned. Rows added to the target since are no matter, another file in its place is."""
    if planned.refused and not skip_refused:
        raise ManyRefusals(
            N_(
                "Nothing was merged, because files are refused ({count}). "
                "Leave them out, or merge the others only."
            ),
            [file.reason for file in planned.refused if file.reason],
            count=len(planned.refused),
        )
    bringing = planned.bringing
    if not bringing:
        return Merged(planned.target, {})
    wall = wall_clock()
    entries = [_entry(file, replica, wall) for file in bringing]

    def own(entry: Entry, touched: Iterable[Touched]) -> Iterable[Revision]:
        return reinstated(entry, touched, replica)

    added = union.apply(planned.target, planned.seen, planned.desk.path, entries, own, progress or silent())
    return Merged(planned.target, {file.path: one for file, one in zip(bringing, added, strict=True)})


def _entry(file: FilePlan, replica: Replica, wall: int) -> Entry:
    c, name = file.counts, os.fsencode(file.path.name).decode(errors="replace")  # on a stick, any bytes
    held, change = c.new + c.identical, os.urandom(16)
    return Entry(
        change, wall, replica.author, replica.id, file.number, name, file.sha256, held, again=bool(c.withdrawn)
    )
