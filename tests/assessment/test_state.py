"""What the heads say, by what they are about."""

from needsassess.assessment.things import Answer, Institution, Respondent
from needsassess.assessment.values import UNANSWERED, Evidence
from tests.helpers.assessments import levels, revision, state


def test_respondents_are_those_not_removed():
    values = {
        "respondent/b/name": "Bea",
        "respondent/b/consent": True,
        "respondent/a/institution": "police",
        "respondent/c/removed": True,
    }
    assert state(values).respondents == {
        "a": Respondent(institution="police"),
        "b": Respondent(name="Bea", consent=True),
    }


def test_an_institution_takes_part_once_its_kind_is_known_and_until_it_is_removed():
    values = {"institution/a/name": "No kind", "institution/b/kind": "police", "institution/c/kind": "police"}
    found = state(values | {"institution/c/removed": True}, taking_part=False)
    assert found.institutions == {"b": Institution(kind="police")}


def test_what_was_cleared_is_as_if_never_said():
    cleared = state({"answer/LEG-01/police/evidence": None, "answer/LEG-01/police/response": None})
    assert cleared.answer("LEG-01", "police") == Answer()
    assert cleared.answers_to("LEG-01") == {}
    assert cleared.answer("LEG-01", "police").response == UNANSWERED


def test_values_have_their_types():
    given = {"answer/LEG-01/police/evidence": "seen", "profile/period": ["2026-01-01", "2026-03-31"]}
    found = state(given)
    assert found.answer("LEG-01", "police").evidence is Evidence.SEEN
    assert found.profile.period[1].month == 3


def test_a_conflict_is_forgotten_when_one_head_is_left():
    path = "answer/LEG-01/police/note"
    first, second = revision(path, "a", wall=1), revision(path, "b", wall=2)
    now = state(levels("LEG-01", ("police", 1)))
    now.put(path, (second, first))
    assert now.answer("LEG-01", "police").conflicts == {"note"}
    now.put(path, (revision(path, "c", parents=[first, second]),))
    assert now.answer("LEG-01", "police").conflicts == frozenset()
    assert now.conflicts == ()


def test_heads_that_say_the_same_agree():
    path = "answer/LEG-01/police/note"
    first, second = revision(path, "a", wall=1), revision(path, "a", wall=2)
    now = state({})
    now.put(path, (second, first))
    assert (now.conflicts, now.answer("LEG-01", "police").conflicts) == ((), frozenset())
    assert now.heads(path) == (second, first)


def test_an_unknown_subject_has_no_heads_and_no_value():
    assert state({}).heads("profile/title") == ()
    assert state({}).value("profile/title") is None


def test_a_copy_does_not_follow_what_is_put_later():
    path = "answer/LEG-01/police/note"
    now = state({path: "before"})
    copy = now.copy()
    now.put(path, (revision(path, "after", wall=2),))
    assert copy.answer("LEG-01", "police").note == "before"
    assert copy.value(path) == "before"
    assert copy.institutions.keys() == now.institutions.keys()
