"""What the command that writes reports takes for many assessments at once: the regional roll-up."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.cli.places import Place

if TYPE_CHECKING:
    from needsassess.services.report_blocks import ReportModel

REGION = typer.Option(
    metavar="REGION", help=N_("Roll-up: only countries of a region, as 002, Africa or fictional.")
)
ROUND = typer.Option("--round", metavar="NAME", help=N_("Roll-up: only assessments of that round."))
TAG = typer.Option(metavar="TAG", help=N_("Roll-up: only items with that tag."))
DEPTH = typer.Option(metavar="rapid|full", help=N_("Roll-up: only assessments of that depth."))
QUESTIONNAIRE = typer.Option(metavar="ID", help=N_("Roll-up: only assessments of that questionnaire."))
EACH = typer.Option("--each", help=N_("Roll-up: count every assessment, also several of one country."))
RANK = typer.Option("--rank", help=N_("Roll-up: list countries by their score; else by name."))


class Depth(StrEnum):
    RAPID = "rapid"
    FULL = "full"


@dataclass(frozen=True)
class Chosen:
    """What was said on the command line; None or False where nothing was."""

    region: str | None = None
    round: str | None = None
    tag: str | None = None
    depth: Depth | None = None
    questionnaire: str | None = None
    each: bool = False
    rank: bool = False

    def refuse(self) -> None:
        """For reports of one assessment, which know nothing of this."""
        for field in fields(self):
            if getattr(self, field.name):
                raise Refused(
                    N_("--{option} is for --kind {kind} only. Leave it out."), option=field.name, kind="rollup"
                )


def rolled(place: Place, language: str, chosen: Chosen, progress: Progress) -> ReportModel:
    """The regional roll-up of a file or hub."""
    from needsassess.services import regions, report_rollup
    from needsassess.services.rollup_filters import Filters

    filters = Filters(
        regions.checked(chosen.region) if chosen.region else "",
        chosen.round or "",
        chosen.tag or "",
        str(chosen.depth or ""),
        chosen.questionnaire or "",
        chosen.each,
    )
    return report_rollup.build(place, report_rollup.Wanted(language, filters, chosen.rank), progress)
