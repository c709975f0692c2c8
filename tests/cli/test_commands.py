"""Each command: what it does, what it refuses, how it ends."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from needsassess import bootstrap
from needsassess.base import screen
from needsassess.base.errors import Refused
from needsassess.cli.app import run
from needsassess.cli.show import number, percent, table
from needsassess.services.parts import Written
from tests.cli.conftest import Command

FIELDS = ["domain", "score", "low", "high", "coverage", "gap", "answered", "applicable"]


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()


def _newer(path: Path, sound: bytes) -> None:
    path.write_bytes(sound[:60] + (99).to_bytes(4, "big") + sound[64:])


@pytest.fixture
def hostile(tmp_path: Path, assessment: Path) -> dict[str, Path]:
    """Files that no command may take, by what is wrong with them."""
    sound = assessment.read_bytes()
    names = ("folder", "missing", "empty", "pdf", "foreign", "cut", "newer")
    found = {name: tmp_path / f"{name}.needs" for name in names}
    found["folder"].mkdir()
    found["empty"].touch()
    found["pdf"].write_bytes(b"%PDF-1.7\n" + b"x" * 5000)
    _foreign(found["foreign"])
    found["cut"].write_bytes(sound[: len(sound) // 2])
    _newer(found["newer"], sound)
    return found


@pytest.mark.parametrize("name", ["scores", "gaps", "check", "export", "report", "answer"])
def test_a_hostile_file_is_refused_in_one_line(
    command: Command, hostile: dict[str, Path], answers: Callable[..., Path], name: str, tmp_path: Path
) -> None:
    more = {
        "answer": ["--from", answers("LEG-01,police,1,,,,,")],
        "export": ["-o", tmp_path / "out"],
        "report": ["-o", tmp_path / "out"],
    }
    for wrong, path in hostile.items():
        before = path.read_bytes() if path.is_file() else None
        ended = command(name, path, *more.get(name, []))
        assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1), wrong
        assert "Traceback" not in ended.err
        assert before is None or path.read_bytes() == before
    assert not (tmp_path / "out").exists()


def test_new_replaces_nothing_and_checks_the_country(
    command: Command, assessment: Path, tmp_path: Path
) -> None:
    before = assessment.read_bytes()
    ended = command("new", assessment, "--country", "XB", "--title", "T")
    assert (ended.code, ended.err.count("\n")) == (1, 1)
    assert assessment.read_bytes() == before
    for country, title in (("XQQ", "T"), ("ZZ", "T"), ("XA", " ")):
        assert command("new", tmp_path / "b.needs", "--country", country, "--title", title).code == 1
    assert command("new", tmp_path / "no" / "b.needs", "--country", "XA", "--title", "T").code == 1
    assert not (tmp_path / "b.needs").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["new"],
        ["nwe"],
        ["new", "a.needs", "--country", "XA"],
        ["new", "a.needs", "--country", "XA", "--title", "T", "--depth", "deep"],
        ["scores", "a.needs", "--jsno"],
        ["answer", "a.needs"],
        ["report", "a.needs"],
        ["instrument", "burn"],
        [],
    ],
)
def test_misuse_ends_with_2_in_either_language(
    command: Command, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    words = words or ["--nothing"]
    english = command(*words)
    monkeypatch.setenv("NEEDSASSESS_LANGUAGE", "fr")
    french = command(*words)
    assert english.code == french.code == 2
    assert english.err.startswith("Usage: ")
    assert french.err.startswith("Utilisation : ".replace(" :", "\u00a0:"))
    same = set(english.err.splitlines()) & set(french.err.splitlines())
    assert not same


def test_scores_as_data_and_as_a_table(
    command: Command, assessment: Path, answers: Callable[..., Path]
) -> None:
    assert command("answer", assessment, "--from", answers("LEG-01,police,2,4,,,,")).code == 0
    rows = json.loads(command("scores", assessment, "--json").out)
    assert all(list(row) == FIELDS for row in rows)
    assert [row["domain"] for row in rows] == ["LEG", "CRI", "LEI", "EEJ", "ICO", "PRE", "CAP", "overall"]
    assert (rows[0]["score"], rows[0]["gap"], rows[1]["score"], rows[1]["high"]) == (50.0, 50.0, None, 100.0)
    lines = command("scores", assessment).out.splitlines()
    assert len(lines) == 9
    assert lines[-1].startswith("All")


def test_gaps_with_the_parts_of_their_priority(
    command: Command, assessment: Path, answers: Callable[..., Path]
) -> None:
    assert command("gaps", assessment).out.startswith("No gap")
    given = answers("LEG-01,police,2,4,,,,", "LEG-02,police,3,4,,,,", "LEG-03,police,1,1,,,,")
    command("answer", assessment, "--from", given)
    rows = json.loads(command("gaps", assessment, "--json").out)
    assert [(row["rank"], row["item"], row["gap"] * row["weight"]) for row in rows] == [
        (1, "LEG-02", 2),
        (2, "LEG-01", 2),
    ]
    assert list(rows[0]) == [
        *("rank", "item", "current", "desired", "gap", "weight", "urgency", "documented", "title")
    ]


def test_check_names_what_is_wrong(command: Command, assessment: Path) -> None:
    assert command("check", assessment).out.startswith("Sound: ")
    connection = sqlite3.connect(assessment)
    connection.execute("DELETE FROM head WHERE subject = 'profile/title'")
    connection.commit()
    connection.close()
    ended = command("check", assessment)
    assert ended.code == 1
    assert "The current state is not the one that the log gives." in ended.err


def test_output_never_replaces_the_assessment(command: Command, assessment: Path) -> None:
    before = assessment.read_bytes()
    assert command("export", assessment, "-o", assessment).code == 1
    assert command("report", assessment, "-o", assessment).code == 1
    assert assessment.read_bytes() == before


@pytest.mark.parametrize(
    ("ending", "begins"), [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF")]
)
def test_the_ending_says_what_a_report_is(
    command: Command, assessment: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    out = tmp_path / f"r.{ending}"
    ended = command("report", assessment, "-o", out)
    assert (ended.code, ended.err) == (0, "")
    assert out.read_bytes().startswith(begins)
    assert (" pages," in ended.out) is (ending == "pdf")
    assert " texts found in it." in ended.out


def test_a_report_of_no_known_ending_is_refused(command: Command, assessment: Path, tmp_path: Path) -> None:
    ended = command("report", assessment, "-o", tmp_path / "r.odt")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert ".pdf, .html or .docx" in ended.err
    assert not (tmp_path / "r.odt").exists()


def test_an_unknown_scope_is_refused(command: Command, assessment: Path, tmp_path: Path) -> None:
    for scope in ("domain=XXX", "institution=army", "LEI"):
        ended = command("report", assessment, "-o", tmp_path / "r.pdf", "--scope", scope)
        assert (ended.code, ended.err.count("\n")) == (1, 1)


def test_the_questionnaire_as_data(command: Command) -> None:
    items = [json.loads(line) for line in command("instrument", "list", "--json").out.splitlines()]
    assert 90 <= len(items) <= 120
    assert list(items[0]) == [
        *("code", "domain", "chapter", "core", "weight", "tags", "institutions"),
        *("levels", "recommendations", "sources"),
    ]
    cited = [json.loads(line) for line in command("instrument", "evidence", "--json").out.splitlines()]
    assert list(cited[0]) == ["item", "document", "paragraph", "letter", "state", "role"]
    assert len(cited) == sum(item["sources"] for item in items)
    assert {line["item"] for line in cited} == {item["code"] for item in items}
    assert len(command("instrument", "list").out.splitlines()) == len(items) + 1


def test_our_own_fault_is_kept_and_told_in_one_line(
    assessment: Path, answers: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret")

    parts = replace(bootstrap.parts(), import_answers=broken)  # type: ignore[arg-type]
    assert run(parts, ["answer", str(assessment), "--from", str(answers())]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "secret" not in said
    report = Path(said.split("Its report is in ")[1].split(";")[0])
    assert "ZeroDivisionError: secret" in report.read_text(encoding="utf-8")


def test_a_refusal_of_a_part_is_told(
    assessment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> None:
        raise Refused("“{code}” is missing.", code="LEG-01")

    parts = replace(bootstrap.parts(), write_report=missing)  # type: ignore[arg-type]
    assert run(parts, ["report", str(assessment), "-o", str(tmp_path / "r.pdf")]) == 1
    assert capsys.readouterr().err == "“LEG-01” is missing.\n"


def test_tables_keep_terminals_and_columns_whole() -> None:
    shown = table(["a", "b"], [["1", "x\x1b[31m\ny"], ["100", "é"]], right=[0])
    assert shown.splitlines() == ["  a  b", "  1  x\ufffd[31m y", "100  é"]


def test_numbers_are_written_as_the_language_has_them() -> None:
    from fractions import Fraction

    assert percent(Fraction(1, 3)) == 33.3
    assert percent(None) is None
    assert (number(33.3, "fr"), number(33.3, "en"), number(None, "en")) == ("33,3", "33.3", "–")


@pytest.mark.parametrize("seen", [True, False])
def test_demo_opens_the_window_where_there_is_a_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seen: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(screen, "is_seen", lambda: seen)
    opened: list[Path | None] = []
    parts = replace(
        bootstrap.parts(),
        write_report=lambda _model, path, _paper, _progress: Written(path, 2, 3, ""),
        open_window=lambda path: opened.append(path) or 7,  # type: ignore[func-returns-value]
    )
    assert run(parts, ["demo"]) == (7 if seen else 0)
    first = tmp_path / "build" / "demo" / "sample-1.needs"
    assert opened == ([first] if seen else [])
    assert ("Open it with: needsassess" in capsys.readouterr().out) is not seen
    run(parts, ["demo", "--no-window"])
    assert len(opened) == seen
    assert first.with_name("sample-2.needs").exists()
