"""The words that typer itself says, in the person's language: help, usage and its own complaints."""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup

from needsassess.base import paths
from needsassess.base.texts import N_, Texts, preferred_language, texts_in

_CATALOGUE = "needsassess"
# What typer looks up by itself when it prints help.
ITS_WORDS = (
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("required"),
    N_("default: {default}"),
    N_("Missing command."),
    N_("No such command {name!r}."),
    N_("Aborted!"),
)
# What typer says without looking anything up; the places between are filled from what it said.
_SENTENCES = (
    N_("{sentence} Did you mean {others}?"),
    N_("No such option: {name} (Possible options: {others})"),
    N_("No such option: {name}"),
    N_("Missing argument {name}."),
    N_("Missing option {name}."),
    N_("Option {name} requires an argument."),
    N_("Option {name} does not take a value."),
    N_("Got unexpected extra argument(s) ({name})"),
    N_("Invalid value for {name}: {value} is not one of {others}."),
    N_("Invalid value for {name}: {others}"),
)
_BEFORE_A_CHOICE = ": Value error, "  # of the library that checks choices; it says nothing to a person


def spoken() -> Texts:
    """The texts of this session."""
    return texts_in(preferred_language())


@contextmanager
def speaking() -> Iterator[None]:
    """Point typer's own look-ups, which are gettext's, at our catalogue; put back what was there."""
    before = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = preferred_language()  # what gettext asks first
    gettext.bindtextdomain(_CATALOGUE, paths.resources() / "translations")
    gettext.textdomain(_CATALOGUE)
    try:
        yield
    finally:
        gettext.textdomain(before[1])
        os.environ.pop("LANGUAGE")
        if before[0] is not None:
            os.environ["LANGUAGE"] = before[0]


def said(message: str, texts: Texts) -> str:
    """What typer complained of, in the language of `texts`; as it was where it is not known."""
    message = message.replace(_BEFORE_A_CHOICE, ": ", 1)
    for sentence in _SENTENCES:
        found = _pattern(sentence).fullmatch(message)
        if found:
            return texts.gettext(sentence).format(**found.groupdict())
    return message


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    places = (f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.compile("".join(places), re.DOTALL)


def speak(command: Any, texts: Texts) -> Any:
    """Translate the help of a command, its options and its subcommands, as they were marked where written."""
    command.help = texts.gettext(command.help) if command.help else None
    command.options_metavar = texts.gettext(N_("[OPTIONS]"))
    for parameter in command.params:
        parameter.help = texts.gettext(parameter.help) if parameter.help else None
        if isinstance(parameter, TyperArgument):
            parameter.display_type_rich = lambda **_: None  # type: ignore[method-assign]  # its name says it
    for subcommand in getattr(command, "commands", {}).values():
        speak(subcommand, texts)
    if isinstance(command, TyperGroup):
        command.subcommand_metavar = texts.gettext(N_("COMMAND [ARGS]..."))
    return command


class _Spoken:
    """What typer has no look-up for."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        option.help = spoken().gettext(N_("Show this message and exit."))
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix=spoken().gettext(N_("Usage: ")))


class Command(_Spoken, TyperCommand):
    """One command."""


class Group(_Spoken, TyperGroup):
    """Commands under one name, in the order in which they were written."""

    def list_commands(self, _ctx: Any) -> list[str]:
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """What each command does, whole: typer would cut it short."""
        with formatter.section(spoken().gettext(N_("Commands"))):
            formatter.write_dl([(name, self.commands[name].help) for name in self.list_commands(ctx)])
