"""Which values a subject may have; every revision passes here, typed or merged."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from needsassess.assessment import facts
from needsassess.assessment.subjects import Subject
from needsassess.assessment.values import Evidence, Json, Money, Progression, Response, Status, Urgency
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import TOP_LEVEL, Instrument

LONGEST_TEXT = 20_000
LONGEST_LINE = 300
_LARGEST_TEAM = 500
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_COUNTRY = re.compile(r"[A-Z]{2}")
_IDENTITY = re.compile(r"[0-9a-f]{32}")
Check = Callable[[Subject, Json, Instrument], None]


def check(subject: Subject, value: Json, instrument: Instrument) -> None:
    """Refuse what the subject cannot have; None clears any subject."""
    _check_keys(subject, instrument)
    if value is not None:
        _CHECKS[subject.kind, subject.field](subject, value, instrument)


def _check_keys(subject: Subject, instrument: Instrument) -> None:
    code = subject.keys[0] if subject.keys else ""
    if subject.kind in ("answer", "settled", "activity", "measure") and code not in instrument.item_by_code:
        raise Refused(N_("The questionnaire has no item {code}."), code=code)
    if subject.kind == "fact" and code not in instrument.fact_by_code:
        raise Refused(N_("The questionnaire has no fact {code}."), code=code)


def _text(longest: int) -> Check:
    def checked(subject: Subject, value: Json, _: Instrument) -> None:
        if not isinstance(value, str) or _CONTROL.search(value):
            raise Refused(N_("{subject} needs a text without control characters."), subject=subject)
        if len(value) > longest:
            raise Refused(
                N_("{subject} is too long: {length} characters, at most {longest}."),
                subject=subject,
                length=len(value),
                longest=longest,
            )

    return checked


def _one_of(*allowed: Json) -> Check:
    def checked(subject: Subject, value: Json, _: Instrument) -> None:
        if not any(value is a or (value == a and type(value) is type(a)) for a in allowed):
            raise Refused(
                N_("{subject} needs one of: {allowed}."),
                subject=subject,
                allowed=", ".join(map(str, allowed)),
            )

    return checked


def _response(subject: Subject, value: Json, instrument: Instrument) -> None:
    try:
        response = Response.from_json(value)
    except (ValueError, KeyError):
        response = None
    if response is None or response.to_json() != value or not isinstance(response.reason, str):
        raise Refused(N_("{subject} is not a response."), subject=subject)
    _text(LONGEST_TEXT)(subject, response.reason, instrument)
    if response.status is Status.NOT_APPLICABLE and not response.reason.strip():
        raise Refused(N_("{code}: “not applicable” needs a reason."), code=subject.keys[0])
    if response.status is Status.ANSWERED:
        _response_value(subject, response, instrument)


def _response_value(subject: Subject, response: Response, instrument: Instrument) -> None:
    if subject.kind == "fact":
        facts.checked(instrument.fact_by_code[subject.keys[0]], response.value)
        if isinstance(response.value, str):
            _text(LONGEST_TEXT)(subject, response.value, instrument)
    else:
        _level(subject, response.value, instrument)


def _settled_response(subject: Subject, value: Json, instrument: Instrument) -> None:
    _response(subject, value, instrument)
    if not Response.from_json(value).reason.strip():
        raise Refused(N_("{code}: a settled value needs a reason."), code=subject.keys[0])


def _level(subject: Subject, value: Json, _: Instrument) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= TOP_LEVEL:
        raise Refused(N_("{code} needs a level from 0 to {top}."), code=subject.keys[0], top=TOP_LEVEL)


def _country(_s: Subject, value: Json, _: Instrument) -> None:
    if not isinstance(value, str) or not _COUNTRY.fullmatch(value):
        raise Refused(N_("“{code}” is not a country code of two letters, such as XA."), code=value)


def _kind(_s: Subject, value: Json, instrument: Instrument) -> None:
    if value not in instrument.institutions:
        raise Refused(N_("The questionnaire has no institution {name}."), name=value)


def _period(_s: Subject, value: Json, _: Instrument) -> None:
    days = value if isinstance(value, list) else []
    try:
        first, last = (date.fromisoformat(day) for day in days)
    except (ValueError, TypeError):
        first, last = date.max, date.min
    if first > last or days != [first.isoformat(), last.isoformat()]:
        raise Refused(N_("The period needs two dates, the first not after the last."))


def _day(subject: Subject, value: Json, _: Instrument) -> None:
    if not _is_day(value):
        raise Refused(N_("{subject} needs a date, such as 2026-03-31."), subject=subject)


def _is_day(value: Json) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _feasible(subject: Subject, value: Json, instrument: Instrument) -> None:
    if not isinstance(value, dict) or set(value) != {"by", "level"} or not _is_day(value["by"]):
        raise Refused(N_("{subject} needs a level and the date by which it can be reached."), subject=subject)
    _level(subject, value["level"], instrument)


def _assistance(_s: Subject, value: Json, instrument: Instrument) -> None:
    if value not in instrument.assistance:
        raise Refused(N_("The questionnaire has no type of assistance {name}."), name=value)


def _identity(subject: Subject, value: Json, _: Instrument) -> None:
    if not isinstance(value, str) or not _IDENTITY.fullmatch(value):
        raise Refused(N_("{subject} needs the identity of an assessment."), subject=subject)


def _team(subject: Subject, value: Json, instrument: Instrument) -> None:
    for name in value if isinstance(value, list) else [None]:
        _line(subject, name, instrument)
    if isinstance(value, list) and len(value) > _LARGEST_TEAM:
        raise Refused(N_("A team has at most {most} persons."), most=_LARGEST_TEAM)


_line = _text(LONGEST_LINE)
_long = _text(LONGEST_TEXT)
_yes_no = _one_of(True, False)
_CHECKS: dict[tuple[str, str], Check] = {
    ("profile", "country"): _country,
    ("profile", "title"): _line,
    ("profile", "period"): _period,
    ("profile", "language"): _text(10),
    ("profile", "depth"): _one_of("rapid", "full"),
    ("profile", "team"): _team,
    ("profile", "round"): _line,
    ("profile", "status"): _one_of("draft", "final"),
    ("profile", "former"): _identity,
    ("institution", "kind"): _kind,
    ("institution", "name"): _line,
    ("institution", "removed"): _yes_no,
    ("respondent", "name"): _line,
    ("respondent", "institution"): _line,
    ("respondent", "position"): _line,
    ("respondent", "consent"): _yes_no,
    ("respondent", "removed"): _yes_no,
    ("answer", "response"): _response,
    ("answer", "desired"): _level,
    ("answer", "evidence"): _one_of(*map(str, Evidence)),
    ("answer", "note"): _long,
    ("answer", "parked"): _yes_no,
    ("answer", "sensitive"): _yes_no,
    ("answer", "confirmed"): _day,
    ("fact", "response"): _response,
    ("fact", "note"): _long,
    ("fact", "sensitive"): _yes_no,
    ("fact", "confirmed"): _day,
    ("settled", "response"): _settled_response,
    ("settled", "desired"): _level,
    ("settled", "urgency"): _one_of(*map(str, Urgency)),
    ("settled", "feasible"): _feasible,
    ("settled", "sensitive"): _yes_no,
    ("activity", "provider"): _line,
    ("activity", "title"): _line,
    ("activity", "assistance"): _assistance,
    ("activity", "first"): _day,
    ("activity", "last"): _day,
    ("activity", "budget"): _one_of(*map(str, Money)),
    ("activity", "status"): _one_of(*map(str, Progression)),
    ("activity", "note"): _long,
    ("activity", "sensitive"): _yes_no,
    ("activity", "removed"): _yes_no,
    ("measure", "action"): _long,
    ("measure", "assistance"): _assistance,
    ("measure", "lead"): _line,
    ("measure", "partner"): _line,
    ("measure", "first"): _day,
    ("measure", "last"): _day,
    ("measure", "cost"): _one_of(*map(str, Money)),
    ("measure", "indicator"): _line,
    ("measure", "sensitive"): _yes_no,
    ("measure", "removed"): _yes_no,
    ("change", "reason"): _long,
    ("questionnaire", "moved"): _one_of(True),
}
__all__ = ["LONGEST_LINE", "LONGEST_TEXT", "check"]
