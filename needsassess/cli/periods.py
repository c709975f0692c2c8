"""The period of a round's interviews, as two dates of a command."""

from __future__ import annotations

from datetime import date

import typer

from needsassess.base.errors import Refused
from needsassess.base.texts import N_

PERIOD = typer.Option(
    "--period", metavar="DATE DATE", help=N_("First and last day of its interviews, as 2027-03-31.")
)


def days(first: str, last: str) -> tuple[date, date]:
    """Refused where one is no date (ISO 8601), or they stand the wrong way round."""
    try:
        found = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        found = date.max, date.min
    if found[0] > found[1]:
        raise Refused(N_("The period needs two dates, the first not after the last."))
    return found
