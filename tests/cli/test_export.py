"""`export`: the kind by the ending or by --format, one assessment or all, and what it proves is printed."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Command


def test_a_workbook_by_its_ending_says_what_was_found(
    command: Command, assessment: Path, answers, tmp_path: Path
) -> None:
    assert command("answer", assessment, "--from", answers("LEG-01,police,1,4,,=1+1,,")).code == 0
    out = tmp_path / "o.xlsx"
    ended = command("export", assessment, "-o", out, "--language", "fr")
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    said = f"1 of 1 gaps, 0 of 0 activities, 0 of 0 measures, SHA-256 {digest}"
    assert "read back: 1 of 1 answers, 0 of 0 facts, " in ended.out
    assert (ended.code, ended.err) == (0, "")
    assert said in ended.out
    assert load_workbook(out)["Réponses"]["C2"].value == "LEG-01"


def test_canonical_stays_what_it_was(command: Command, assessment: Path, tmp_path: Path) -> None:
    for name, more in (("a.json", ()), ("a.out", ()), ("a.xlsx", ("--format", "canonical"))):
        ended = command("export", assessment, "-o", tmp_path / name, *more)
        digest = hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()
        assert (ended.code, ended.err) == (0, "")
        assert re.search(rf"read back: (\d+) of \1 revisions, .*, SHA-256 {digest}", ended.out)
        assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["format"] == "needsassess export"


def test_all_of_a_collection_or_one(command: Command, assessment: Path, tmp_path: Path) -> None:
    other, target, out = (tmp_path / name for name in ("xb.needs", "all.needs", "o.xlsx"))
    assert command("new", other, "--country", "XB", "--title", "Second").code == 0
    assert command("merge", target, assessment, other).code == 0
    assert command("export", target, "-o", out).code == 0
    rows = list(load_workbook(out)["Assessments"].values)
    assert sorted(row[1] for row in rows[1:]) == ["XA", "XB"]
    name = next(row[0] for row in rows if row[1] == "XB")
    assert command("export", target, "-o", out, "--assessment", name).code == 0
    assert [row[1] for row in load_workbook(out)["Assessments"].values][1:] == ["XB"]


def test_never_over_the_assessment_itself(command: Command, assessment: Path) -> None:
    before = assessment.read_bytes()
    assert command("export", assessment, "-o", assessment, "--format", "xlsx").code == 1
    assert assessment.read_bytes() == before


def test_csv_and_json_are_folders(command: Command, assessment: Path, tmp_path: Path) -> None:
    for kind in ("csv", "json"):
        assert command("export", assessment, "-o", tmp_path / kind, "--format", kind).code == 0
        assert (tmp_path / kind / f"answers.{kind}").exists()
    ended = command("export", assessment, "-o", tmp_path / "o.csv")
    assert ended.code == 1
    assert "--format csv" in ended.err


def test_an_export_is_made_a_file_again(command: Command, assessment: Path, tmp_path: Path) -> None:
    first, second, again = (tmp_path / name for name in ("1.json", "2.json", "again.needs"))
    assert command("export", assessment, "-o", first).code == 0
    ended = command("import", first, "-o", again)
    assert ended.code == 0
    assert json.loads(first.read_text(encoding="utf-8"))["fingerprint"] in ended.out
    assert command("export", again, "-o", second).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert command("check", again).code == 0
    assert command("import", first, "-o", again).code == 1


def test_a_template_is_filled_previewed_and_taken(command: Command, assessment: Path, tmp_path: Path) -> None:
    path = tmp_path / "answers.xlsx"
    assert command("template", assessment, "-o", path, "--language", "fr").code == 0
    book = load_workbook(path)
    book.worksheets[0]["G2"] = 3
    book.save(path)
    before = assessment.read_bytes()
    ended = command("answer", assessment, "--from", path, "--dry-run")
    assert ended.code == 0
    assert '{"status":"answered","value":3}' in ended.out
    assert "2 values would change." in ended.out
    assert assessment.read_bytes() == before
    assert command("answer", assessment, "--from", path).out == "2 values taken.\n"
    assert "nothing changed" in command("answer", assessment, "--from", path, "--dry-run").out
