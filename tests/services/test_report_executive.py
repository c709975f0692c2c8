"""The summary in sentences: right with none, one and many, and with what there is to say only."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from needsassess.assessment.completeness import Done
from needsassess.assessment.planned import Activity
from needsassess.assessment.scores import Score
from needsassess.assessment.values import Status, Urgency
from needsassess.services import answering, planning
from needsassess.services.analysis import DomainResult, analyse
from needsassess.services.report_executive import _extreme
from tests.conftest import NewFile
from tests.helpers.reports import reported, section

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


def said(file: AssessmentFile, language: str = "en") -> str:
    return section(reported(file, language=language), "summary").split("Items at a glance")[0]


def told(*answers: tuple[str, str, int, int]) -> dict[str, Any]:
    """(item, institution, current, desired)"""
    values: dict[str, Any] = {}
    for item, key, current, desired in answers:
        values |= answering.institution(key, key)
        values |= answering.level(item, key, current) | answering.desired(item, key, desired)
    return values


def test_nothing_answered(new_file: NewFile) -> None:
    text = said(new_file())
    assert "there is no score" in text
    assert "6 items have no level: 6 unanswered." in text
    for silent in ("highest score", "Disagreements.", "parked", "priority gap"):
        assert silent not in text


def test_one_of_each(new_file: NewFile) -> None:
    file = new_file()
    values = told(("LEG-01", "police", 1, 2), ("CAP-01", "police", 4, 4))
    values |= answering.urgency("LEG-01", Urgency.HIGH) | answering.parked("CAP-02", "police", True)
    values |= answering.without_level("CAP-03", "police", Status.DONT_KNOW)
    file.record(values)
    text = said(file)
    for sentence in (
        "2 of the 6 applicable items have a level. 1 gap was found",
        "The domain with the highest score is CAP (en) (100%). "
        "The domain with the lowest score is LEG (en) (25%).",
        "Gaps. The only one is LEG-01 title (en). No measure is planned for it yet.",
        "No activity of a provider is active or planned.",
        "For 1 priority gap no activity is active or planned: LEG-01 title (en).",
        "4 items have no level: 1 answered “don’t know” and 3 unanswered.",
        "1 question is parked, to be asked again.",
    ):
        assert sentence in text
    french = said(file, "fr")
    assert "Pour 1 lacune prioritaire, aucune activité n’est en cours ni prévue\u00a0: LEG-01" in french
    assert "1 question mise de côté est à reposer." in french


def test_several(new_file: NewFile) -> None:
    file = new_file()
    values = told(*((item, "police", 0, 4) for item in ("LEG-01", "CAP-01", "CAP-03")))
    values |= told(("LEG-01", "csirt", 3, 4), ("CAP-01", "csirt", 2, 4))
    for at, provider in enumerate(("A", "B", "a")):
        values |= planning.activity("CAP-01", Activity(provider), f"k{at}")
    file.record(values)
    text = said(file)
    for sentence in (
        "whatever is found for the items that have no level yet or on which institutions differ.",
        "Gaps. In order of priority: CAP-03 title (en); CAP-01 title (en); LEG-01 title (en). No measure is",
        "3 activities are active or planned, by 2 providers.",
        "For 2 priority gaps no activity is active or planned: CAP-03 title (en); LEG-01 title (en).",
        "On 1 need several providers are active at once: CAP-01 title (en).",
        "Institutions differ by two levels or more on 2 items: LEG-01 title (en); CAP-01 title (en).",
        "2 items on which they differ are still to be settled for the country.",
    ):
        assert sentence in text


def test_of_more_than_three_the_first_three_are_named(new_file: NewFile) -> None:
    file = new_file()
    file.record(told(*((item.code, "police", 0, 4) for item in file.instrument.items)))
    file.record(told(*((item.code, "csirt", 2, 4) for item in file.instrument.items)))
    text = said(file)
    first = [gap.item.code for gap in analyse(file.instrument, file.state).gaps]
    assert len(first) > 3
    named = "; ".join(f"{code} title (en)" for code in first[:3])
    assert f"The first in order of priority are {named}." in text
    assert f"no activity is active or planned; the first are {named}." in text
    assert f"on {len(first)} items, among them " in text


def test_all_answered_and_settled_says_no_range(new_file: NewFile) -> None:
    file = new_file()
    file.record(told(*((item.code, "police", 4, 4) for item in file.instrument.items)))
    text = said(file)
    assert "The score is 100% of the highest level. Every applicable item has a level." in text
    assert "All domains with a score have the same score." in text
    assert "Still open." not in text
    file.record(told(("LEG-01", "csirt", 2, 4)))
    assert "whatever is settled where institutions differ. Every applicable item has a level." in said(file)


def test_an_activity_on_an_item_left_out_by_depth_is_counted_as_the_list_has_it(new_file: NewFile) -> None:
    file = new_file(depth="rapid")
    hidden = next(item.code for item in file.instrument.items if not item.core)
    file.record(told(("LEG-01", "police", 0, 4)) | planning.activity(hidden, Activity("A"), "k"))
    assert "1 activity is active or planned, by 1 provider." in said(file)


def _scored(level: int) -> Score:
    part = Fraction(level, 4)
    return Score(part, part, part, 1, 1, None, None)


def test_a_domain_is_never_the_highest_without_those_that_are_as_high() -> None:
    found = [DomainResult(f"D{at}", (), _scored(level), Done(1, 1)) for at, level in enumerate((3, 3, 1))]
    assert [one.code for one in _extreme(found)] == ["D0", "D1"]
    assert [one.code for one in _extreme(found[::-1])] == ["D2"]
    found = [DomainResult(f"D{at}", (), _scored(level), Done(1, 1)) for at, level in enumerate((4, 2, 2, 1))]
    assert [one.code for one in _extreme(found)] == ["D0"]
    assert [one.code for one in _extreme(found[::-1])] == ["D3"]


def test_what_is_desired_where_nothing_is_known_is_not_denied(new_file: NewFile) -> None:
    file = new_file()
    file.record(told(("LEG-01", "police", 1, 0)) | answering.desired("CAP-01", "police", 4))
    assert "No item that has a level has a desired level above 0, so there is no gap." in said(file)
    assert "No desired level has been set." not in said(file)


def test_the_range_is_not_put_down_to_those_who_differ_on_what_is_desired(new_file: NewFile) -> None:
    file = new_file()
    file.record(told(("LEG-01", "police", 1, 2), ("LEG-01", "csirt", 1, 4)))
    text = said(file)
    assert "whatever is found for the items that have no level yet. 1 of" in text
    assert "1 item on which they differ is still to be settled for the country." in text
