"""Three assessments that every report is written from: nearly empty, typical, brutal; each the same every time.

`write(name, folder)` gives the path of the closed file, written once per folder.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from needsassess.assessment.values import Status
from needsassess.services import answering
from needsassess.services.answering import Values
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from tests.helpers.dataset_values import Cast, answers, decided, known, people, planned
from tests.helpers.hostile_words import brutal_texts, plain_texts

NEARLY_EMPTY, TYPICAL, BRUTAL = "nearly_empty", "typical", "brutal"
NAMES = (NEARLY_EMPTY, TYPICAL, BRUTAL)
ME = Replica(b"d" * 16, "Datasets")
PERIOD = ["2026-03-02", "2026-03-13"]
_FIVE = ("police", "prosecution", "ministry_justice", "csirt", "providers")
_EIGHT = (*_FIVE, "judiciary", "central_authority", "financial_intelligence")


def write(name: str, folder: Path) -> Path:
    """The file of that name, made if it is not there yet."""
    path, unfinished = folder / f"{name}.needs", folder / f"{name}.part.needs"
    if not path.exists():
        _MAKERS[name](unfinished).close()
        unfinished.rename(path)
    return path


def nearly_empty(path: Path) -> AssessmentFile:
    """A country and one institution that answered two items: one with a level, one it does not know."""
    file = AssessmentFile.create(path, {"country": "XA", "language": "en"}, ME)
    first, second = (item.code for item in file.instrument.items[:2])
    file.record(
        answering.institution("police", "police")
        | answering.level(first, "police", 0)
        | answering.without_level(second, "police", Status.DONT_KNOW)
    )
    return file


def typical(path: Path) -> AssessmentFile:
    """All items, five institutions that often agree, activities, measures; something of every state."""
    return _filled(path, "XA", Cast(_FIVE, plain_texts(), (0, 0, 0, 0, 0, 0, 1, -1, 2)))


def brutal(path: Path) -> AssessmentFile:
    """All items × eight institutions, each with a note; texts as long and as strange as the rules let in."""
    return _filled(path, "XB", Cast(_EIGHT, brutal_texts(), (-2, -1, 0, 0, 1, 2), all_of_it=True))


_MAKERS: dict[str, Callable[[Path], AssessmentFile]] = {
    NEARLY_EMPTY: nearly_empty,
    TYPICAL: typical,
    BRUTAL: brutal,
}


def _filled(path: Path, country: str, cast: Cast) -> AssessmentFile:
    texts = cast.texts
    profile: Values = {
        "country": country,
        "round": "2026",
        "period": PERIOD,
        "title": texts.line(),
        "team": texts.team,
    }
    file = AssessmentFile.create(path, profile, ME)
    file.record(people(cast))
    values: Values = {}
    for at, item in enumerate(file.instrument.items):
        values |= answers(cast, item, at) | decided(cast, item, at) | planned(cast, item, at)
    for at, fact in enumerate(file.instrument.facts):
        values |= known(cast, fact, at)
    file.record(values)
    return file
