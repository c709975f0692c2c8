"""Commands of rounds: begin a new one from the last, and list what changed since."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.errors import Refused
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.periods import PERIOD, days
from needsassess.cli.places import FILE, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import NONE, as_json, plain, table

if TYPE_CHECKING:
    from needsassess.assessment.things import Answer, FactAnswer
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.round_changes import Since

_WIDEST = 40  # characters of a text in the table
BECAME = {
    "changed": N_("changed"),
    "new": N_("answered for the first time"),
    "confirmed": N_("confirmed unchanged"),
    "same": N_("the same answer again"),
    "open": N_("not yet asked again"),
}


def new_round(
    file: Annotated[Place, FILE],
    *,
    name: Annotated[
        str, typer.Option("--round", metavar="TEXT", help=N_("What the new round is called, such as 2027."))
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="NEEDS",
            help=N_("A new file, which takes the former round along; else it begins in FILE, beside it."),
        ),
    ] = None,
    title: Annotated[
        str, typer.Option(metavar="TEXT", help=N_("Its title; by default that of the former round."))
    ] = "",
    period: Annotated[tuple[str, str] | None, PERIOD] = None,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services.round_start import Plan, start

    plan = Plan(name, title, days(*period) if period else None)
    with open_one(file, assessment, read_only=output is not None) as former:
        begun = start(former, plan, output)
    told = texts_in(preferred_language()).gettext(N_("The round “{round}” begins in {file} as {identity}."))
    typer.echo(
        told.format(round=plain(name.strip()), file=plain(str(output or file)), identity=begun.hex()[:12])
    )


def changes(
    file: Annotated[Place, FILE],
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import round_changes, rounds

    with open_one(file, assessment) as now:
        former = rounds.former_of(now)
        if former is None:
            raise Refused(N_("This assessment is the first round; there is none before it."))
        found = round_changes.changes(former, now.instrument, now.state)
        if as_data:
            typer.echo(as_json(list(map(_data, found))))
            return
        typer.echo(_table(now, found))
        typer.echo(_counted(found))


def _data(one: Since) -> dict[str, Any]:
    return {
        "code": one.code,
        "institution": one.institution,
        "became": str(one.became),
        "before": one.before.response.to_json(),
        "now": one.now.response.to_json(),
        "confirmed": _day(one.confirmed),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _table(file: AssessmentFile, found: list[Since]) -> str:
    from needsassess.services.report_words import Words

    texts, words = texts_in(preferred_language()), Words(preferred_language(), file.instrument)
    head = (N_("Question"), N_("Institution"), N_("Before"), N_("Now"), N_("Since"), N_("Confirmed"))
    rows = [
        [
            one.code,
            plain(one.institution),
            _said(words, file, one, one.before),
            _said(words, file, one, one.now),
            texts.gettext(BECAME[one.became]),
            _day(one.confirmed) or NONE,
        ]
        for one in found
    ]
    return table(list(map(texts.gettext, head)), rows)


def _said(words: Any, file: AssessmentFile, one: Since, said: Answer | FactAnswer) -> str:
    fact = file.instrument.fact_by_code.get(one.code)
    response = said.response
    if fact:
        return _short(plain(words.fact(fact, response)))
    return str(response.level) if response.level is not None else words.status(response.status)


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _counted(found: list[Since]) -> str:
    """Such as: changed: 2, confirmed unchanged: 40, not yet asked again: 78."""
    from needsassess.services.round_changes import counts

    texts = texts_in(preferred_language())
    counted = texts.gettext(N_("{what}: {count}"))
    told = [
        counted.format(what=texts.gettext(BECAME[kind]), count=count)
        for kind, count in counts(found).items()
        if count
    ]
    return ", ".join(told) or texts.gettext(N_("Neither round has an answer yet."))
