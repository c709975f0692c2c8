"""Commands that list merges, take them back, and take one assessment out of many."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.desk import when
from needsassess.cli.places import FILE, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import as_json, plain, table

if TYPE_CHECKING:
    from needsassess.storage.merges import Merge


def unmerge(
    file: Annotated[Place, FILE],
    merges: Annotated[
        list[int] | None,
        typer.Argument(metavar="[MERGE]...", help=N_("Numbers of merges; without any, they are listed.")),
    ] = None,
    as_data: Annotated[bool, JSON] = False,
) -> None:
    from needsassess.services import unmerge as services
    from needsassess.services.replica import this_replica

    texts = texts_in(preferred_language())
    if not merges:
        found = services.recorded(file)
        typer.echo(as_json(list(map(_merge_data, found))) if as_data else _merges_table(found))
        return
    done = services.unmerge(file, merges, this_replica())
    told = texts.ngettext(
        "Taken back: {count} value stands as it did before.",
        "Taken back: {count} values stand as they did before.",
        done.revisions,
    )
    data = {"merges": [merge.number for merge in done.merges], "revisions": done.revisions}
    typer.echo(as_json(data) if as_data else told)


def _merge_data(merge: Merge) -> dict[str, Any]:
    return {
        "merge": merge.number,
        "file": merge.name,
        "sha256": merge.sha256.hex() if merge.sha256 else None,
        "wall": merge.wall,
        "author": merge.author,
        "replica": merge.replica.hex(),
        "new": merge.added,
        "identical": merge.known,
        "undone": merge.undone,
    }


def _merges_table(merges: list[Merge]) -> str:
    texts = texts_in(preferred_language())
    files = [merge for merge in merges if merge.name is not None]
    if not files:
        return texts.gettext(N_("Nothing was merged into this file."))
    words = (N_("Merge"), N_("Time"), N_("Person"), N_("New"), N_("Known"), N_("Taken back"), N_("File"))
    rows = [
        [
            *map(str, (m.number, when(m.wall), m.author, m.added, m.known)),
            texts.gettext(_ANSWER[m.undone]),
            m.name or "",
        ]
        for m in files
    ]
    return table(list(map(texts.gettext, words)), rows, right=(0, 3, 4))


_ANSWER = {True: N_("yes"), False: N_("no")}


def extract(
    file: Annotated[Place, FILE],
    assessment: Annotated[
        str,
        typer.Argument(metavar="ASSESSMENT", help=N_("The first letters of its identity, as merge shows it.")),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="NEEDS", help=N_("The new file to write."))],
) -> None:
    from needsassess.services import collection

    collection.extract(file, assessment, output)
    typer.echo(texts_in(preferred_language()).gettext(N_("Wrote {file}.")).format(file=plain(str(output))))
