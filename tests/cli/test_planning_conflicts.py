"""Conflicts in activities, measures and what is feasible: listed, named, settled, with their history."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command

HELP = "item,activity,provider,title,last\n"
PLAN = "item,measure,action,cost,feasible,feasible_by\n"
PROVIDER, COST, FEASIBLE = (
    "activity/LEG-01/a/provider",
    "measure/LEG-01/m/cost",
    "settled/LEG-01/feasible",
)


@pytest.fixture
def target(command: Command, assessment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two installations filled in the same activity and measure, differently."""
    said = {
        "1": (f"{HELP}LEG-01,a,UNODC,Workshop,\n", f"{PLAN}LEG-01,m,Draft the law,under_50,2,2027-12-31\n"),
        "2": (f"{HELP}LEG-01,a,ITU,Workshop,\n", f"{PLAN}LEG-01,m,Draft the law,over_1000,3,2027-12-31\n"),
    }
    made = []
    for name, (helped, planned) in said.items():
        path = Path(shutil.copy(assessment, tmp_path / f"{name}.needs"))
        monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / f"home-{name}"))
        for kind, text in (("assistance", helped), ("plan", planned)):
            (tmp_path / "rows.csv").write_text(text, encoding="utf-8")
            assert command(kind, path, "--from", tmp_path / "rows.csv").code == 0
        made.append(path)
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))
    assert command("merge", tmp_path / "all.needs", *made).code == 0
    return tmp_path / "all.needs"


def test_they_are_listed_and_named_in_words(command: Command, target: Path) -> None:
    found = {one["subject"]: one for one in json.loads(command("conflicts", target, "--json").out)}
    assert sorted(found) == sorted((PROVIDER, COST, FEASIBLE))
    assert found[PROVIDER]["about"] == "ITU: Workshop"
    assert found[COST]["about"] == "Draft the law"
    assert [value["value"] for value in found[COST]["values"]] == ["over_1000", "under_50"]
    told = command("conflicts", target).out
    assert "Draft the law" in told
    assert "ITU: Workshop" in told


def test_they_are_settled_and_their_history_is_told(command: Command, target: Path) -> None:
    assert command("settle", target, PROVIDER, "--take", "2", "--reason", "their letter").code == 0
    value = '{"by":"2028-06-30","level":3}'
    assert command("settle", target, FEASIBLE, "--value", value, "--reason", "agreed").code == 0
    assert command("settle", target, COST, "--value", '"cheap"', "--reason", "x").code == 1
    assert command("settle", target, "--rule", "later", "--reason", "later").code == 0
    assert json.loads(command("conflicts", target, "--json").out) == []
    lines = json.loads(command("history", target, "LEG-01", "--json").out)
    stands = {line["subject"]: (line["value"], line["reason"]) for line in lines if line["stands"]}
    assert stands[PROVIDER] == ("UNODC", "their letter")
    assert stands[FEASIBLE] == ({"by": "2028-06-30", "level": 3}, "agreed")
    assert stands[COST] == ("over_1000", "later")


def test_the_rule_of_evidence_leaves_them_open(command: Command, target: Path) -> None:
    shown = json.loads(command("settle", target, "--rule", "verified", "--dry-run", "--json").out)
    assert (shown["settled"], sorted(shown["left"])) == ([], sorted((PROVIDER, COST, FEASIBLE)))
