"""Commands that make an assessment file and fill it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from needsassess.base.errors import Refused
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.periods import PERIOD, days
from needsassess.cli.places import FILE, Place, elsewhere
from needsassess.cli.show import plain
from needsassess.cli.taking import preview, taken
from needsassess.services.parts import Parts

_NEW = typer.Argument(metavar="FILE", help=N_("The assessment file (.needs)."))


class Language(StrEnum):
    EN = "en"
    FR = "fr"


class Depth(StrEnum):
    RAPID = "rapid"
    FULL = "full"


def new(
    file: Annotated[Path, _NEW],
    *,
    country: Annotated[
        str, typer.Option(metavar="CODE", help=N_("Two letters; XA to XZ for a fictional State."))
    ],
    title: Annotated[str, typer.Option(metavar="TEXT", help=N_("What the assessment is called."))],
    language: Annotated[
        Language | None,
        typer.Option(metavar="en|fr", help=N_("Language of the assessment; by default your own.")),
    ] = None,
    depth: Annotated[
        Depth, typer.Option(metavar="rapid|full", help=N_("The core items only, or all of them."))
    ] = Depth.FULL,
    name: Annotated[
        str, typer.Option("--round", metavar="TEXT", help=N_("What its round is called, such as 2026."))
    ] = "",
    period: Annotated[tuple[str, str] | None, PERIOD] = None,
) -> None:
    from needsassess.services import countries
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    texts = texts_in(preferred_language())
    profile: dict[str, Any] = {
        "country": countries.checked(country),
        "title": title.strip(),
        "language": str(language or texts.language),
        "depth": str(depth),
        "status": "draft",
    }
    if not profile["title"]:
        raise Refused(N_("The title is empty. Give the assessment a title."))
    if name.strip():
        profile["round"] = name.strip()
    if period:
        profile["period"] = [day.isoformat() for day in days(*period)]
    with AssessmentFile.create(file, profile, this_replica()) as made:
        where = countries.name(profile["country"], texts.language)
        told = texts.gettext(N_("Made {file} for {country}: {count} items to ask."))
        count = sum(item.core or depth is Depth.FULL for item in made.instrument.items)
        typer.echo(told.format(file=plain(str(file)), country=where, count=count))


def answer(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    answers: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="ANSWERS",
            help=N_(
                "A filled template (XLSX); or CSV, with the header "
                "item,institution,level,desired,status,note,evidence,reason. "
                "Status: empty, dont_know, refused, not_applicable. Evidence: claimed, seen, copy, verified."
            ),
        ),
    ] = None,
    facts: Annotated[
        Path | None,
        typer.Option(metavar="CSV", help=N_("Facts, with the header fact,institution,value,status,note.")),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=N_("Show what would change; nothing is written."))
    ] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    texts = texts_in(preferred_language())
    if answers is None and facts is None:
        context.fail(texts.gettext(N_("Name a file with --from or --facts.")))
    parts: Parts = context.obj
    with open_one(file, assessment, read_only=dry_run) as opened:
        if dry_run:
            typer.echo(preview(opened, parts.check_answers(opened, answers, facts)))
            return
        change = parts.import_answers(opened, answers, facts)
    typer.echo(taken(change))


def template(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="XLSX", help=N_("The workbook to write."))],
    language: Annotated[
        Language | None,
        typer.Option(metavar="en|fr", help=N_("Language of the template; by default that of the assessment.")),
    ] = None,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    parts: Parts = context.obj
    elsewhere(output, file)
    with open_one(file, assessment) as opened:
        parts.write_template(opened, output, str(language or opened.state.profile.language))
    typer.echo(texts_in(preferred_language()).gettext(N_("Wrote {file}.")).format(file=plain(str(output))))
