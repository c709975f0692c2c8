"""Commands about one assessment, on a file that holds several: which one is named, or all are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from needsassess.services import collection
from tests.cli.conftest import Command


@pytest.fixture
def several(command: Command, assessment: Path, tmp_path: Path) -> Path:
    """XA and XB in one file."""
    other, target = tmp_path / "xb.needs", tmp_path / "all.needs"
    assert command("new", other, "--country", "XB", "--title", "Second").code == 0
    assert command("merge", target, assessment, other).code == 0
    return target


def test_without_a_name_all_are_named_and_nothing_is_done(command: Command, several: Path, answers) -> None:
    before, out = several.read_bytes(), several.with_suffix(".out")
    filled = answers("LEG-01,police,2,4,,,,")
    for words in (
        ("scores", several),
        ("gaps", several, "--json"),
        ("report", several, "-o", out),
        ("export", several, "-o", out),
        ("answer", several, "--from", filled),
        ("history", several, "LEG-01"),
        ("settle", several, "--rule", "later", "--dry-run"),
        ("scores", several, "--assessment", "z"),
    ):
        ended = command(*words)
        assert (ended.code, ended.err.count("\n")) == (1, 1), words
        assert "(XA, Round)" in ended.err
        assert "(XB, Second)" in ended.err
    assert several.read_bytes() == before
    assert not out.exists()


def test_with_a_name_each_command_is_about_that_one(command: Command, several: Path, answers, tmp_path) -> None:
    names = {held.country: held.id.hex()[:8] for held in collection.overview(several)}
    filled = answers("LEG-01,police,1,4,,,,")
    assert command("answer", several, "--from", filled, "--assessment", names["XB"]).code == 0
    gaps = {
        country: json.loads(command("gaps", several, "--json", "--assessment", name.upper()).out)
        for country, name in names.items()
    }
    assert {country: [gap["item"] for gap in found] for country, found in gaps.items()} == {
        "XA": [],
        "XB": ["LEG-01"],
    }
    scores = json.loads(command("scores", several, "--json", "--assessment", names["XB"]).out)
    assert scores[-1]["answered"] == 1
    out = tmp_path / "xb.json"
    assert command("export", several, "-o", out, "--assessment", names["XB"]).code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["state"]["profile"]["country"] == "XB"
    pdf = tmp_path / "xb.pdf"
    assert command("report", several, "-o", pdf, "--assessment", names["XB"]).code == 0
    assert pdf.exists()
