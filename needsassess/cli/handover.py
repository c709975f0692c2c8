"""Commands that hand an assessment over: report, export, check; and the version."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import needsassess
from needsassess.base.progress import silent
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.assess import Language
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place, elsewhere
from needsassess.cli.show import plain
from needsassess.services.parts import Parts


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


def report(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="PDF", help=N_("The PDF to write."))],
    language: Annotated[
        Language | None,
        typer.Option(metavar="en|fr", help=N_("Language of the report; by default that of the assessment.")),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PART",
            help=N_("Only domain=LEI, or only institution=police; may be given several times."),
        ),
    ] = None,
    paper: Annotated[Paper, typer.Option(metavar="a4|letter", help=N_("Size of the paper."))] = Paper.A4,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import report_model
    from needsassess.services.report_scope import scope_of

    parts: Parts = context.obj
    texts = texts_in(preferred_language())
    with open_one(file, assessment) as opened:
        elsewhere(output, file)
        wanted = scope_of(scope or (), opened.instrument, opened.state)
        model = report_model.build(opened, str(language or opened.state.profile.language), wanted)
    written = parts.write_report(model, output, str(paper), silent())
    told = texts.gettext(N_("Wrote {file}: {pages} pages, checked, {found} texts found in it."))
    typer.echo(told.format(file=plain(str(output)), pages=written.pages, found=written.found))


def check(file: Annotated[Place, FILE]) -> None:
    from needsassess.services import check_file

    texts = texts_in(preferred_language())
    found = check_file.check(file)
    for fault in found.faults:
        print(plain(fault.tell(texts)), file=sys.stderr)
    if found.faults:
        told = texts.ngettext(
            "{count} fault found. Use another copy.",
            "{count} faults found. Use another copy.",
            len(found.faults),
        )
        print(told, file=sys.stderr)
        raise typer.Exit(1)
    told = texts.gettext(N_("Sound: {revisions} revisions, {subjects} values, {conflicts} conflicts."))
    typer.echo(told.format(revisions=found.revisions, subjects=found.subjects, conflicts=found.conflicts))


def version() -> None:
    typer.echo(f"needsassess {needsassess.__version__}")
