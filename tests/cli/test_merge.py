"""Merging from the command line: a folder of laptops' files, the desk, an undo, a return file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def laptops(command: Command, assessment: Path, answers, tmp_path: Path, monkeypatch) -> Path:
    """A folder with two copies filled in apart on two installations, and a file that is cut off."""
    folder = tmp_path / "sticks"
    folder.mkdir()
    for number in (1, 2):
        path = Path(shutil.copy(assessment, folder / f"{number}.needs"))
        monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / f"home-{number}"))
        assert (
            command("answer", path, "--from", answers(f"LEG-01,police,{number},4,,note {number},,")).code == 0
        )
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))
    (folder / "cut.needs").write_bytes(assessment.read_bytes()[:9000])
    return folder


def test_a_day_of_a_coordinator(command: Command, laptops: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.needs"
    dry = command("merge", target, laptops, "--dry-run", "--json")
    assert (dry.code, target.exists()) == (0, False)
    assert {Path(f["file"]).name: f["outcome"] for f in json.loads(dry.out)["files"]} == {
        "1.needs": "new",
        "2.needs": "new",
        "cut.needs": "refused",
    }
    refused = command("merge", target, laptops)
    assert (refused.code, target.exists()) == (1, False)
    assert "cut off" in refused.err
    done = command("merge", target, laptops, "--skip-refused")
    assert done.code == 0
    assert "unmerge" in done.out
    assert command("check", target).code == 0

    found = json.loads(command("conflicts", target, "--json").out)
    assert {one["subject"] for one in found} == {  # what both wrote alike is none
        "answer/LEG-01/police/note",
        "answer/LEG-01/police/response",
    }
    assert command("conflicts", target).out.count("\n") == 1 + 2 * len(found)
    for one in found:
        choice = (
            ["--value", '{"status":"answered","value":3}'] if "response" in one["subject"] else ["--take", 1]
        )
        assert command("settle", target, one["subject"], *choice, "--reason", "minutes").code == 0
    assert command("conflicts", target).out.startswith("No conflict")
    lines = json.loads(command("history", target, "LEG-01", "--json").out)
    assert {line["file"] for line in lines} == {"1.needs", "2.needs", None}
    assert {line["reason"] for line in lines if line["stands"]} >= {"minutes"}
    assert "minutes" in command("history", target, "LEG-01").out

    again = command("merge", target, laptops / "1.needs", "--json")
    assert json.loads(again.out)["written"] is False
    assert command("unmerge", target).out.count("\n") == 3
    assert command("unmerge", target, 1, 2).code == 0
    assert [m["undone"] for m in json.loads(command("unmerge", target, "--json").out) if m["file"]] == [
        True,
        True,
    ]
    asked = command("merge", target, laptops / "2.needs")
    assert (asked.code, "--again" in asked.err) == (1, True)
    assert command("merge", target, laptops / "2.needs", "--again").code == 0

    identity = found[0]["assessment"]
    assert command("extract", target, identity[:6], "-o", tmp_path / "back.needs").code == 0
    assert command("merge", laptops / "1.needs", tmp_path / "back.needs").code == 0


def test_misuse_and_refusals_are_one_sentence(command: Command, laptops: Path, tmp_path: Path) -> None:
    file = laptops / "1.needs"
    for words in (
        ("settle", file, "answer/LEG-01/police/note", "--take", "1", "--reason", "x"),
        ("settle", file, "answer/LEG-01/police/note", "--value", "nojson", "--reason", "x"),
        ("history", file, "XYZ-01"),
        ("unmerge", file, "1"),
        ("extract", file, "ffffffffffffffff", "-o", tmp_path / "x.needs"),
        ("merge", file, tmp_path / "home"),
        ("conflicts", tmp_path / "missing.needs"),
    ):
        ended = command(*words)
        assert (ended.code, ended.err.count("\n")) == (1, 1), words
    assert command("settle", file, "profile/title", "--reason", "x").code == 2
    assert not (tmp_path / "x.needs").exists()
