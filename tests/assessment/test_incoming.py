"""The check of what comes in takes what the services make, whatever is written in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment.incoming import Checks, Incoming
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.base.clock import Stamp
from needsassess.base.errors import Refused
from needsassess.storage.rows import row_of
from tests.helpers.assessments import ASSESSMENT
from tests.helpers.tiny import tiny

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
NOTE = "answer/LEG-01/police/note"


def row(r: Revision) -> Incoming:
    return Incoming(*row_of(r), '","'.join(parent.hex() for parent in r.parents) or None)  # type: ignore[arg-type]


@settings(max_examples=50, deadline=None)
@given(
    WORDS,
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.binary(min_size=32, max_size=32)),
    st.booleans(),
)
def test_what_the_services_make_is_genuine(note, author, parents, reverting):
    origin = Origin(author, b"r" * 16, Stamp(5, 6), b"c" * 16, b"u" * 16 if reverting else None)
    made = make(ASSESSMENT, NOTE, note, parents, origin)
    checks = Checks(tiny())
    checks.check(row(made))
    with pytest.raises(Refused, match="identity"):
        checks.check(row(made)._replace(author=author + "x"))
    with pytest.raises(Refused, match="identity"):
        checks.check(row(made)._replace(wall=7))


def test_a_value_that_was_seen_to_do_is_still_held_against_the_key():
    checks = Checks(tiny())
    for subject, fits in ((NOTE, True), ("answer/LEG-99/police/note", False), (NOTE, True)):
        made = row(make(ASSESSMENT, subject, "x", (), Origin("a", b"r" * 16, Stamp(1, 0), b"c" * 16)))
        if fits:
            checks.check(made)
        else:
            with pytest.raises(Refused, match="no item"):
                checks.check(made)
