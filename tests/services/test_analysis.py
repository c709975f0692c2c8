"""What screens and reports show, from one state."""

from fractions import Fraction

from needsassess.assessment.completeness import Done
from needsassess.assessment.values import Status
from needsassess.services.analysis import analyse
from tests.helpers.assessments import levels, settled, state


def test_an_empty_assessment_has_no_score_and_everything_unanswered(tiny_instrument):
    found = analyse(tiny_instrument, state({}))
    assert found.overall.score is None
    assert found.done == Done(0, 6)
    assert found.unknown[Status.UNANSWERED] == tuple(item.code for item in tiny_instrument.items)
    assert [d.code for d in found.domains] == ["LEG", "CAP"]
    assert (found.gaps, found.unsettled, found.findings, found.parked) == ((), (), (), {})


def test_disagreement_is_a_finding_from_two_levels_on_settled_or_not(tiny_instrument):
    values = levels("LEG-01", ("police", 1), ("csirt", 3)) | levels("CAP-01", ("police", 2), ("csirt", 3))
    found = analyse(tiny_instrument, state(values))
    assert found.findings == ("LEG-01",)
    assert found.unsettled == ("LEG-01", "CAP-01")
    found = analyse(tiny_instrument, state(values | {"settled/LEG-01/response": settled(2)}))
    assert found.findings == ("LEG-01",)
    assert found.unsettled == ("CAP-01",)


def test_a_domain_is_scored_apart(tiny_instrument):
    values = levels("LEG-01", ("police", 1)) | levels("CAP-01", ("police", 4))
    found = analyse(tiny_instrument, state(values), ["CAP"])
    assert [d.code for d in found.domains] == ["CAP"]
    assert found.overall.score == found.domains[0].score.score == Fraction(1)
    assert set(found.values) == {"CAP-01", "CAP-02", "CAP-03"}


def test_hidden_items_are_not_counted(tiny_instrument):
    found = analyse(tiny_instrument, state(levels("LEG-01", ("police", 0))))
    assert "LEG-02" not in found.values
    assert found.done == Done(1, 5)


def test_the_unknown_is_listed_by_its_kind(tiny_instrument):
    values = levels("LEG-01", ("police", Status.DONT_KNOW)) | levels("CAP-01", ("police", Status.REFUSED))
    values |= levels("CAP-03", ("police", Status.NOT_APPLICABLE))
    found = analyse(tiny_instrument, state(values))
    assert found.unknown[Status.DONT_KNOW] == ("LEG-01",)
    assert found.unknown[Status.REFUSED] == ("CAP-01",)
    assert "CAP-03" not in sum(found.unknown.values(), ())
    assert found.overall.applicable == 5


def test_parked_questions_are_listed_by_institution(tiny_instrument):
    values = {"answer/LEG-01/police/parked": True, "answer/CAP-01/csirt/parked": True}
    assert analyse(tiny_instrument, state(values)).parked == {"police": ("LEG-01",), "csirt": ("CAP-01",)}
