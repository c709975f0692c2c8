"""What goes to a meeting and to institutions: the pack in every format, and why there is no letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def answered(command: Command, answers: Callable[..., Path], tmp_path: Path) -> Path:
    """One answer of the police; nothing is parked."""
    path = tmp_path / "XA.needs"
    assert command("new", path, "--country", "XA", "--title", "Round", "--depth", "rapid").code == 0
    assert command("answer", path, "--from", answers("LEG-02,police,2,4,,,,")).code == 0
    return path


@pytest.mark.parametrize("ending", ["pdf", "html", "docx"])
def test_the_meeting_pack_comes_in_every_format(
    ending: str, command: Command, answered: Path, tmp_path: Path
) -> None:
    words = ("--kind", "pack", "--scope", "institution=police", "--scope", "domain=LEG", "--language", "fr")
    ended = command("report", answered, "-o", tmp_path / f"pack.{ending}", *words)
    assert (ended.code, ended.err) == (0, "")
    assert "checked" in ended.out


def test_letters_are_refused_with_what_to_do_where_nothing_is_parked(
    command: Command, answered: Path, tmp_path: Path
) -> None:
    ended = command("report", answered, "-o", tmp_path / "letters.pdf", "--kind", "letters")
    assert ended.code == 1
    assert "Park a question with P" in ended.err
    assert not (tmp_path / "letters.pdf").exists()
