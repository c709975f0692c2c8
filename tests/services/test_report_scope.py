"""What a report covers: by domain, institution, tag and provider; the unknown is refused with what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from needsassess.assessment.planned import Activity
from needsassess.assessment.values import answered
from needsassess.base.errors import Refused
from needsassess.services import answering, planning
from needsassess.services.report_kinds import Kind
from needsassess.services.report_scope import Scope
from needsassess.services.scope_words import scope_of
from tests.conftest import NewFile
from tests.helpers.reports import everything, reported, section

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


@pytest.fixture
def helped(new_file: NewFile) -> AssessmentFile:
    """Two providers on two items, one of them spelt in two ways; the name of a third has a comma in it."""
    file = new_file()
    values = answering.institution("police", "police") | answering.note("LEG-01", "police", "Said on LEG-01.")
    values |= answering.note("CAP-01", "police", "Said on CAP-01.")
    values |= planning.activity("LEG-01", Activity("Council  of Europe"), "a")
    values |= planning.activity("LEG-01", Activity("UNODC"), "b")
    values |= planning.activity("CAP-01", Activity("council of EUROPE"), "c")
    values |= planning.activity("CAP-02", Activity("Police, Ministry and Sons"), "d")
    file.record(values)
    return file


def read(file: AssessmentFile, *parts: str) -> Scope:
    return scope_of(parts, file.instrument, file.state)


def test_a_provider_is_found_however_its_name_is_spelt(helped: AssessmentFile) -> None:
    scope = read(helped, "provider= COUNCIL of europe ")
    assert scope.providers == ("Council of Europe",)
    text = everything(reported(helped, providers=scope.providers))
    assert "Said on LEG-01." in text
    assert "Said on CAP-01." in text
    assert "CAP-02" not in text.split("Method")[0]
    assert "UNODC" in text  # on the same need: seen as an overlap


def test_a_name_with_a_comma_is_one_name(helped: AssessmentFile) -> None:
    assert read(helped, "provider=police, ministry and sons").providers == ("Police, Ministry and Sons",)
    assert read(helped, "provider=unodc,council of europe").providers == ("Council of Europe", "UNODC")


def test_kinds_together_narrow(helped: AssessmentFile) -> None:
    scope = read(helped, "tag=training", "domain=cap", "provider=Council of Europe")
    assert scope == Scope(("CAP",), (), ("training",), ("Council of Europe",))
    text = everything(reported(helped, domains=scope.domains, tags=scope.tags, providers=scope.providers))
    assert "Said on CAP-01." in text
    assert "Said on LEG-01." not in text
    assert "CAP (en); training (en); Council of Europe" in text


def test_facts_are_out_of_a_report_by_tag_and_the_cover_says_so(helped: AssessmentFile) -> None:
    model = reported(helped, tags=("training",))
    assert any("a report by tag or provider leaves them out" in notice for notice in model.cover.notices)
    assert "LEG-F01" not in everything(model)


@pytest.mark.parametrize(
    ("part", "named"),
    [
        ("tag=typo", "training"),
        ("provider=typo", "Council of Europe, Police, Ministry and Sons, UNODC"),
        ("domain=typo", "LEG, CAP"),
        ("institution=typo", "police"),
        ("region=typo", "provider=NAME"),
    ],
)
def test_what_is_not_known_is_refused_with_what_there_is(helped: AssessmentFile, part: str, named: str) -> None:
    with pytest.raises(Refused, match="typo") as refusal:
        read(helped, part)
    assert named in str(refusal.value)


def test_where_there_is_no_provider_that_is_said(new_file: NewFile) -> None:
    with pytest.raises(Refused, match="No activity of a provider"):
        read(new_file(), "provider=UNODC")


@pytest.mark.parametrize("kind", [Kind.GAP, Kind.PLAN, Kind.PACK])
def test_parts_that_have_nothing_in_common_are_refused_rather_than_reported_as_unanswered(
    helped: AssessmentFile, kind: Kind
) -> None:
    with pytest.raises(Refused, match="No question is in all parts of this scope"):
        reported(helped, kind, domains=("CRI",), providers=("UNODC",))
    assert reported(helped, kind, domains=("LEG",), providers=("UNODC",)).sections


def test_a_report_by_provider_does_not_say_that_no_fact_was_given(helped: AssessmentFile) -> None:
    helped.record(answering.fact("CAP-F02", "police", answered(["own"])))
    told = section(reported(helped, providers=("UNODC",)), "facts")
    assert "a report by tag or provider leaves them out" in told
    assert "No fact has been given" not in told
