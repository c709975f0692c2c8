"""What a subject is about is said in words: of the questionnaire, or of the person who entered it."""

from __future__ import annotations

import pytest

from needsassess.assessment.planned import Measure
from needsassess.services import answering, planning
from needsassess.services.subject_names import LONGEST, about
from tests.conftest import NewFile
from tests.helpers.planned import one_of_each


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("answer/LEG-01/police/note", "title (fr)"),
        ("settled/LEG-01/feasible", "title (fr)"),
        ("fact/LEG-F01/police/response", "LEG-F01? (fr)"),
        ("activity/LEG-01/a/note", "=UNODC : Training, “été” 🎈"),
        ("measure/LEG-01/m/cost", "-Draft the law"),
        ("institution/police/removed", "National Police"),
        ("respondent/p/consent", "Amina"),
        ("profile/title", ""),
    ],
)
def test_every_kind_of_thing_has_a_name(new_file: NewFile, path: str, said: str) -> None:
    file = new_file()
    file.record(answering.institution("police", "police", "National Police") | one_of_each())
    file.record(answering.respondent("Amina", "police", "Head", consent=True, key="p"))
    assert about(file, path, "fr") == said


def test_a_long_one_is_cut_to_a_line(new_file: NewFile) -> None:
    file = new_file()
    file.record(planning.measure("LEG-01", Measure(action="two\nlines " * 20), "m"))
    found = about(file, "measure/LEG-01/m/action", "en")
    assert len(found) == LONGEST
    assert found.startswith("two lines two")
    assert found.endswith("…")
    assert about(file, "measure/LEG-01/none/action", "en") == ""
