"""What writes a place when files are merged, on the thread of files: the merge, taking it back, and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from needsassess.base.progress import Progress
    from needsassess.services.merge import Merged
    from needsassess.services.merge_plan import Plan


def merge(plan: Plan, progress: Progress, *, skip_refused: bool) -> tuple[Merged, int]:
    """And how many answers belong to items that only an older version of their questionnaire has."""
    from needsassess.services import merge, versions
    from needsassess.services.replica import this_replica

    replica = this_replica()
    merged = merge.apply(plan, replica, progress, skip_refused=skip_refused)
    left = versions.left_in(plan.target, (one.id for one in plan.assessments), replica)
    return merged, sum(sum(versions.left_count(each).values()) for each in left.values())


def take_back(place: Any, numbers: list[int], progress: Progress) -> None:
    """Of the merges in the record of the place, those of these numbers."""
    from needsassess.services.replica import this_replica
    from needsassess.services.unmerge import unmerge

    unmerge(place, numbers, this_replica(), progress)


def bring_back(place: Any, numbers: list[int], progress: Progress) -> list[int]:
    """What was taken back of them stands again; the numbers that they got."""
    from needsassess.services import unmerge
    from needsassess.services.replica import this_replica

    return [unmerge.bring_back(place, number, this_replica(), progress) for number in numbers]
