"""Moving an assessment to a newer version of its questionnaire, and what the newer one has no item for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from needsassess.assessment import subjects
from needsassess.assessment.subjects import BY_CODE
from needsassess.assessment.values import Json
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.instrument.steps import number
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.carried import Standing
from needsassess.services.change import Change
from needsassess.services.questionnaires import Shipped, newest
from needsassess.services.replica import Replica
from needsassess.storage import summary
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log


def upgrade(file: AssessmentFile, to: Shipped | None = None) -> Change:
    """Go on with the newest version that this program ships, or with `to`: one change, which may be undone."""
    now = file.instrument
    wanted = to or newest(now.id)
    if wanted is None or wanted.instrument.id != now.id:
        raise Refused(N_("This program has no other version of the questionnaire {name}."), name=now.id)
    if number(wanted.instrument.version) <= number(now.version):
        raise Refused(
            N_("The assessment is under version {version}, and this program has none that is newer."),
            version=now.version,
        )
    if not leads_from(now, wanted.instrument):
        raise Refused(
            N_("Version {new} does not say what became of the items of version {old}."),
            new=wanted.instrument.version,
            old=now.version,
        )
    return file.move(wanted)


def go_back(file: AssessmentFile) -> Change:
    """Take the move to the version that counts back; the one before counts again, and nothing is lost."""
    name = file.versions.fingerprint
    if not any(head.value for head in file.state.heads(subjects.questionnaire(name))):
        raise Refused(
            N_("The assessment began with version {version}; there is none to go back to."),
            version=file.instrument.version,
        )
    return file.move_back()


def leads_from(now: Instrument, wanted: Instrument) -> bool:
    """Whether the published map of `wanted` starts from what is the questionnaire now."""
    known, steps = now.steps or (), wanted.steps or ()
    return len(steps) > len(known) and steps[: len(known)] == known and steps[len(known)].earlier == now.version


@dataclass(frozen=True)
class Left:
    """What was said on an item or a fact that the version which counts does not have.

    `code` is what it had in `version`, the newest carried one with it; `shown` is how paths name it here.
    `said`: (institution or nothing for the country, field) → value.
    """

    shown: str
    code: str
    version: Instrument
    said: dict[tuple[str, str], Json]

    def title(self, language: str) -> str:
        """The title of the item, or the question of the fact."""
        words = self.version.words(language)
        found = words.items.get(self.code)
        return found.title if found else words.facts[self.code].question

    @property
    def answers(self) -> int:
        """How many institutions (and the country) gave it a response."""
        return sum(field == "response" for _, field in self.said)


def left(file: AssessmentFile | Standing) -> list[Left]:
    """By code; nothing in an assessment that never moved."""
    if len(file.versions.every) == 1:
        return []
    said: dict[str, dict[tuple[str, str], Json]] = defaultdict(dict)
    for path in sorted(file.state.subjects):
        subject, value = subjects.parse(path), file.state.value(path)
        if value is not None and subject.kind in BY_CODE and subject.keys[0] not in file.instrument.keys:
            said[subject.keys[0]]["/".join(subject.keys[1:]), subject.field] = value
    return [_left(file, shown, found) for shown, found in sorted(said.items())]


def _left(file: AssessmentFile | Standing, shown: str, said: dict[tuple[str, str], Json]) -> Left:
    version, code = file.versions.of(shown)
    return Left(shown, code, version, said)


def left_count(found: Iterable[Left]) -> dict[str, int]:
    """How many answers belong to items of each version only, oldest first."""
    counts = Counter[str]()
    for one in found:
        counts[one.version.version] += one.answers
    return dict(sorted(counts.items(), key=lambda count: number(count[0])))


def left_in(place: Place, assessments: Iterable[bytes], replica: Replica) -> dict[bytes, list[Left]]:
    """Of those assessments of a file or hub, where there is any such answer; reads only those that moved."""
    log = open_log(place, read_only=True)
    try:
        moved = summary.moved(log).intersection(assessments)
    finally:
        log.close()
    found = {}
    for assessment in sorted(moved):
        with AssessmentFile.open(place, replica, read_only=True, assessment=assessment) as file:
            found[assessment] = left(file)
    return {assessment: each for assessment, each in found.items() if each}
