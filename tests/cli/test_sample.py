"""The shipped sample: a fictional State, complete, the same answers in either language."""

from __future__ import annotations

from pathlib import Path

import pytest

from needsassess.assessment.values import Status
from needsassess.services import sample
from needsassess.services.analysis import analyse
from needsassess.services.replica import Replica


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_shows_every_state_of_an_answer(tmp_path: Path, replica: Replica, language: str) -> None:
    with sample.make(tmp_path / "s.needs", replica, language) as file:
        found = analyse(file.instrument, file.state)
        state = file.state
    assert state.profile.country == "XA"
    assert state.profile.language == language
    assert len(state.institutions) == 4
    assert all(institution.name for institution in state.institutions.values())
    assert 90 <= found.overall.answered < found.overall.applicable < len(found.values)
    assert all(found.unknown[kind] for kind in (Status.DONT_KNOW, Status.REFUSED, Status.UNANSWERED))
    assert set(found.parked) == set(state.institutions)
    assert found.findings
    assert found.unsettled
    assert len(found.gaps) > 50


def test_every_note_has_its_french(tmp_path: Path, replica: Replica) -> None:
    said = []
    for language in ("en", "fr"):
        with sample.make(tmp_path / f"{language}.needs", replica, language) as file:
            notes = {path for path in file.state.subjects if path.endswith(("/note", "/response"))}
            said.append({path: file.state.value(path) for path in notes})
    english, french = said
    assert english.keys() == french.keys()
    worded = [path for path, value in english.items() if path.endswith("/note") and value is not None]
    assert worded
    assert [path for path in worded if english[path] == french[path]] == []
