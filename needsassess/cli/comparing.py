"""What the command that writes reports takes to compare with: a file, a hub, or a round of the same one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from needsassess.base.texts import N_
from needsassess.storage.hub import Hub, place_of

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.carried import Standing

WITH = typer.Option(
    "--with",
    metavar="FORMER",
    help=N_(
        "Comparison: the round to compare with, as a file, or by the first letters of its identity in FILE; by "
        "default the one that the assessment names as the round before it."
    ),
)


def other(file: AssessmentFile, said: str) -> Standing:
    """The round that was named, read from where it lies."""
    from needsassess.services import collection, comparison

    place = place_of(said)
    if isinstance(place, Hub) or Path(said).exists():
        return comparison.read(place, comparison.one_of(place, file))
    return comparison.read(file.path, collection.named(file.path, said))
