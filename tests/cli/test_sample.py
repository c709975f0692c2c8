"""The shipped sample: a fictional State, complete, the same answers in either language."""

from __future__ import annotations

from pathlib import Path

import pytest

from needsassess.assessment.values import Progression, Status
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
    assert found.overlaps
    assert found.orphans
    codes = list(found.values)
    activities = [one for code in codes for one in state.activities(code).values()]
    measures = [one for code in codes for one in state.measures(code).values()]
    assert {one.status for one in activities} == set(Progression)
    assert any(one.lead in state.institutions for one in measures)
    assert any(one.lead and one.lead not in state.institutions for one in measures)
    assert any(state.settlement(code).feasible for code in codes)
    assert any(answer.sensitive and answer.note for c in codes for answer in state.answers_to(c).values())


def test_every_note_title_action_and_indicator_has_its_french(tmp_path: Path, replica: Replica) -> None:
    said = []
    for language in ("en", "fr"):
        with sample.make(tmp_path / f"{language}.needs", replica, language) as file:
            words = ("/note", "/response", "/title", "/action", "/indicator")
            notes = {path for path in file.state.subjects if path.endswith(words)}
            said.append({path: file.state.value(path) for path in notes})
    english, french = said
    assert english.keys() == french.keys()
    worded = [p for p, value in english.items() if not p.endswith("/response") and value is not None]
    assert worded
    assert [path for path in worded if english[path] == french[path]] == []
