"""The command that writes reports, each read back before it is there."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from needsassess.base.progress import silent
from needsassess.base.texts import N_, Texts, preferred_language, texts_in
from needsassess.cli.assess import Language
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place, elsewhere
from needsassess.cli.show import plain
from needsassess.services.parts import Parts, Written

OUTPUT = N_("The report to write: .pdf, .html (the accessible page of the web) or .docx (to edit).")


class Kind(StrEnum):
    """Those of services/report_kinds.py, which is imported only when a report is written."""

    GAP = "gap"
    PLAN = "plan"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


def report(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=OUTPUT)],
    kind: Annotated[
        Kind,
        typer.Option(metavar="KIND", help=N_("What to report: gap, the gap report; plan, the action plan.")),
    ] = Kind.GAP,
    language: Annotated[
        Language | None,
        typer.Option(metavar="en|fr", help=N_("Language of the report; by default that of the assessment.")),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PART",
            help=N_("Only domain=LEI, institution=police, tag=training or provider=NAME; may be repeated."),
        ),
    ] = None,
    redacted: Annotated[
        bool, typer.Option("--redacted", help=N_("Without names of persons and what is marked sensitive."))
    ] = False,
    paper: Annotated[Paper, typer.Option(metavar="a4|letter", help=N_("Size of the paper."))] = Paper.A4,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import report_kinds
    from needsassess.services.scope_words import scope_of

    parts: Parts = context.obj
    texts = texts_in(preferred_language())
    with open_one(file, assessment) as opened:
        elsewhere(output, file)
        chosen = scope_of(scope or (), opened.instrument, opened.state)
        said = str(language or opened.state.profile.language)
        model = report_kinds.build(opened, report_kinds.Wanted(report_kinds.Kind(kind), said, chosen, redacted))
    written = parts.write_report(model, output, str(paper), silent())
    typer.echo(told(written, texts))


def told(written: Written, texts: Texts) -> str:
    """What was written, and what reading it back has found; only a PDF is known by its pages."""
    said = texts.gettext(N_("Wrote {file}: checked, {found} texts found in it."))
    if written.pages:
        said = texts.gettext(N_("Wrote {file}: {pages} pages, checked, {found} texts found in it."))
    return said.format(file=plain(str(written.path)), pages=written.pages, found=written.found)
