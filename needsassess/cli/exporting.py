"""Commands that export, canonical JSON or tables, and that make a file again from canonical JSON."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.assess import Language
from needsassess.cli.opening import ASSESSMENT, open_known
from needsassess.cli.places import FILE, Place, elsewhere
from needsassess.cli.show import plain, telling
from needsassess.services.parts import Parts

if TYPE_CHECKING:
    from needsassess.services.table_book import Book
    from needsassess.services.tables import Counted


_OF_TABLES = N_(
    "Wrote {file}, read back: {answers} of {all_answers} answers, {facts} of {all_facts} facts, "
    "{gaps} of {all_gaps} gaps, {activities} of {all_activities} activities, "
    "{plan} of {all_plan} measures, SHA-256 {sha256}"
)
_OF_CANONICAL = N_(
    "Wrote {file}, read back: {revisions} of {all_revisions} revisions, {answers} of {all_answers} answers, "
    "{facts} of {all_facts} facts, {activities} of {all_activities} activities, "
    "{plan} of {all_plan} measures, SHA-256 {sha256}"
)


class Format(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    CANONICAL = "canonical"


def export(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            help=N_("What to write: OUT.json, OUT.xlsx for tables, or a new folder for tables as CSV or JSON."),
        ),
    ],
    kind: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="KIND",
            help=N_("The format, whatever OUT ends in: xlsx, csv, json or canonical."),
        ),
    ] = None,
    language: Annotated[
        Language | None,
        typer.Option(metavar="en|fr", help=N_("Language of the tables; by default your own.")),
    ] = None,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import collection

    wanted = kind or _by_ending(output)
    elsewhere(output, file)
    parts: Parts = context.obj
    if wanted is Format.CANONICAL:
        # Of several rounds none is taken unsaid: the others would be missing from what looks like all.
        with open_known(file, collection.named(file, assessment, one_of_rounds=False)) as opened:
            counted = parts.export_json(opened, output, Progress(telling()))
    else:
        book = _book(file, assessment, str(language or preferred_language()))
        counted = parts.export_tables(book, output, str(wanted), Progress(telling()))
    typer.echo(_told(output, counted))


def take_back(
    context: typer.Context,
    export: Annotated[Path, typer.Argument(metavar="JSON", help=N_("A canonical export."))],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="NEEDS", help=N_("The new file to write."))],
) -> None:
    parts: Parts = context.obj
    made = parts.import_json(export, output, Progress(telling()))
    told = texts_in(preferred_language()).ngettext(
        "Made {file}: {count} revision, fingerprint {fingerprint}",
        "Made {file}: {count} revisions, fingerprint {fingerprint}",
        made.revisions,
        file=plain(str(output)),
        fingerprint=made.fingerprint,
    )
    typer.echo(told)


def _by_ending(output: Path) -> Format:
    if output.suffix.lower() == ".csv":
        raise Refused(
            N_("Tables as CSV are a file each. Name a new folder, such as {folder}, and add --format csv."),
            folder=str(output.with_suffix("")),
        )
    return Format.XLSX if output.suffix.lower() == ".xlsx" else Format.CANONICAL


def _book(file: Place, assessment: str | None, language: str) -> Book:
    from needsassess.services import collection
    from needsassess.services.table_book import Book

    return Book(file, language, collection.named(file, assessment) if assessment else None)


def _told(output: Path, counted: Counted) -> str:
    wording = _OF_TABLES if "gaps" in counted.found else _OF_CANONICAL
    told = texts_in(preferred_language()).gettext(wording)
    found = {key: f"{count}" for key, count in counted.found.items()}
    wanted = {f"all_{key}": f"{count}" for key, count in counted.expected.items()}
    return told.format(file=plain(str(output)), sha256=counted.sha256, **found, **wanted)
