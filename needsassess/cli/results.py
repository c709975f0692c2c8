"""Commands that show scores and gaps, for people and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.opening import ASSESSMENT, open_one
from needsassess.cli.places import FILE, Place
from needsassess.cli.show import NONE, as_json, number, percent, table

if TYPE_CHECKING:
    from needsassess.assessment.gaps import Gap
    from needsassess.assessment.scores import Score
    from needsassess.services.assessment_file import AssessmentFile

JSON = typer.Option("--json", help=N_("As JSON, for other programs."))
OVERALL = "overall"
_MARKS = ("score", "low", "high", "coverage", "gap")
_URGENCY = {
    "low": N_("low urgency"),
    "medium": N_("medium urgency"),
    "high": N_("high urgency"),
}


def scores(
    file: Annotated[Place, FILE],
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    with open_one(file, assessment) as opened:
        found = score_rows(opened)
        typer.echo(as_json(found) if as_data else scores_table(opened, found))


def gaps(
    file: Annotated[Place, FILE],
    as_data: Annotated[bool, JSON] = False,
    assessment: Annotated[str | None, ASSESSMENT] = None,
) -> None:
    with open_one(file, assessment) as opened:
        found = gap_rows(opened)
        typer.echo(as_json(found) if as_data else gaps_table(found))


def score_rows(file: AssessmentFile) -> list[dict[str, Any]]:
    """One for each domain and, last, one overall; shares in per cent with one decimal, None where none."""
    from needsassess.services.analysis import analyse

    analysis = analyse(file.instrument, file.state)
    named = [*((domain.code, domain.score) for domain in analysis.domains), (OVERALL, analysis.overall)]
    return [_score_row(name, score) for name, score in named]


def _score_row(name: str, score: Score) -> dict[str, Any]:
    marks = {mark: percent(getattr(score, mark)) for mark in _MARKS}
    return {"domain": name} | marks | {"answered": score.answered, "applicable": score.applicable}


def scores_table(file: AssessmentFile, rows: list[dict[str, Any]]) -> str:
    texts = texts_in(preferred_language())
    domains = file.instrument.words(texts.language).domains
    header = [
        texts.gettext(word)
        for word in (
            N_("Domain"),
            N_("Score %"),
            N_("Low"),
            N_("High"),
            N_("Coverage %"),
            N_("Gap %"),
            N_("Answered"),
            N_("Name"),
        )
    ]
    lines = [
        [
            row["domain"] if row["domain"] != OVERALL else texts.gettext(N_("All")),
            *(number(row[mark], texts.language) for mark in _MARKS),
            f"{row['answered']}/{row['applicable']}",
            domains[row["domain"]].name if row["domain"] in domains else "",
        ]
        for row in rows
    ]
    return table(header, lines, right=range(1, 7))


def gap_rows(file: AssessmentFile) -> list[dict[str, Any]]:
    """In the order of priority; levels 0-4, `documented` counts States that reported it in 2019."""
    from needsassess.services.analysis import analyse

    words = file.instrument.words(preferred_language()).items
    found = analyse(file.instrument, file.state).gaps
    return [_gap_row(gap, words[gap.item.code].title) for gap in found]


def _gap_row(gap: Gap, title: str) -> dict[str, Any]:
    return {
        "rank": gap.rank,
        "item": gap.item.code,
        "current": gap.value.level,
        "desired": gap.value.desired.level if gap.value.desired else None,
        "gap": gap.size,
        "weight": gap.item.weight,
        "urgency": str(gap.urgency) if gap.urgency else None,
        "documented": gap.documented,
        "title": title,
    }


def gaps_table(rows: list[dict[str, Any]]) -> str:
    texts = texts_in(preferred_language())
    if not rows:
        return texts.gettext(N_("No gap: no item has a desired level above its current one."))
    words = (
        N_("Rank"),
        N_("Item"),
        N_("Current"),
        N_("Desired"),
        N_("Gap"),
        N_("Weight"),
        N_("Urgency"),
        N_("States in 2019"),
        N_("Title"),
    )
    lines = [[*(_cell(row[key], texts.gettext) for key in row if key != "title"), row["title"]] for row in rows]
    return table(list(map(texts.gettext, words)), lines, right=(0, 2, 3, 4, 5, 7))


def _cell(value: Any, gettext: Any) -> str:
    if value is None:
        return NONE
    return gettext(_URGENCY[value]) if value in _URGENCY else str(value)
