"""Putting files together: a plan that writes nothing, then all of it in one transaction or nothing."""

from __future__ import annotations

import json
import os
from collections import ChainMap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from needsassess.assessment.merge_outcome import Counts
from needsassess.assessment.revision import Revision
from needsassess.base.clock import wall_clock
from needsassess.base.errors import ManyRefusals
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.services.merge_plan import AssessmentPlan, FilePlan, Plan
from needsassess.services.merge_source import judge
from needsassess.services.replica import Replica
from needsassess.services.unmerge import reinstated
from needsassess.storage import union
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log
from needsassess.storage.source import found_in
from needsassess.storage.touched import Touched
from needsassess.storage.union import Added, Entry


@dataclass(frozen=True)
class Merged:
    """What was written, by source: the number of its merge, for an undo, and how many revisions it brought."""

    path: Place
    added: dict[Place, Added]


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
            made.files.append(judge(made, number, file, telling))
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
