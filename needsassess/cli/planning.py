"""Commands of technical assistance and of the action plan: list it, or take it from a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place
from needsassess.cli.planning_lists import activities_listed, measures_listed
from needsassess.cli.results import JSON
from needsassess.cli.taking import preview, taken

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.batch_cells import Table
    from needsassess.services.parts import Parts

_DRY_RUN = typer.Option("--dry-run", help=N_("Show what would change; nothing is written."))
_ACTIVITIES = typer.Option(
    "--from",
    metavar="FILE",
    help=N_(
        "Activities of providers, a row each: item, and any of activity (its key), provider, title, assistance "
        "(a type of the questionnaire), first, last (days), budget, status, note, sensitive, removed (yes)."
    ),
)
_MEASURES = typer.Option(
    "--from",
    metavar="FILE",
    help=N_(
        "Measures, a row each: item, and any of measure (its key), action, assistance, lead, partner, first, "
        "last, cost, indicator, sensitive, feasible (a level), feasible_by (a day), urgency, removed (yes)."
    ),
)
_LISTED = {"activity": activities_listed, "measure": measures_listed}


@dataclass(frozen=True)
class _Use:
    """What was asked for: `kind` is activity or measure; without `given` they are listed."""

    kind: str
    given: Path | None
    dry_run: bool = field(kw_only=True)
    as_data: bool = field(kw_only=True)

    @property
    def only_reads(self) -> bool:
        return self.dry_run or self.given is None

    def check(self, context: typer.Context) -> None:
        gettext = texts_in(preferred_language()).gettext
        if self.dry_run and self.given is None:
            context.fail(gettext(N_("--dry-run goes with --from.")))
        if self.as_data and self.given is not None:
            context.fail(gettext(N_("--json lists what is there; it does not go with --from.")))


def assistance(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    given: Annotated[Path | None, _ACTIVITIES] = None,
    dry_run: Annotated[bool, _DRY_RUN] = False,
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    use = _Use("activity", given, dry_run=dry_run, as_data=as_data)
    _list_or_take(context, file, assessment, use)


def plan(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    given: Annotated[Path | None, _MEASURES] = None,
    dry_run: Annotated[bool, _DRY_RUN] = False,
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    use = _Use("measure", given, dry_run=dry_run, as_data=as_data)
    _list_or_take(context, file, assessment, use)


def _list_or_take(context: typer.Context, file: Place, assessment: str | None, use: _Use) -> None:
    use.check(context)
    with open_one(file, assessment, read_only=use.only_reads) as opened:
        parts: Parts = context.obj
        rows = parts.read_planned(use.given, use.kind) if use.given else None
        typer.echo(_told(opened, rows, use))


def _told(opened: AssessmentFile, rows: Table | None, use: _Use) -> str:
    """What is there; or what a file would change, or changed."""
    if rows is None:
        return _LISTED[use.kind](opened, use.as_data)
    from needsassess.services import batch_planned
    from needsassess.services.planned_cells import SORTS

    if use.dry_run:
        return preview(opened, batch_planned.checked(opened, rows, SORTS[use.kind]))
    return taken(batch_planned.take(opened, rows, SORTS[use.kind]))
