"""The command that puts files together, and how it tells what came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.places import SOURCES, TARGET, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import as_json, plain, table
from needsassess.cli.versions import left_told

if TYPE_CHECKING:
    from needsassess.services.merge import Merged
    from needsassess.services.merge_plan import FilePlan, Plan
    from needsassess.services.versions import Left

_OUTCOMES = {
    "identical": N_("nothing new"),
    "new": N_("new here"),
    "fast_forward": N_("goes on from here"),
    "conflicting": N_("in conflict"),
    "refused": N_("file refused"),
}
_COUNTS = ("new", "identical", "withdrawn", "ahead", "first", "fast_forward", "conflicting")


def merge(
    target: Annotated[Place, TARGET],
    sources: Annotated[list[Place], SOURCES],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=N_("Show what would come, and write nothing."))
    ] = False,
    as_data: Annotated[bool, JSON] = False,
    skip_refused: Annotated[
        bool, typer.Option("--skip-refused", help=N_("Merge the others where some files are refused."))
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help=N_("Bring back what was merged before and taken back."))
    ] = False,
) -> None:
    from needsassess.services import merge as services
    from needsassess.services.replica import this_replica

    with services.plan(target, sources, again=again) as planned:
        stopped = bool(planned.refused) and not skip_refused
        merged = None
        if not dry_run and not stopped:
            merged = services.apply(planned, this_replica(), skip_refused=skip_refused)
        typer.echo(as_json(_data(planned, merged)) if as_data else _table(planned))
        if stopped and not dry_run:
            services.apply(planned, this_replica())  # says which files are refused and why
        if planned.refused and not as_data:
            _complain(planned)
        left = _left(planned, merged)
    if not as_data:
        typer.echo(_ended(planned, merged))
        for assessment, found in left.items():
            typer.echo(f"{assessment.hex()[:12]}: {left_told(found)}")


def _left(planned: Plan, merged: Merged | None) -> dict[bytes, list[Left]]:
    """What was said on items that the version which counts does not have, by assessment, once it is merged."""
    from needsassess.services.replica import this_replica
    from needsassess.services.versions import left_in

    if merged is None or not planned.target.exists():
        return {}
    return left_in(planned.target, (one.id for one in planned.assessments), this_replica())


def _complain(planned: Plan) -> None:
    said = texts_in(preferred_language())
    for file in planned.refused:
        if file.reason:
            typer.echo(plain(file.reason.tell(said)), err=True)


def _ended(planned: Plan, merged: Merged | None) -> str:
    texts = texts_in(preferred_language())
    if merged is None:
        return texts.gettext(N_("Nothing was written."))
    numbers = [str(added.number) for added in merged.added.values()]
    if not numbers:
        return texts.gettext(N_("All of it was in the file already; nothing changed."))
    told = texts.gettext(N_("Merged. To take it back: needsassess unmerge {file} {numbers}"))
    return told.format(file=plain(str(planned.target)), numbers=" ".join(numbers))


def _table(planned: Plan) -> str:
    texts = texts_in(preferred_language())
    words = (
        N_("File"),
        N_("Outcome"),
        N_("New"),
        N_("Known"),
        N_("Conflicts"),
        N_("Clock ahead"),
        N_("Version"),
    )
    rows = [_row(file.path.name, file, texts.gettext) for file in planned.files]
    shown = [table(list(map(texts.gettext, words)), rows, right=(2, 3, 4, 5))]
    more = (N_("Assessment"), N_("Country"), N_("New"), N_("Conflicts"), N_("Title"))
    rows = [
        [one.id.hex()[:12], one.country, str(one.counts.new), str(one.counts.conflicting), one.title]
        for one in planned.assessments
    ]
    shown += [table(list(map(texts.gettext, more)), rows, right=(2, 3))] if rows else []
    return "\n\n".join(shown)


def _row(name: str, file: FilePlan, gettext: Any) -> list[str]:
    c = file.counts
    numbers = map(str, (c.new, c.identical, c.conflicting, c.ahead))
    told = (*numbers, ", ".join(file.version_names)) if not file.reason else ("",) * 5
    return [name, gettext(_OUTCOMES[file.outcome]), *told]


def _data(planned: Plan, merged: Merged | None) -> dict[str, Any]:
    return {
        "target": str(planned.target),
        "written": merged is not None and bool(merged.added),
        "files": [_file_data(file, merged) for file in planned.files],
        "assessments": [
            {"id": one.id.hex(), "country": one.country, "title": one.title, **_count_data(one.counts)}
            for one in planned.assessments
        ],
    }


def _file_data(file: FilePlan, merged: Merged | None) -> dict[str, Any]:
    added = merged.added.get(file.path) if merged else None
    return {
        "file": str(file.path),
        "sha256": file.sha256.hex(),
        "outcome": str(file.outcome),
        "reason": file.reason.tell(texts_in(preferred_language())) if file.reason else None,
        "merge": added.number if added else file.before,
        "versions": file.version_names,
        **_count_data(file.counts),
    }


def _count_data(counts: Any) -> dict[str, int]:
    return {name: getattr(counts, name) for name in _COUNTS}
