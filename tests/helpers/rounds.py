"""A first round with answers, on the tiny questionnaire, and the second one begun from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from needsassess.assessment.values import Evidence, Status, answered
from needsassess.services import answering, collection
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.questionnaires import Shipped
from needsassess.services.round_start import Plan, start
from tests.helpers.merging import REPLICAS
from tests.helpers.tiny import tiny_questionnaire

SECOND = Plan("2027", "Second", (date(2027, 3, 1), date(2027, 3, 31)))
_PROFILE = {"country": "XA", "title": "First", "round": "2025", "language": "fr", "team": ["Amina"]}


def first_round(path: Path, questionnaire: Shipped | None = None) -> Path:
    """LEG-01, LEG-02 and CAP-01 answered by the police, LEG-03 unknown; a fact, a person, a settled level."""
    with AssessmentFile.create(path, _PROFILE, REPLICAS[0], questionnaire or tiny_questionnaire()) as file:
        for kind in ("police", "csirt"):
            file.record(answering.institution(kind, kind, f"The {kind}"))
        file.record(answering.institution("prosecution", "prosecution"))
        file.record(answering.remove_institution("prosecution"))
        file.record(answering.respondent("Ben", "police", "Head", consent=True))
        for level, item in enumerate(("LEG-01", "LEG-02", "CAP-01"), start=1):
            file.record(answering.level(item, "police", level))
        file.record(answering.desired("LEG-01", "police", 4) | answering.note("LEG-01", "police", "seen"))
        file.record(answering.evidence("LEG-01", "police", Evidence.SEEN))
        file.record(answering.without_level("LEG-03", "police", Status.DONT_KNOW))
        file.record(answering.fact("LEG-F01", "police", answered(90)))
        file.record(answering.settle("LEG-02", 3, "agreed"))
    return path


def begun(path: Path, into: Path | None = None, plan: Plan = SECOND) -> bytes:
    """The round after the last one in a file; its identity."""
    with AssessmentFile.open(path, REPLICAS[0], assessment=collection.named(path, None)) as file:
        return start(file, plan, into)


def second_round(folder: Path) -> Path:
    """A file of both rounds."""
    begun(first_round(folder / "first.needs"), folder / "second.needs")
    return folder / "second.needs"


def opened_last(path: Path, who: int = 0) -> AssessmentFile:
    """Its last round."""
    return AssessmentFile.open(path, REPLICAS[who], assessment=collection.named(path, None))
