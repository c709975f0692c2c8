"""The command that moves an assessment to a newer version of its questionnaire, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import as_json

if TYPE_CHECKING:
    from needsassess.services.versions import Left


def upgrade(
    file: Annotated[Place, FILE],
    *,
    back: Annotated[
        bool, typer.Option("--back", help=N_("Take the last move back: the version before counts again."))
    ] = False,
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import versions

    with open_one(file, assessment, read_only=False) as opened:
        before = opened.instrument.version
        (versions.go_back if back else versions.upgrade)(opened)
        now, left = opened.instrument.version, versions.left(opened)
    if as_data:
        typer.echo(as_json({"before": before, "version": now, "left": list(map(_left_data, left))}))
        return
    told = texts_in(preferred_language()).gettext(
        N_("Version {now} of the questionnaire counts now; it was {before}.")
    )
    typer.echo(told.format(now=now, before=before))
    if left:
        typer.echo(left_told(left))


def left_told(left: list[Left]) -> str:
    """Such as: 3 answers belong to items of version 1.0 only. They are kept …"""
    from needsassess.services.versions import left_count

    texts = texts_in(preferred_language())
    told = [
        texts.ngettext(
            "{count} answer belongs to items of version {version} only.",
            "{count} answers belong to items of version {version} only.",
            count,
            version=version,
        )
        for version, count in left_count(left).items()
    ]
    return " ".join([*told, texts.gettext(N_("They are kept and exported, and count in no score."))])


def _left_data(one: Left) -> dict[str, Any]:
    return {
        "code": one.code,
        "version": one.version.version,
        "title": one.title(preferred_language()),
        "answers": one.answers,
    }
