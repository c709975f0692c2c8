"""What a person writes down about assistance, measures and what is feasible, as values to record."""

from __future__ import annotations

import calendar
import re
import uuid
from datetime import date

from needsassess.assessment import subjects
from needsassess.assessment.planned import Activity, Feasible, Measure
from needsassess.assessment.values import Json
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.answering import Values

_YEAR_FIRST = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(?:(\d{1,2})[./ ])?(\d{1,2})[./ ])?(\d{4})")


def day(text: str, *, last: bool = False) -> date | None:
    """What a person writes: 2027-03-31, 31.3.2027, 31/3/2027, a month (2027-03) or a year alone.

    A month or a year stands for its first day, or its `last`; an empty text for no day.
    """
    text = " ".join(text.split())
    if not text:
        return None
    if found := _YEAR_FIRST.fullmatch(text):
        parts = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        parts = found.groups()[::-1]
    else:
        raise _no_day(text)
    year, month, of_month = (int(part) if part else 0 for part in parts)
    try:
        month = month or (12 if last else 1)
        return date(year, month, of_month or (calendar.monthrange(year, month)[1] if last else 1))
    except ValueError as error:
        raise _no_day(text) from error


def _no_day(text: str) -> Refused:
    return Refused(N_("“{text}” is no date. Write it as 2027-03-31, or 2027-03, or 2027."), text=text)


def activity(item: str, told: Activity, key: str | None = None) -> Values:
    """All fields of an activity; without a `key` a new one."""
    key = key or uuid.uuid4().hex
    fields: dict[str, Json] = {
        "provider": told.provider.strip() or None,
        "title": told.title.strip() or None,
        "assistance": told.assistance or None,
        "first": _day(told.first),
        "last": _day(told.last),
        "budget": str(told.budget) if told.budget else None,
        "status": str(told.status),
        "note": told.note or None,
        "sensitive": told.sensitive or None,
        "removed": told.removed or None,
    }
    return {subjects.activity(item, key, name): value for name, value in fields.items()}


def remove_activity(item: str, key: str) -> Values:
    return {subjects.activity(item, key, "removed"): True}


def measure(item: str, told: Measure, key: str | None = None) -> Values:
    """All fields of a measure; without a `key` a new one."""
    key = key or uuid.uuid4().hex
    fields: dict[str, Json] = {
        "action": told.action.strip() or None,
        "assistance": told.assistance or None,
        "lead": told.lead.strip() or None,
        "partner": told.partner.strip() or None,
        "first": _day(told.first),
        "last": _day(told.last),
        "cost": str(told.cost) if told.cost else None,
        "indicator": told.indicator.strip() or None,
        "sensitive": told.sensitive or None,
        "removed": told.removed or None,
    }
    return {subjects.measure(item, key, name): value for name, value in fields.items()}


def remove_measure(item: str, key: str) -> Values:
    return {subjects.measure(item, key, "removed"): True}


def feasible(item: str, level: int | None, by: date | None) -> Values:
    """The level that can be reached and by when; None for either clears it."""
    value = Feasible(level, by).to_json() if level is not None and by is not None else None
    return {subjects.settled(item, "feasible"): value}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
