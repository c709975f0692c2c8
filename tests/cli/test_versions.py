"""Moving to a newer version from the command line, and what plan and merge say of versions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from needsassess.services import answering, versions
from needsassess.services.assessment_file import AssessmentFile
from tests.cli.conftest import Command
from tests.helpers.merging import REPLICAS
from tests.helpers.tiny_versions import questionnaire_of


@pytest.fixture
def under_1_0(tmp_path: Path) -> Path:
    path = tmp_path / "old.needs"
    with AssessmentFile.create(path, {"country": "XA"}, REPLICAS[0], questionnaire_of("1.0")) as file:
        file.record(answering.institution("police", "police") | answering.level("LEG-02", "police", 2))
        file.record(answering.level("CAP-02", "police", 1))
    return path


@pytest.fixture
def ships_1_1(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "newest", lambda name: questionnaire_of("1.1") if name == "tiny" else None)


def test_upgrade_says_what_counts_now_and_what_stays_behind(command: Command, under_1_0, ships_1_1) -> None:
    ended = command("instrument", "upgrade", under_1_0)
    assert (ended.code, ended.err) == (0, "")
    assert "Version 1.1 of the questionnaire counts now; it was 1.0." in ended.out
    assert "1 answer belongs to items of version 1.0 only." in ended.out
    again = command("instrument", "upgrade", under_1_0)
    assert again.code == 1
    assert again.err.count("\n") == 1
    with AssessmentFile.open(under_1_0, REPLICAS[0]) as file:
        assert file.state.answer("LEG-04", "police").level == 2
    assert command("check", under_1_0).code == 0
    back = json.loads(command("instrument", "upgrade", under_1_0, "--back", "--json").out)
    assert back == {"before": "1.1", "version": "1.0", "left": []}
    assert command("instrument", "upgrade", under_1_0, "--back").code == 1
    found = json.loads(command("instrument", "upgrade", under_1_0, "--json").out)
    assert [(one["code"], one["version"], one["answers"]) for one in found["left"]] == [("CAP-02", "1.0", 1)]


def test_a_questionnaire_of_others_stays_as_it_is(command: Command, under_1_0) -> None:
    before = under_1_0.read_bytes()
    ended = command("instrument", "upgrade", under_1_0)
    assert (ended.code, ended.err.count("\n")) == (1, 1)
    assert "tiny" in ended.err
    assert under_1_0.read_bytes() == before


def test_plan_and_merge_tell_versions(command: Command, under_1_0, ships_1_1, tmp_path) -> None:
    newer = Path(shutil.copy(under_1_0, tmp_path / "newer.needs"))
    assert command("instrument", "upgrade", newer).code == 0
    target = tmp_path / "all.needs"
    planned = json.loads(command("merge", target, under_1_0, newer, "--dry-run", "--json").out)
    assert {Path(file["file"]).name: file["versions"] for file in planned["files"]} == {
        "old.needs": ["1.0"],
        "newer.needs": ["1.1"],
    }
    merged = command("merge", target, under_1_0, newer)
    assert merged.code == 0
    assert "1.1" in merged.out
    assert "1 answer belongs to items of version 1.0 only." in merged.out
    assert "LEG-04" in command("history", target, "LEG-04").out
    only_old = command("merge", tmp_path / "old-only.needs", under_1_0)
    assert "belong" not in only_old.out


def test_the_same_in_french(command: Command, under_1_0, ships_1_1, monkeypatch) -> None:
    monkeypatch.setenv("NEEDSASSESS_LANGUAGE", "fr")
    out = command("instrument", "upgrade", under_1_0).out
    assert "La version 1.1 du questionnaire" in out
    assert "1 réponse concerne" in out
