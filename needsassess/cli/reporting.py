"""The command that writes reports, each read back before it is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_, Texts, preferred_language, texts_in
from needsassess.cli import comparing, rolling_up
from needsassess.cli.assess import Language
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place, elsewhere
from needsassess.cli.show import plain, telling
from needsassess.services.parts import Parts, Written

if TYPE_CHECKING:
    from needsassess.services.report_blocks import ReportModel

_KINDS = N_(
    "What to write: gap, the gap report; plan, the action plan; comparison, what moved since the former "
    "round; pack, the questionnaire on paper; letters, which ask for what is parked; rollup, all assessments "
    "of the file side by side."
)
OUTPUT = N_("The report to write: .pdf, .html (the accessible page of the web) or .docx (to edit).")


class Kind(StrEnum):
    """Those of services/report_kinds.py, imported only when a report is written; and that of many."""

    GAP = "gap"
    PLAN = "plan"
    COMPARISON = "comparison"
    ROLLUP = "rollup"
    PACK = "pack"
    LETTERS = "letters"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


def report(
    context: typer.Context,
    file: Annotated[Place, FILE],
    *,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=OUTPUT)],
    kind: Annotated[Kind, typer.Option(metavar="KIND", help=_KINDS)] = Kind.GAP,
    language: Annotated[
        Language | None,
        typer.Option(
            metavar="en|fr",
            help=N_("Language of the report; by default that of the assessment, of a roll-up your own."),
        ),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PART",
            help=N_("Only domain=LEI, institution=police, tag=training or provider=NAME; may be repeated."),
        ),
    ] = None,
    redacted: Annotated[
        bool, typer.Option("--redacted", help=N_("Without names of persons and what is marked sensitive."))
    ] = False,
    paper: Annotated[Paper, typer.Option(metavar="a4|letter", help=N_("Size of the paper."))] = Paper.A4,
    assessment: Annotated[str | None, ASSESSMENT] = None,
    former: Annotated[str | None, comparing.WITH] = None,
    region: Annotated[str | None, rolling_up.REGION] = None,
    tour: Annotated[str | None, rolling_up.ROUND] = None,
    tag: Annotated[str | None, rolling_up.TAG] = None,
    depth: Annotated[rolling_up.Depth | None, rolling_up.DEPTH] = None,
    questionnaire: Annotated[str | None, rolling_up.QUESTIONNAIRE] = None,
    each: Annotated[bool, rolling_up.EACH] = False,
    rank: Annotated[bool, rolling_up.RANK] = False,
) -> None:
    elsewhere(output, file)
    parts: Parts = context.obj
    texts = texts_in(preferred_language())
    asked = _OfOne(assessment, scope, former, redacted)
    together = rolling_up.Chosen(region, tour, tag, depth, questionnaire, each, rank)
    if kind is Kind.ROLLUP:
        asked.refuse()
        model = rolling_up.rolled(file, str(language or texts.language), together, Progress(telling()))
    else:
        together.refuse()
        model = _of_one(file, kind, language, asked)
    written = parts.write_report(model, output, str(paper), Progress(telling()))
    typer.echo(told(written, texts))


@dataclass(frozen=True)
class _OfOne:
    """What was asked for of a report of one assessment; `former` names the round to compare with."""

    assessment: str | None
    scope: list[str] | None
    former: str | None
    redacted: bool

    def refuse(self) -> None:
        """For a roll-up, which is of all assessments and names no person."""
        said = {
            "assessment": self.assessment,
            "scope": self.scope,
            "with": self.former,
            "redacted": self.redacted,
        }
        for option, value in said.items():
            if value:
                raise Refused(N_("--{option} is for reports of one assessment. Leave it out."), option=option)


def _of_one(file: Place, kind: Kind, language: Language | None, asked: _OfOne) -> ReportModel:
    from needsassess.services import report_kinds
    from needsassess.services.scope_words import scope_of

    if asked.former and kind is not Kind.COMPARISON:
        raise Refused(
            N_("--{option} is for --kind {kind} only. Leave it out."), option="with", kind="comparison"
        )
    with open_one(file, asked.assessment) as opened:
        scope = scope_of(asked.scope or (), opened.instrument, opened.state)
        said = str(language or opened.state.profile.language)
        other = comparing.other(opened, asked.former) if asked.former else None
        wanted = report_kinds.Wanted(report_kinds.Kind(kind), said, scope, asked.redacted, other)
        return report_kinds.build(opened, wanted)


def told(written: Written, texts: Texts) -> str:
    """What was written, and what reading it back has found; only a PDF is known by its pages."""
    said = texts.gettext(N_("Wrote {file}: checked, {found} texts found in it."))
    if written.pages:
        said = texts.gettext(N_("Wrote {file}: {pages} pages, checked, {found} texts found in it."))
    return said.format(file=plain(str(written.path)), pages=written.pages, found=written.found)
