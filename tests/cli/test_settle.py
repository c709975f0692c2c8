"""Settling by a rule from the command line: shown first, written as one change, what is left is said."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command

RESPONSES = ["answer/LEG-01/police/response", "answer/LEG-02/police/response"]
EVIDENCE = "answer/LEG-01/police/evidence"


@pytest.fixture
def target(command: Command, assessment: Path, answers, tmp_path: Path, monkeypatch) -> Path:
    """Two installations differ on two levels; the first, earlier one verified the first of them."""
    merged = tmp_path / "all.needs"
    made = []
    for number, strength in ((1, "verified"), (2, "claimed")):
        path = Path(shutil.copy(assessment, tmp_path / f"{number}.needs"))
        monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / f"home-{number}"))
        rows = [f"LEG-01,police,{number},,,,{strength},", f"LEG-02,police,{number},,,,,"]
        assert command("answer", path, "--from", answers(*rows)).code == 0
        made.append(path)
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))
    assert command("merge", merged, *made).code == 0
    return merged


def open_now(command: Command, target: Path) -> list[str]:
    return [one["subject"] for one in json.loads(command("conflicts", target, "--json").out)]


def test_a_rule_is_shown_and_writes_nothing(command: Command, target: Path) -> None:
    before = target.read_bytes()
    shown = json.loads(command("settle", target, "--rule", "verified", "--dry-run", "--json").out)
    assert (shown["rule"], shown["written"], shown["left"]) == ("verified", False, RESPONSES[1:])
    assert {one["subject"]: (one["value"], one["others"]) for one in shown["settled"]} == {
        EVIDENCE: ("verified", ["claimed"]),
        RESPONSES[0]: ({"status": "answered", "value": 1}, [{"status": "answered", "value": 2}]),
    }
    told = command("settle", target, "--rule", "verified", "--dry-run").out.splitlines()
    assert len(told) == 1 + 2 + 1
    assert told[-1].startswith("Nothing was written. The rule leaves 1 open.")
    assert "needsassess conflicts" in told[-1]
    assert target.read_bytes() == before


def test_a_rule_settles_what_it_decides_and_says_what_is_left(command: Command, target: Path) -> None:
    done = command("settle", target, "--rule", "verified", "--reason", "verified beats claimed")
    assert done.code == 0
    assert "2 conflicts settled. The rule leaves 1 open." in done.out
    assert open_now(command, target) == RESPONSES[1:]
    lines = json.loads(command("history", target, RESPONSES[0], "--json").out)
    assert [(line["value"]["value"], line["reason"]) for line in lines if line["stands"]] == [
        (1, "verified beats claimed")
    ]
    again = json.loads(command("settle", target, "--rule", "verified", "--reason", "x", "--json").out)
    assert (again["written"], again["settled"]) == (False, [])
    last = json.loads(command("settle", target, "--rule", "later", "--reason", "x", "--json").out)
    assert (last["written"], last["left"], last["settled"][0]["value"]["value"]) == (True, [], 2)
    assert open_now(command, target) == []


def test_what_a_rule_did_is_one_change_that_one_undo_takes_back(command: Command, target: Path) -> None:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    before = open_now(command, target)
    assert len(before) == 3
    assert command("settle", target, "--rule", "later", "--reason", "later beats earlier").code == 0
    with AssessmentFile.open(target, this_replica()) as file:
        assert file.state.conflicts == ()
        file.undo()
    assert open_now(command, target) == before


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--reason", "x"),
        ("--rule", "later"),
        ("--rule", "newest", "--reason", "x"),
        ("profile/title", "--rule", "later", "--reason", "x"),
        ("--rule", "later", "--take", "1", "--reason", "x"),
        ("--take", "1", "--reason", "x"),
        ("profile/title", "--take", "1", "--dry-run", "--reason", "x"),
        ("profile/title", "--take", "1", "--value", "1", "--reason", "x"),
    ],
)
def test_misuse_is_told_and_nothing_is_written(command: Command, target: Path, words: tuple[str, ...]) -> None:
    before = target.read_bytes()
    assert command("settle", target, *words).code == 2
    assert target.read_bytes() == before
