"""Who has not reported, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command


def test_a_list_is_made_filled_in_and_held_against_what_came(
    command: Command, assessment: Path, answers, tmp_path: Path
) -> None:
    listed = tmp_path / "expected.csv"
    assert command("missing", assessment, listed, "--template").code == 0
    assert listed.read_text(encoding="utf-8") == "country,institution,person,replica\nXA,,,\n"
    assert command("missing", assessment, listed, "--template").code == 1
    listed.write_text("country,institution\nXA,police\nXB,\n", encoding="utf-8")
    before = assessment.read_bytes()
    assert command("missing", assessment, listed).out.endswith("Nothing yet from 2 of 2.\n")
    assert assessment.read_bytes() == before
    assert command("answer", assessment, "--from", answers("LEG-01,police,2,,,,,")).code == 0
    found = json.loads(command("missing", assessment, listed, "--json").out)
    assert [(one["line"], one["outcome"], one["answers"]) for one in found] == [
        (2, "reported", 1),
        (3, "nothing_yet", 0),
    ]
    assert (found[0]["changed"] > 0, found[1]["changed"], len(found[0]["assessments"])) == (True, None, 1)
    listed.write_text("person\nNobody\n", encoding="utf-8")
    assert command("missing", assessment, listed).out.splitlines()[2].endswith("not expected")


def test_every_bad_line_is_named(command: Command, assessment: Path, tmp_path: Path) -> None:
    listed = tmp_path / "expected.csv"
    listed.write_text("country\nXA\nQQ\nXA\n", encoding="utf-8")
    ended = command("missing", assessment, listed)
    assert ended.code == 1
    assert [line.split(":")[0] for line in ended.err.splitlines()[1:]] == [
        "expected.csv, line 3",
        "expected.csv, line 4",
    ]
