"""A command line to call, and an assessment file to call it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

Answers = "item,institution,level,desired,status,note,evidence,reason\n"


class Ended(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in this process: `command("scores", file, "--json")`."""
    from needsassess.bootstrap import main

    def run(*words: object) -> Ended:
        capsys.readouterr()
        code = main([str(word) for word in words])
        return Ended(code, *capsys.readouterr())

    return run


@pytest.fixture
def assessment(tmp_path: Path, command: Command) -> Path:
    """A new file of the fictional State XA, with the shipped questionnaire."""
    path = tmp_path / "xa.needs"
    assert command("new", path, "--country", "xa", "--title", "Round").code == 0
    return path


@pytest.fixture
def answers(tmp_path: Path) -> Callable[..., Path]:
    """A CSV file of answers: `answers("LEG-01,police,2,4,,,,")`."""

    def write(*rows: str) -> Path:
        path = tmp_path / "answers.csv"
        path.write_text(Answers + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return path

    return write
