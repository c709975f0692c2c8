"""Commands that hand an assessment over: check; and the version."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import needsassess
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.places import FILE, Place
from needsassess.cli.show import plain


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
