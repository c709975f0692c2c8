"""Whole journeys of the command line, each step a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2

ANSWERS = """item,institution,level,desired,status,note,evidence,reason
LEG-01,police,2,4,,"Adopted in 2021, no budget",seen,
LEG-02,police,,3,dont_know,,,
LEI-07,police,0,3,,<img src=x onerror=alert(1)>,claimed,
LEI-07,prosecution,2,3,,,,
CRI-01,judiciary,,,not_applicable,,,Another mission covers it
"""
FACTS = "fact,institution,value,status,note\nLEI-F01,police,42,,=1+1\nLEG-F02,police,none,,\n"


def needsassess(
    *words: object, language: str = "en", cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "needsassess", *map(str, words)],
        env=os.environ | {"NEEDSASSESS_LANGUAGE": language, "PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_from_an_empty_file_to_a_report_and_an_export(tmp_path: Path) -> None:
    file, csv, facts = tmp_path / "xa.needs", tmp_path / "a.csv", tmp_path / "f.csv"
    csv.write_text(ANSWERS, encoding="utf-8")
    facts.write_text(FACTS, encoding="utf-8")
    steps = (
        ("new", file, "--country", "XA", "--title", "Round", "--language", "fr"),
        ("answer", file, "--from", csv, "--facts", facts),
        ("check", file),
        ("report", file, "-o", tmp_path / "r.pdf", "--scope", "domain=LEI", "--paper", "letter"),
        ("export", file, "-o", tmp_path / "1.json"),
    )
    for step in steps:
        ended = needsassess(*step)
        assert (ended.returncode, ended.stderr) == (0, ""), step
    scores = {row["domain"]: row for row in json.loads(needsassess("scores", file, "--json").stdout)}
    assert scores["LEG"]["score"] == 50.0
    assert scores["overall"]["answered"] == 2
    gaps = json.loads(needsassess("gaps", file, "--json").stdout)
    assert [gap["item"] for gap in gaps] == ["LEI-07", "LEG-01"]
    assert len(pypdfium2.PdfDocument(tmp_path / "r.pdf")) > 2
    exported = json.loads((tmp_path / "1.json").read_text(encoding="utf-8"))
    assert exported["state"]["fact"]["LEI-F01"]["police"]["note"] == "=1+1"


def test_demo_says_where_everything_is(tmp_path: Path) -> None:
    ended = needsassess("demo", "--no-window", cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    folder = tmp_path / "build" / "demo"
    assert {file.name for file in folder.iterdir()} == {
        "sample-1.needs",
        "sample-1.en.pdf",
        "sample-1.fr.pdf",
        "sample-1.plan.en.pdf",
        "sample-1.plan.fr.pdf",
    }
    for file in folder.iterdir():
        assert str(file) in ended.stdout
    assert needsassess("check", folder / "sample-1.needs").returncode == 0


def test_help_imports_nothing_heavy() -> None:
    heavy = "sqlalchemy", "pydantic_core", "reportlab", "babel", "pypdfium2", "PySide6", "rich", "alembic"
    code = (
        "import sys; from needsassess.bootstrap import main; main(['--help']);"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert ended.stderr.strip() == "[]"


def test_without_a_screen_the_window_is_refused_in_one_line(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    ended = subprocess.run(
        [sys.executable, "-m", "needsassess"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1) or not sys.platform.startswith("linux")


def test_a_closed_pipe_is_no_fault() -> None:
    listing = subprocess.Popen(
        [sys.executable, "-m", "needsassess", "instrument", "evidence"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.readline()
    listing.stdout.close()
    said = listing.stderr.read()
    listing.stderr.close()
    assert (listing.wait(60), said) == (0, b"")
