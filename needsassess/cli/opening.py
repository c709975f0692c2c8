"""Opening the assessment that a command is about, where its file may hold several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from needsassess.base.texts import N_
from needsassess.cli.places import Place

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile

ASSESSMENT = typer.Option(
    "--assessment",
    metavar="ID",
    help=N_("Which one, where the file holds several: the first letters of its identity."),
)


def open_one(file: Place, start: str | None, *, read_only: bool = True) -> AssessmentFile:
    """The only assessment of a file, or the one whose identity starts so; refused with their names else."""
    from needsassess.services import collection

    return open_known(file, collection.named(file, start), read_only=read_only)


def open_known(file: Place, assessment: bytes, *, read_only: bool = True) -> AssessmentFile:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    return AssessmentFile.open(file, this_replica(), read_only=read_only, assessment=assessment)
