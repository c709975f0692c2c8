"""What an answer can say: a level, or why there is none. Five different things, never confused."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any, NamedTuple

Json = None | bool | int | str | list[Any] | dict[str, Any]


class Status(StrEnum):
    """The state of an answer; level 0 is ANSWERED like any level."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    REFUSED = "refused"
    NOT_APPLICABLE = "not_applicable"


WITHOUT_LEVEL = (Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE)


class Evidence(StrEnum):
    """How strong the evidence for an answer is, weakest first."""

    CLAIMED = "claimed"
    SEEN = "seen"
    COPY = "copy"
    VERIFIED = "verified"


class Urgency(StrEnum):
    """How urgent the country says a gap is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Money(StrEnum):
    """The budget of an activity, the cost of a measure: a class, in thousands of United States dollars."""

    UNDER_50 = "under_50"
    UNDER_250 = "under_250"
    UNDER_1000 = "under_1000"
    OVER_1000 = "over_1000"


class Progression(StrEnum):
    """How far an activity of technical assistance is, as its provider or the country says."""

    PLANNED = "planned"
    ACTIVE = "active"
    ENDED = "ended"
    CANCELLED = "cancelled"


URGENCY_RANK = {Urgency.LOW: 1, Urgency.MEDIUM: 2, Urgency.HIGH: 3}


class Response(NamedTuple):
    """One of: a level 0-4 (or a fact's value); don't know, refused, not applicable (with its reason)."""

    status: Status
    value: Json = None
    reason: str = ""

    @property
    def level(self) -> int | None:
        return self.value if self.status is Status.ANSWERED and isinstance(self.value, int) else None

    def to_json(self) -> Json:
        if self.status is Status.UNANSWERED:
            return None
        data: dict[str, Any] = {"status": str(self.status)}
        if self.status is Status.ANSWERED:
            data["value"] = self.value
        if self.reason:
            data["reason"] = self.reason
        return data

    @classmethod
    def from_json(cls, data: Json) -> Response:
        if not isinstance(data, dict):
            return UNANSWERED
        return cls(Status(data["status"]), data.get("value"), data.get("reason", ""))


UNANSWERED = Response(Status.UNANSWERED)


def answered(value: Json, reason: str = "") -> Response:
    return Response(Status.ANSWERED, value, reason)


def canonical(value: Json) -> str:
    """The one JSON text of a value: sorted keys, no blanks, no floats."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
