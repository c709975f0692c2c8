"""`assistance` and `plan`: listed for people and programs, and taken from CSV with a preview, whole or not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def helped(tmp_path: Path) -> Path:
    path = tmp_path / "activities.csv"
    rows = ("LEG-01,UNODC,training,active", "LEG-01,ITU,training,active", "LEG-02,OAS,,ended")
    path.write_text("item,provider,assistance,status\n" + "\n".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(
        "item,action,lead,cost,feasible,feasible_by\nLEG-01,Draft it,police,under_50,2,2027-12-31\n",
        encoding="utf-8",
    )
    return path


def test_assistance_is_previewed_taken_and_listed(
    command: Command, assessment: Path, answers, helped: Path
) -> None:
    assert command("answer", assessment, "--from", answers("LEG-02,police,0,4,,,,")).code == 0
    before = assessment.read_bytes()
    shown = command("assistance", assessment, "--from", helped, "--dry-run").out
    assert "8 values would change." in shown
    assert assessment.read_bytes() == before
    assert command("assistance", assessment, "--from", helped).out == "8 values taken.\n"
    assert "nothing changed" in command("assistance", assessment, "--from", helped).out
    told = command("assistance", assessment).out
    assert "1 item has several active providers: LEG-01 (ITU, UNODC)" in told
    assert "1 priority gap without assistance: LEG-02" in told
    data = json.loads(command("assistance", assessment, "--json").out)
    assert sorted(one["provider"] for one in data["activities"]) == ["ITU", "OAS", "UNODC"]
    assert (data["overlaps"], data["orphans"]) == ({"LEG-01": ["ITU", "UNODC"]}, ["LEG-02"])


def test_the_plan_is_previewed_taken_and_listed(
    command: Command, assessment: Path, answers, planned: Path
) -> None:
    rows = ("LEG-01,police,1,3,,,,", "LEG-02,police,0,4,,,,")
    assert command("answer", assessment, "--from", answers(*rows)).code == 0
    assert "4 values would change." in command("plan", assessment, "--from", planned, "--dry-run").out
    assert command("plan", assessment, "--from", planned).out == "4 values taken.\n"
    told = command("plan", assessment).out
    assert "under 50,000" in told
    assert "1 gap has no measure: LEG-02" in told
    data = json.loads(command("plan", assessment, "--json").out)
    (one,) = data["measures"]
    assert (one["current"], one["feasible"], one["feasible_by"], one["desired"]) == (1, 2, "2027-12-31", 3)
    assert (one["action"], one["cost"], one["partner"]) == ("Draft it", "under_50", None)
    assert data["without"] == ["LEG-02"]


def test_nothing_entered_is_said(command: Command, assessment: Path) -> None:
    assert command("assistance", assessment).out == "No activity is entered.\n"
    assert command("plan", assessment).out == "No measure is planned.\n"


def test_an_export_taken_back_changes_nothing(
    command: Command, assessment: Path, helped: Path, planned: Path, tmp_path: Path
) -> None:
    assert command("assistance", assessment, "--from", helped).code == 0
    assert command("plan", assessment, "--from", planned).code == 0
    told = command("export", assessment, "-o", tmp_path / "t", "--format", "csv").out
    assert "3 of 3 activities, 1 of 1 measures" in told
    assert (
        "nothing changed" in command("assistance", assessment, "--from", tmp_path / "t" / "activities.csv").out
    )
    assert command("export", assessment, "-o", tmp_path / "t.xlsx").code == 0
    for name in ("assistance", "plan"):
        assert "nothing changed" in command(name, assessment, "--from", tmp_path / "t.xlsx").out
    assert "nothing changed" in command("plan", assessment, "--from", tmp_path / "t" / "plan.csv").out


@pytest.mark.parametrize("name", ["assistance", "plan"])
def test_misuse_and_bad_files_write_nothing(
    command: Command, assessment: Path, tmp_path: Path, name: str
) -> None:
    before = assessment.read_bytes()
    bad = tmp_path / "bad.csv"
    bad.write_text("item\nLEG-99\n", encoding="utf-8")
    assert command(name, assessment, "--dry-run").code == 2
    assert command(name, assessment, "--from", bad, "--json").code == 2
    ended = command(name, assessment, "--from", bad)
    assert (ended.code, ended.err) == (
        1,
        "Nothing of bad.csv was taken:\nbad.csv, line 2: The questionnaire has no item LEG-99.\n",
    )
    assert command(name, assessment, "--from", tmp_path / "none.csv").code == 1
    assert assessment.read_bytes() == before
