"""What a revision is about: one field of one thing, named by a path such as `answer/LEI-07/police/note`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_KEY = re.compile(r"[A-Za-z0-9_.-]{1,64}")

FIELDS: dict[str, tuple[int, tuple[str, ...]]] = {
    "profile": (0, ("country", "title", "period", "language", "depth", "team", "round", "status", "former")),
    "institution": (1, ("kind", "name", "removed")),
    "respondent": (1, ("name", "institution", "position", "consent", "removed")),
    "answer": (2, ("response", "desired", "evidence", "note", "parked", "sensitive", "confirmed")),
    "fact": (2, ("response", "note", "sensitive", "confirmed")),
    "settled": (1, ("response", "desired", "urgency", "feasible", "sensitive")),
    "activity": (
        2,
        (
            *("provider", "title", "assistance", "first", "last", "budget", "status", "note"),
            *("sensitive", "removed"),
        ),
    ),
    "measure": (
        2,
        (
            *("action", "assistance", "lead", "partner", "first", "last", "cost", "indicator"),
            *("sensitive", "removed"),
        ),
    ),
    "change": (1, ("reason",)),
    "questionnaire": (1, ("moved",)),
}
BY_CODE = (
    "answer",
    "fact",
    "settled",
    "activity",
    "measure",
)  # kinds whose first key is a code of the questionnaire


class Subject(NamedTuple):
    """A parsed path: kind, keys (none for the profile; item and institution for an answer), field."""

    kind: str
    keys: tuple[str, ...]
    field: str

    def __str__(self) -> str:
        return "/".join((self.kind, *self.keys, self.field))


@lru_cache(maxsize=50_000)
def parse(path: str) -> Subject:
    """The subject that `path` names; ValueError where it names none."""
    kind, *rest = path.split("/")
    count, fields = FIELDS.get(kind, (0, ()))
    if len(rest) != count + 1 or rest[-1] not in fields or not all(map(_KEY.fullmatch, rest[:-1])):
        raise ValueError(path)
    return Subject(kind, tuple(rest[:-1]), rest[-1])


def is_key(name: str) -> bool:
    """Whether it can name a thing in a path."""
    return bool(_KEY.fullmatch(name))


def profile(field: str) -> str:
    return f"profile/{field}"


def institution(key: str, field: str) -> str:
    return f"institution/{key}/{field}"


def respondent(key: str, field: str) -> str:
    return f"respondent/{key}/{field}"


def answer(item: str, institution: str, field: str) -> str:
    return f"answer/{item}/{institution}/{field}"


def fact(code: str, institution: str, field: str) -> str:
    return f"fact/{code}/{institution}/{field}"


def settled(item: str, field: str) -> str:
    """What the country settled for an item, such as its response; whether the reason of that is sensitive."""
    return f"settled/{item}/{field}"


def activity(item: str, key: str, field: str) -> str:
    """What a provider of technical assistance does about an item; `key` names the activity."""
    return f"activity/{item}/{key}/{field}"


def measure(item: str, key: str, field: str) -> str:
    """What the country plans to do about an item; `key` names the measure."""
    return f"measure/{item}/{key}/{field}"


def change(identity: str, field: str) -> str:
    """What is said of a change as a whole, by its identity in hexadecimal: why it was made."""
    return f"change/{identity}/{field}"


def questionnaire(fingerprint: str) -> str:
    """Whether the assessment moved to that questionnaire, by its fingerprint in hexadecimal."""
    return f"questionnaire/{fingerprint}/moved"
