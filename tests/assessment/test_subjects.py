"""Paths of subjects."""

import re

import pytest

from needsassess.assessment import subjects
from needsassess.assessment.rules import _CHECKS


@pytest.mark.parametrize(
    "path",
    [
        subjects.profile("title"),
        subjects.institution("police", "kind"),
        subjects.respondent("ab12", "consent"),
        subjects.answer("LEI-07", "police.2", "response"),
        subjects.fact("LEI-F01", "police", "note"),
        subjects.settled("LEI-07", "urgency"),
    ],
)
def test_a_path_reads_back_as_it_was_written(path):
    assert str(subjects.parse(path)) == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "profile",
        "profile/",
        "profile/colour",
        "profile/x/title",
        "answer/LEI-07/police",
        "nothing/at/all",
        "answer/LEI-07//note",
        "answer/LEI 07/police/note",
        "answer/LEI-07/police/note/",
        "settled/../urgency/x",
        f"institution/{'k' * 65}/kind",
        "institution/é/kind",
        "institution/a\n/kind",
    ],
)
def test_what_is_no_path_is_refused(path):
    with pytest.raises(ValueError, match=f"^{re.escape(path)}$"):
        subjects.parse(path)


def test_every_field_has_a_rule():
    fields = {(kind, name) for kind, (_, names) in subjects.FIELDS.items() for name in names}
    assert fields == set(_CHECKS)
