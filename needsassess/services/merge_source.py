"""Judging one source of a merge: what it would bring, that it came already, or why it is refused."""

from __future__ import annotations

from needsassess.assessment.merge_outcome import Counts
from needsassess.base.errors import Cancelled, Refused, UserError
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.services.merge_plan import FilePlan, Plan
from needsassess.storage.blame import OfTarget
from needsassess.storage.hub import Place
from needsassess.storage.source import digest_of, made_ready


class TakenBack(Refused):
    """The file was merged before and that was taken back; a plan made `again` takes it all the same."""


def judge(made: Plan, number: int, path: Place, progress: Progress) -> FilePlan:
    """What one file would bring beside those that the plan has already, or why it is refused."""
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
