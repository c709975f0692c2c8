"""Activities and measures listed, for people and as JSON, with the needs that several help with, or nobody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from needsassess.base.texts import N_, Texts, preferred_language, texts_in
from needsassess.cli.show import NONE, as_json, table

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile

Rows = list[dict[str, Any]]
_ACTIVITY = ("item", "provider", "title", "assistance", "first", "last", "budget", "status", "activity")
_MEASURE = (
    *("item", "current", "feasible", "feasible_by", "desired", "action", "assistance"),
    *("lead", "partner", "first", "last", "cost", "indicator", "measure"),
)


def activities_listed(opened: AssessmentFile, as_data: bool) -> str:
    from needsassess.services.analysis import analyse

    found = analyse(opened.instrument, opened.state)
    rows = [
        {"item": item.code, "activity": key} | _plain(vars(one))
        for item in opened.instrument.items
        for key, one in opened.state.activities(item.code).items()
    ]
    nobody = [gap.item.code for gap in found.orphans]
    if as_data:
        return as_json({"activities": rows, "overlaps": found.overlaps, "orphans": nobody})
    texts = texts_in(preferred_language())
    several = [f"{code} ({', '.join(names)})" for code, names in found.overlaps.items()]
    told = [
        _table("activities", _ACTIVITY, rows, texts) or texts.gettext(N_("No activity is entered.")),
        *_told(
            texts.ngettext(
                "{count} item has several active providers:",
                "{count} items have several active providers:",
                len(several),
            ),
            several,
        ),
        *_told(
            texts.ngettext(
                "{count} priority gap without assistance:",
                "{count} priority gaps without assistance:",
                len(nobody),
            ),
            nobody,
        ),
    ]
    return "\n".join(told)


def measures_listed(opened: AssessmentFile, as_data: bool) -> str:
    from needsassess.services.analysis import analyse

    gaps = [gap.item.code for gap in analyse(opened.instrument, opened.state).gaps]
    rows = [
        {"item": item.code, "measure": key} | _of_item(opened, item.code) | _plain(vars(one))
        for item in opened.instrument.items
        for key, one in opened.state.measures(item.code).items()
    ]
    without = [code for code in gaps if not opened.state.measures(code)]
    if as_data:
        return as_json({"measures": rows, "without": without})
    texts = texts_in(preferred_language())
    told = [
        _table("plan", _MEASURE, rows, texts) or texts.gettext(N_("No measure is planned.")),
        *_told(
            texts.ngettext("{count} gap has no measure:", "{count} gaps have no measure:", len(without)),
            without,
        ),
    ]
    return "\n".join(told)


def _of_item(opened: AssessmentFile, item: str) -> dict[str, Any]:
    """Levels 0-4, and the day by which one is feasible."""
    from needsassess.assessment.country import country_value

    value, feasible = country_value(opened.state, item), opened.state.settlement(item).feasible
    return {
        "current": value.level,
        "feasible": feasible.level if feasible else None,
        "feasible_by": feasible.by.isoformat() if feasible else None,
        "desired": value.desired.level if value.desired else None,
    }


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    """As the columns of a file have them: days as `2026-03-31`, what is empty as nothing."""
    return {name: _written(value) for name, value in fields.items() if name not in ("removed", "conflicts")}


def _written(value: Any) -> str | None:
    if isinstance(value, date):
        return value.isoformat()
    return "yes" if value is True else str(value) if value else None


def _table(sheet: str, keys: tuple[str, ...], rows: Rows, texts: Texts) -> str:
    """Under the heads, and in the words, of the table that is exported."""
    from needsassess.services.table_sheets import sheets

    (known,) = (
        {column.key: column for column in one.columns} for one in sheets(texts.language) if one.key == sheet
    )
    lines = [[NONE if row[key] is None else str(known[key].shown(row[key])) for key in keys] for row in rows]
    return table([known[key].title for key in keys], lines) if rows else ""


def _told(head: str, codes: list[str]) -> list[str]:
    return [f"{head} {', '.join(codes)}"] if codes else []
