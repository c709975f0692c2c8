"""What commands take where a file may be named, or a hub by its address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.hub import hub_of, place_of

if TYPE_CHECKING:
    from needsassess.storage.hub import Place
else:
    Place = Path  # typer knows no unions; the parser makes the value

FILE = typer.Argument(
    metavar="FILE", parser=place_of, help=N_("The assessment file (.needs), or the address of a hub.")
)
TARGET = typer.Argument(
    metavar="TARGET",
    parser=place_of,
    help=N_("The file to merge into, made if it is new; or the address of a hub."),
)
SOURCES = typer.Argument(
    metavar="SOURCE...", parser=place_of, help=N_("Files, folders of them, or addresses of hubs.")
)
HUB = typer.Argument(
    metavar="HUB", parser=hub_of, help=N_("Its address: postgresql+psycopg://USER@HOST/DATABASE")
)


def elsewhere(output: Path, file: Place) -> None:
    """Never write over the assessment itself."""
    if isinstance(file, Path) and output.exists() and output.samefile(file):
        raise Refused(N_("“{name}” is the assessment itself. Choose another name."), name=str(output))


__all__ = ["FILE", "HUB", "SOURCES", "TARGET", "Place", "elsewhere"]
