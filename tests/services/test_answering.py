"""What a person does at a question, as values that the rules take and the state shows."""

import pytest

from needsassess.assessment.values import Status, answered
from needsassess.services import answering


@pytest.fixture
def file(new_file):
    made = new_file()
    made.record(answering.institution("police", "police"))
    return made


def test_a_fact_and_its_note(file):
    file.record(answering.fact("LEG-F01", "police", answered(90)))
    file.record(answering.fact_note("LEG-F01", "police", "average of 2025"))
    assert file.state.fact("LEG-F01", "police").response.value == 90
    assert file.state.facts_to("LEG-F01")["police"].note == "average of 2025"
    file.record(answering.fact_note("LEG-F01", "police", ""))
    assert file.state.fact("LEG-F01", "police").note == ""


def test_settling_can_be_taken_back_without_undo(file):
    file.record(answering.settle("LEG-01", 2, " agreed ", desired=3))
    assert file.state.settlement("LEG-01").response.reason == "agreed"
    file.record(answering.unsettle("LEG-01"))
    assert file.state.settlement("LEG-01").response.status is Status.UNANSWERED
    assert file.state.settlement("LEG-01").desired is None


def test_settling_the_level_leaves_the_desired_level_alone(file):
    file.record(answering.settle("LEG-01", 2, "agreed", desired=3))
    file.record(answering.settle("LEG-01", 1, "agreed again"))
    assert file.state.settlement("LEG-01").desired == 3


def test_an_institution_that_comes_back_brings_its_answers(file):
    file.record(answering.level("LEG-01", "police", 2))
    file.record(answering.remove_institution("police"))
    assert file.state.answers_to("LEG-01") == {}
    file.record(answering.institution("police", "police", "New name"))
    assert file.state.answers_to("LEG-01")["police"].level == 2
    assert file.state.institutions["police"].name == "New name"


def test_a_respondent_may_stay_without_a_name_and_be_removed(file):
    file.record(answering.respondent(" ", "police", "Head", consent=False))
    ((key, found),) = file.state.respondents.items()
    assert (found.name, found.position, found.consent) == ("", "Head", False)
    file.record(answering.remove_respondent(key))
    assert file.state.respondents == {}


@pytest.mark.parametrize("clear", [answering.desired, answering.evidence])
def test_what_was_chosen_can_be_cleared(file, clear):
    file.record(answering.desired("LEG-01", "police", 3) | {"answer/LEG-01/police/evidence": "seen"})
    file.record(clear("LEG-01", "police", None))
    answer = file.state.answer("LEG-01", "police")
    assert (answer.desired is None) != (answer.evidence is None)
    file.undo()
    answer = file.state.answer("LEG-01", "police")
    assert (answer.desired, answer.evidence) == (3, "seen")
