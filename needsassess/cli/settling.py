"""The command that settles conflicts: one by hand, or by a rule all that it decides, shown before it acts."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.errors import Refused
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.desk import said, when
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place
from needsassess.cli.results import JSON
from needsassess.cli.show import as_json, plain, table

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.settle import Proposal


class Rule(StrEnum):
    LATER = "later"
    VERIFIED = "verified"


def settle(
    context: typer.Context,
    file: Annotated[Place, FILE],
    subject: Annotated[
        str | None, typer.Argument(metavar="SUBJECT", help=N_("What is in conflict, as conflicts shows it."))
    ] = None,
    *,
    place: Annotated[
        int | None, typer.Option("--take", metavar="N", help=N_("Take this one of the values side by side."))
    ] = None,
    value: Annotated[str | None, typer.Option(metavar="JSON", help=N_("Write this value instead."))] = None,
    rule: Annotated[
        Rule | None,
        typer.Option(
            metavar="later|verified",
            help=N_("Settle all that this decides: later beats earlier, or stronger evidence beats weaker."),
        ),
    ] = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help=N_("Why; it stays beside the value."))] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=N_("Show what a rule would take, and write nothing."))
    ] = False,
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    wrong = _misuse(subject, place, value, rule, shown=dry_run or as_data, reasoned=bool(reason) or dry_run)
    if wrong:
        context.fail(texts_in(preferred_language()).gettext(wrong))
    with open_one(file, assessment, read_only=dry_run) as desk:
        if rule is not None:
            _by_rule(desk, rule, "" if dry_run else reason, as_data=as_data)
        else:
            _by_hand(desk, subject or "", place, value, reason)


def _misuse(
    subject: str | None, place: int | None, value: str | None, rule: Rule | None, *, shown: bool, reasoned: bool
) -> str:
    """What is wrong with what was given: it is one subject by hand, or a rule; a reason for both."""
    ways = [way for way in (place, value, rule) if way is not None]
    if len(ways) != 1 or (subject is None) != (rule is not None):
        return N_("Give SUBJECT with one of --take and --value, or --rule alone.")
    if shown and rule is None:
        return N_("--dry-run and --json go with --rule.")
    return "" if reasoned else N_("Say why with --reason.")


def _by_hand(desk: AssessmentFile, subject: str, place: int | None, value: str | None, reason: str) -> None:
    from needsassess.services import settle as services

    if place is not None:
        services.take(desk, subject, place - 1, reason)
    else:
        services.write(desk, subject, _parsed(value or ""), reason)
    left = len(desk.state.conflicts)
    texts = texts_in(preferred_language())
    typer.echo(
        texts.ngettext("Settled. {count} conflict is left.", "Settled. {count} conflicts are left.", left)
    )


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(
            N_("“{text}” is not JSON. A text needs quotation marks around it."), text=text[:80]
        ) from error


def _by_rule(desk: AssessmentFile, rule: Rule, reason: str, *, as_data: bool) -> None:
    """Without a reason nothing is written."""
    from needsassess.services import settle as services

    proposals = services.proposed(desk, services.verified if rule is Rule.VERIFIED else services.later)
    taken = {proposal.conflict.subject for proposal in proposals}
    left = [subject for subject in desk.state.conflicts if subject not in taken]
    if proposals and not as_data:
        typer.echo(_table(proposals))
    written = bool(reason and services.settle_all(desk, proposals, reason).revisions)
    if as_data:
        settled = [_data(proposal) for proposal in proposals]
        typer.echo(as_json({"rule": str(rule), "written": written, "settled": settled, "left": left}))
    else:
        typer.echo(_ended(desk, len(proposals), len(left), written=written))


def _data(proposal: Proposal) -> dict[str, Any]:
    head, others = proposal.conflict.heads[proposal.place], list(proposal.conflict.heads)
    others.pop(proposal.place)
    return {
        "subject": proposal.conflict.subject,
        "take": proposal.place + 1,
        "value": proposal.value,
        "author": head.author,
        "replica": head.replica.hex(),
        "wall": head.stamp.wall,
        "others": [other.value for other in others],
    }


def _table(proposals: list[Proposal]) -> str:
    texts = texts_in(preferred_language())
    words = (N_("Subject"), N_("Take"), N_("Time"), N_("Person"), N_("Value"), N_("Instead of"))
    rows = [
        [
            one["subject"],
            str(one["take"]),
            when(one["wall"]),
            one["author"],
            said(one["value"]),
            ", ".join(dict.fromkeys(map(said, one["others"]))),
        ]
        for one in map(_data, proposals)
    ]
    return table(list(map(texts.gettext, words)), rows, right=(1,))


def _ended(desk: AssessmentFile, settled: int, left: int, *, written: bool) -> str:
    texts = texts_in(preferred_language())
    told = [
        texts.ngettext("{count} conflict settled.", "{count} conflicts settled.", settled)
        if written
        else texts.gettext(N_("Nothing was written.")),
        texts.ngettext("The rule leaves {count} open.", "The rule leaves {count} open.", left),
    ]
    if left:
        hint = texts.gettext(N_("List what is left: needsassess conflicts {file}"))
        told.append(hint.format(file=plain(str(desk.path))))
    return " ".join(told)
