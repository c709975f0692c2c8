"""Commands of technical assistance and of the action plan: list it, or take it from a file."""

from __future__ import annotations

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


def assistance(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    given: Annotated[Path | None, _ACTIVITIES] = None,
    dry_run: Annotated[bool, _DRY_RUN] = False,
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    _check_use(context, given, dry_run=dry_run, as_data=as_data)
    with open_one(file, assessment, read_only=dry_run or given is None) as opened:
        rows = _read(context, given, "activity")
        typer.echo(_told(opened, "activity", rows, dry_run=dry_run, as_data=as_data))


def plan(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    given: Annotated[Path | None, _MEASURES] = None,
    dry_run: Annotated[bool, _DRY_RUN] = False,
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    _check_use(context, given, dry_run=dry_run, as_data=as_data)
    with open_one(file, assessment, read_only=dry_run or given is None) as opened:
        rows = _read(context, given, "measure")
        typer.echo(_told(opened, "measure", rows, dry_run=dry_run, as_data=as_data))


def _check_use(context: typer.Context, given: Path | None, *, dry_run: bool, as_data: bool) -> None:
    gettext = texts_in(preferred_language()).gettext
    if dry_run and given is None:
        context.fail(gettext(N_("--dry-run goes with --from.")))
    if as_data and given is not None:
        context.fail(gettext(N_("--json lists what is there; it does not go with --from.")))


def _read(context: typer.Context, given: Path | None, kind: str) -> Table | None:
    parts: Parts = context.obj
    return parts.read_planned(given, kind) if given else None


def _told(opened: AssessmentFile, kind: str, rows: Table | None, *, dry_run: bool, as_data: bool) -> str:
    """What is there; or what a file would change, or changed."""
    if rows is None:
        return _LISTED[kind](opened, as_data)
    from needsassess.services import batch_planned
    from needsassess.services.planned_cells import SORTS

    if dry_run:
        return preview(opened, batch_planned.checked(opened, rows, SORTS[kind]))
    return taken(batch_planned.take(opened, rows, SORTS[kind]))
