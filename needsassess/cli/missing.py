"""The command that tells who has not reported: a list of whom is expected, against what came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.desk import when
from needsassess.cli.places import FILE, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import NONE, as_json, plain, table

if TYPE_CHECKING:
    from needsassess.services.expected import Report

_OUTCOMES = {
    "reported": N_("reported"),
    "nothing_yet": N_("nothing yet"),
    "not_expected": N_("not expected"),
}


def missing(
    file: Annotated[Place, FILE],
    listed: Annotated[
        Path,
        typer.Argument(
            metavar="EXPECTED",
            help=N_("A CSV file with any of the columns country, institution, person, replica."),
        ),
    ],
    as_data: Annotated[bool, JSON] = False,
    template: Annotated[
        bool, typer.Option("--template", help=N_("Write EXPECTED as a list to fill in, with what came so far."))
    ] = False,
) -> None:
    from needsassess.services import expected

    texts = texts_in(preferred_language())
    if template:
        expected.write_template(listed, file)
        typer.echo(texts.gettext(N_("Wrote {file}.")).format(file=plain(str(listed))))
        return
    reports = expected.against(file, expected.read(listed))
    if as_data:
        typer.echo(as_json(list(map(_data, reports))))
        return
    typer.echo(_table(reports))
    silent = sum(one.outcome == "nothing_yet" for one in reports)
    lines = sum(one.expected is not None for one in reports)
    told = texts.gettext(N_("Nothing yet from {silent} of {lines}."))
    typer.echo(told.format(silent=silent, lines=lines))


def _data(one: Report) -> dict[str, Any]:
    line = one.expected
    return {
        "line": line.line if line else None,
        "country": _country(one) or None,
        "institution": line.institution or None if line else None,
        "person": line.person or None if line else None,
        "replica": line.replica or None if line else None,
        "outcome": one.outcome,
        "answers": one.answers,
        "changed": one.changed or None,
        "assessments": [held.id.hex() for held in one.held],
    }


def _country(one: Report) -> str:
    return one.expected.country if one.expected else one.held[0].country


def _table(reports: list[Report]) -> str:
    texts = texts_in(preferred_language())
    words = (
        N_("Country"),
        N_("Institution"),
        N_("Person"),
        N_("Installation"),
        N_("Answers"),
        N_("Last change"),
        N_("Outcome"),
    )
    rows = [
        [
            *(data[name] or NONE for name in ("country", "institution", "person", "replica")),
            str(data["answers"]),
            when(data["changed"]) if data["changed"] else NONE,
            texts.gettext(_OUTCOMES[one.outcome]),
        ]
        for one in reports
        for data in [_data(one)]
    ]
    return table(list(map(texts.gettext, words)), rows, right=(4,))
