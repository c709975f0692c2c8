"""The command line: what it is made of, and how it ends (0 done, 1 refused, 2 usage)."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Any

import typer

from needsassess.base.errors import UserError
from needsassess.base.texts import N_, Texts
from needsassess.cli import (
    assess,
    demo,
    desk,
    exporting,
    handover,
    hub,
    merging,
    missing,
    planning,
    questionnaire,
    reporting,
    results,
    rounds,
    settling,
    unmerging,
    versions,
)
from needsassess.cli.crash import reported
from needsassess.cli.words import Command, Group, said, speak, speaking, spoken
from needsassess.services.parts import Parts

DONE, REFUSED, USAGE, INTERRUPTED = 0, 1, 2, 130

_HELP = N_(
    "Assess what a country needs to counter the criminal use of ICT, offline, and print the gap report. "
    "Without a command, or with the name of one .needs file, the window opens."
)
_INSTRUMENT = N_("The questionnaire: check it, list its items, show where they come from.")
_COMMANDS = (
    (assess.new, "new", N_("Make a new assessment file.")),
    (assess.template, "template", N_("Write a workbook to fill answers and facts in.")),
    (
        assess.answer,
        "answer",
        N_("Take answers and facts from CSV or a filled template, as one change or not at all."),
    ),
    (planning.assistance, "assistance", N_("List who helps with which need, or take it from a file.")),
    (planning.plan, "plan", N_("List the measures of the action plan, or take them from a file.")),
    (results.scores, "scores", N_("Show score, range, coverage and gap of each domain and overall.")),
    (results.gaps, "gaps", N_("List the gaps in the order of their priority, with its parts.")),
    (
        reporting.report,
        "report",
        N_("Write a report, and check that all of it is there."),
    ),
    (exporting.export, "export", N_("Write everything as canonical JSON, or as tables, and read it back.")),
    (exporting.take_back, "import", N_("Make a file again from its canonical JSON, or nothing.")),
    (handover.check, "check", N_("Check that a file is sound: integrity, identities, values, current state.")),
    (
        merging.merge,
        "merge",
        N_("Put files together: nothing is lost, and nothing is written before all is checked."),
    ),
    (missing.missing, "missing", N_("Tell from whom nothing has come, by a list of whom you expect.")),
    (desk.conflicts, "conflicts", N_("List the conflicts: what several people filled in differently.")),
    (settling.settle, "settle", N_("Settle one conflict, or by a rule all that it decides, with a reason.")),
    (desk.history, "history", N_("Show where the values of an item come from.")),
    (unmerging.unmerge, "unmerge", N_("List merges, or take some of them back.")),
    (unmerging.extract, "extract", N_("Take one assessment out of a file of many, to send it back.")),
    (rounds.new_round, "round", N_("Begin a new round from the last one; its answers stay beside the new.")),
    (
        rounds.changes,
        "changes",
        N_("List what changed since the former round, what was confirmed, what is open."),
    ),
    (demo.demo, "demo", N_("Fill a sample of a fictional State, write its reports and open it.")),
    (handover.version, "version", N_("Show the version of this program.")),
)
_ON_INSTRUMENT = (
    (questionnaire.check, "check", N_("Check the questionnaire against its contract and its sources.")),
    (questionnaire.list_items, "list", N_("List the items.")),
    (questionnaire.evidence, "evidence", N_("List every statement that an item rests on.")),
    (
        versions.upgrade,
        "upgrade",
        N_("Move an assessment to the newest version of its questionnaire, or back."),
    ),
)
_HUB = N_("The hub of a programme, a PostgreSQL database: make it, keep its password.")
_ON_HUB = (
    (hub.prepare, "prepare", N_("Make a database a hub, or bring it to the format of this version.")),
    (hub.password, "password", N_("Keep the password of a hub in the keyring of this machine.")),
)


def _typer(commands: Any, words: str) -> typer.Typer:
    made = typer.Typer(
        cls=Group,
        help=words,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    made.callback()(lambda: None)
    for function, name, explained in commands:
        made.command(name, cls=Command, help=explained)(function)
    return made


def command() -> Any:
    """The whole command, speaking the language of this session."""
    whole = _typer(_COMMANDS, _HELP)
    whole.add_typer(_typer(_ON_INSTRUMENT, _INSTRUMENT), name="instrument", help=_INSTRUMENT)
    whole.add_typer(_typer(_ON_HUB, _HUB), name="hub", help=_HUB)
    return speak(typer.main.get_command(whole), spoken())


def run(parts: Parts, arguments: list[str]) -> int:
    """Do what the arguments say; every ending has its exit code, a bad one a line on stderr."""
    _print_anything()
    try:
        with speaking():
            ended = command().main(arguments, "needsassess", standalone_mode=False, obj=parts)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nobody reads any more, which is no fault
        return DONE
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:
        return _told(error, spoken())
    return int(ended or DONE)


def _print_anything() -> None:
    """What the terminal cannot show is replaced, never a reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _told(error: Exception, texts: Texts) -> int:
    """Refused, misused, or our bug."""
    if isinstance(error, UserError):
        print(error.tell(texts), file=sys.stderr)
        return REFUSED
    if isinstance(error, typer.TyperException):
        return _misused(error, texts)
    print(reported(error, texts), file=sys.stderr)
    return REFUSED


def _misused(error: Any, texts: Texts) -> int:
    context = getattr(error, "ctx", None)
    if context is not None:
        print(context.get_usage(), file=sys.stderr)
        hint = texts.gettext(N_("Help: {command} --help"))
        print(hint.format(command=context.command_path), file=sys.stderr)
    print(said(error.format_message(), texts), file=sys.stderr)
    return USAGE
