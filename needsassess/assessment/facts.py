"""Typed values of facts: what is in bounds, and a clear sentence where it is not."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from needsassess.assessment.values import Json
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Fact, FactType

_NEEDED = {
    FactType.INTEGER: N_("{code} needs a whole number."),
    FactType.DECIMAL: N_("{code} needs a number, such as 3.5."),
    FactType.DATE: N_("{code} needs a date, such as 2026-03-31."),
    FactType.YES_NO: N_("{code} needs yes or no."),
    FactType.ONE_OF: N_("{code} needs one of: {choices}."),
    FactType.SEVERAL_OF: N_("{code} needs one or more of: {choices}."),
    FactType.TEXT: N_("{code} needs a text."),
}
MAXIMUM_DIGITS = 30
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,16}")
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_PLAIN_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def checked(fact: Fact, value: Json) -> Json:
    """`value` where the fact takes it (decimals and dates as text), else refused with what is needed."""
    if not _fits(fact, value):
        raise Refused(_NEEDED[fact.type], code=fact.code, choices=", ".join(fact.choices))
    _check_bounds(fact, value)
    return value


def _fits(fact: Fact, value: Json) -> bool:  # noqa: PLR0911 (one line for each type)
    match fact.type:
        case FactType.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53
        case FactType.DECIMAL:
            return isinstance(value, str) and len(value) <= MAXIMUM_DIGITS and _number(value) is not None
        case FactType.DATE:
            return isinstance(value, str) and _date(value) is not None
        case FactType.YES_NO:
            return isinstance(value, bool)
        case FactType.ONE_OF:
            return value in fact.choices
        case FactType.SEVERAL_OF:
            return isinstance(value, list) and bool(value) and value == [c for c in fact.choices if c in value]
        case FactType.TEXT:
            return isinstance(value, str) and bool(value.strip())


def _number(text: str) -> Decimal | None:
    return Decimal(text) if _PLAIN_NUMBER.fullmatch(text) else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _PLAIN_DATE.fullmatch(text) else None
    except ValueError:
        return None


def _check_bounds(fact: Fact, value: Json) -> None:
    if fact.type not in (FactType.INTEGER, FactType.DECIMAL, FactType.DATE):
        return
    read = date.fromisoformat if fact.type is FactType.DATE else Decimal
    found = read(str(value))
    if fact.minimum is not None and found < read(fact.minimum):  # type: ignore[operator]
        raise Refused(N_("{code} cannot be less than {bound}."), code=fact.code, bound=fact.minimum)
    if fact.maximum is not None and found > read(fact.maximum):  # type: ignore[operator]
        raise Refused(N_("{code} cannot be more than {bound}."), code=fact.code, bound=fact.maximum)


def parsed(fact: Fact, text: str) -> Json:
    """The value that a person typed or a CSV cell holds, checked; choices are separated by `;`."""
    text = text.strip()
    value: Json = text
    if fact.type is FactType.INTEGER and _WHOLE_NUMBER.fullmatch(text):
        value = int(text)
    elif fact.type is FactType.DECIMAL:
        value = text.replace(",", ".")
    elif fact.type is FactType.YES_NO:
        value = {"yes": True, "true": True, "oui": True, "no": False, "false": False, "non": False}.get(
            text.lower(), text
        )
    elif fact.type is FactType.SEVERAL_OF:
        chosen = {part.strip() for part in text.split(";")}
        value = [c for c in fact.choices if c in chosen] if chosen <= set(fact.choices) else text
    return checked(fact, value)
