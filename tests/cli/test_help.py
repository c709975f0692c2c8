"""Help is complete, in both languages, and every command and option is documented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from needsassess.cli.app import command as whole
from tests.cli.conftest import Command

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def _commands(group: Any, *names: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield names, group
    for name, inner in getattr(group, "commands", {}).items():
        yield from _commands(inner, *names, name)


def _section(name: str) -> str:
    return PAGE.split(f"\n## {name}\n")[1].split("\n## ")[0]


def test_every_command_and_option_is_documented() -> None:
    for names, command in _commands(whole()):
        if not names:
            continue
        section = _section(names[0])
        assert f"needsassess {' '.join(names)}" in section, names
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("-") or f"`{option}`" in section or f"[{option}" in section, option


def test_what_is_documented_exists() -> None:
    known = {names[0] for names, _ in _commands(whole()) if names}
    assert set(re.findall(r"^## (\S+)$", PAGE, re.MULTILINE)) == known


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_and_option_has_help(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEEDSASSESS_LANGUAGE", language)
    for names, command in _commands(whole()):
        assert command.help, names
        assert all(parameter.help for parameter in command.params), names


def test_french_help_has_no_english_left(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    every = [names for names, _ in _commands(whole())]
    english = [command(*names, "--help").out for names in every]
    monkeypatch.setenv("NEEDSASSESS_LANGUAGE", "fr")
    for names, then in zip(every, english, strict=True):
        now = command(*names, "--help")
        assert now.code == 0
        assert _sentences(now.out).isdisjoint(_sentences(then)), names


def _sentences(text: str) -> set[str]:
    """Lines of several words; a heading, or the header of a file, is the same in both languages."""
    return {line.strip() for line in text.splitlines() if " " in line.strip()}
