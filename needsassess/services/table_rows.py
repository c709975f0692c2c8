"""The rows that one assessment gives to each sheet, as it stands now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from needsassess.services import table_answers, table_people, table_planned, table_results
from needsassess.services.table_stand import Rows, Stand
from needsassess.services.tables import Row

_ROWS: dict[str, Callable[[Stand], Rows]] = {
    "assessments": table_people.assessments,
    "answers": table_answers.answers,
    "scores": table_results.scores,
    "items": table_answers.items,
    "gaps": table_results.gaps,
    "plan": table_planned.plan,
    "activities": table_planned.activities,
    "facts": table_answers.facts,
    "respondents": table_people.respondents,
    "institutions": table_people.institutions,
    "conflicts": table_people.conflicts,
}


def rows_of(stand: Stand) -> Iterator[tuple[str, Row]]:
    """(key of a sheet, row), sheet by sheet."""
    for key, rows in _ROWS.items():
        for row in rows(stand):
            yield key, row
