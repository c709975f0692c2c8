"""What a person does at a question, as values to record; each is one change that undo takes back."""

from __future__ import annotations

import uuid

from needsassess.assessment import subjects
from needsassess.assessment.values import Evidence, Json, Response, Status, Urgency, answered

Values = dict[str, Json]


def level(item: str, institution: str, chosen: int) -> Values:
    return {subjects.answer(item, institution, "response"): answered(chosen).to_json()}


def without_level(item: str, institution: str, status: Status, reason: str = "") -> Values:
    """Don't know, refused, or not applicable (which needs a reason); UNANSWERED clears the response."""
    response = Response(status, None, reason.strip())
    return {subjects.answer(item, institution, "response"): response.to_json()}


def desired(item: str, institution: str, chosen: int | None) -> Values:
    return {subjects.answer(item, institution, "desired"): chosen}


def note(item: str, institution: str, text: str) -> Values:
    return {subjects.answer(item, institution, "note"): text or None}


def evidence(item: str, institution: str, strength: Evidence | None) -> Values:
    return {subjects.answer(item, institution, "evidence"): str(strength) if strength else None}


def parked(item: str, institution: str, later: bool) -> Values:
    return {subjects.answer(item, institution, "parked"): later or None}


def sensitive(item: str, institution: str, kept: bool) -> Values:
    """The note and the reason of an answer stay out of what is handed on redacted."""
    return {subjects.answer(item, institution, "sensitive"): kept or None}


def fact_sensitive(code: str, institution: str, kept: bool) -> Values:
    return {subjects.fact(code, institution, "sensitive"): kept or None}


def fact(code: str, institution: str, response: Response) -> Values:
    return {subjects.fact(code, institution, "response"): response.to_json()}


def fact_note(code: str, institution: str, text: str) -> Values:
    return {subjects.fact(code, institution, "note"): text or None}


def settle(item: str, chosen: int, reason: str, desired: int | None = None) -> Values:
    """The country's level with its reason; `desired` too where it is given."""
    values: Values = {subjects.settled(item, "response"): answered(chosen, reason.strip()).to_json()}
    if desired is not None:
        values[subjects.settled(item, "desired")] = desired
    return values


def settled_sensitive(item: str, kept: bool) -> Values:
    """The reason of what was settled stays out of what is handed on redacted."""
    return {subjects.settled(item, "sensitive"): kept or None}


def unsettle(item: str) -> Values:
    return {subjects.settled(item, field): None for field in ("response", "desired", "sensitive")}


def urgency(item: str, chosen: Urgency | None) -> Values:
    return {subjects.settled(item, "urgency"): str(chosen) if chosen else None}


def institution(key: str, kind: str, name: str = "") -> Values:
    """An institution takes part; `key` names it in this assessment (by default its kind)."""
    return {
        subjects.institution(key, "kind"): kind,
        subjects.institution(key, "name"): name or None,
        subjects.institution(key, "removed"): None,
    }


def remove_institution(key: str) -> Values:
    """It no longer counts; its answers stay in the file and come back with it."""
    return {subjects.institution(key, "removed"): True}


def respondent(name: str, institution: str, position: str, *, consent: bool, key: str | None = None) -> Values:
    """A person who answered; without a `key` a new one."""
    key = key or uuid.uuid4().hex
    return {
        subjects.respondent(key, "name"): name.strip() or None,
        subjects.respondent(key, "institution"): institution,
        subjects.respondent(key, "position"): position.strip() or None,
        subjects.respondent(key, "consent"): consent,
    }


def remove_respondent(key: str) -> Values:
    return {subjects.respondent(key, "removed"): True}


def profile(**fields: Json) -> Values:
    return {subjects.profile(name): value for name, value in fields.items()}
