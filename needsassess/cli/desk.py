"""Commands of the conflict desk: what stands side by side, and where a value comes from."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.opening import ASSESSMENT, open_known, open_one
from needsassess.cli.places import FILE, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import NONE, as_json, table

if TYPE_CHECKING:
    from needsassess.services.provenance import Line


def when(wall: int) -> str:
    """Minutes, in UTC, whatever zone a laptop was in."""
    return datetime.fromtimestamp(wall / 1000, UTC).strftime("%Y-%m-%d %H:%M")


def conflicts(
    file: Annotated[Place, FILE],
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import collection, settle
    from needsassess.services.subject_names import about

    language = preferred_language()
    chosen = [collection.named(file, assessment)] if assessment else collection.assessments(file)
    found: list[dict[str, Any]] = []
    for one in chosen:
        with open_known(file, one) as opened:
            for conflict in settle.conflicts(opened):
                heads = [_side(number, head) for number, head in enumerate(conflict.heads, start=1)]
                named = {"subject": conflict.subject, "about": about(opened, conflict.subject, language)}
                found.append({"assessment": one.hex(), **named, "values": heads})
    typer.echo(as_json(found) if as_data else _conflicts_table(found))


def _side(number: int, head: Any) -> dict[str, Any]:
    return {
        "take": number,
        "value": head.value,
        "author": head.author,
        "replica": head.replica.hex(),
        "wall": head.stamp.wall,
    }


def _conflicts_table(found: list[dict[str, Any]]) -> str:
    texts = texts_in(preferred_language())
    if not found:
        return texts.gettext(N_("No conflict: every value stands alone."))
    words = (N_("Assessment"), N_("Subject"), N_("About"), N_("Take"), N_("Time"), N_("Person"), N_("Value"))
    rows = [
        [
            one["assessment"][:12],
            one["subject"],
            one["about"],
            str(s["take"]),
            when(s["wall"]),
            s["author"],
            said(s["value"]),
        ]
        for one in found
        for s in one["values"]
    ]
    return table(list(map(texts.gettext, words)), rows, right=(3,))


def said(value: Any) -> str:
    return NONE if value is None else json.dumps(value, ensure_ascii=False)


def history(
    file: Annotated[Place, FILE],
    item: Annotated[str, typer.Argument(metavar="ITEM", help=N_("An item, a fact, or one subject."))],
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    from needsassess.services import provenance

    with open_one(file, assessment) as opened:
        lines = provenance.history(opened, item)
    typer.echo(as_json(list(map(_line_data, lines))) if as_data else _history_table(lines))


def _line_data(line: Line) -> dict[str, Any]:
    r = line.revision
    return {
        "subject": line.subject,
        "value": r.value,
        "stands": line.stands,
        "author": r.author,
        "replica": r.replica.hex(),
        "wall": r.stamp.wall,
        "counter": r.stamp.counter,
        "revision": r.id.hex(),
        "merge": line.merge.number if line.merge else None,
        "file": line.merge.name if line.merge else None,
        "reason": line.reason or None,
    }


def _history_table(lines: list[Line]) -> str:
    texts = texts_in(preferred_language())
    words = (N_("Subject"), N_("Stands"), N_("Time"), N_("Person"), N_("Came by"), N_("Reason"), N_("Value"))
    rows = [
        [
            line.subject,
            "*" if line.stands else "",
            when(line.revision.stamp.wall),
            line.revision.author,
            f"{line.merge.number} {line.merge.name}" if line.merge else NONE,
            line.reason or NONE,
            said(line.revision.value),
        ]
        for line in lines
    ]
    return table(list(map(texts.gettext, words)), rows)
