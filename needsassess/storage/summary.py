"""What a file says of each of its assessments without reading any of them whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import and_, func, select

from needsassess.storage import tables as t
from needsassess.storage.gate import damaged
from needsassess.storage.log import Log

_r, _h = t.revision.c, t.head.c


class Hand(NamedTuple):
    """Who changed an assessment on which installation; `wall` is their last change (ms since 1970 UTC)."""

    author: str
    replica: bytes
    changes: int
    wall: int


class HeadValue(NamedTuple):
    """A value of one field of the profile, as JSON; the later, the greater `order`."""

    subject: str
    value: str
    order: tuple[int, int, bytes, bytes]


def hands(log: Log) -> dict[bytes, list[Hand]]:
    """By assessment, the most recent first."""
    query = select(_r.assessment, _r.author, _r.replica, func.count(), func.max(_r.wall)).group_by(
        _r.assessment, _r.author, _r.replica
    )
    found: dict[bytes, list[Hand]] = defaultdict(list)
    for assessment, *hand in _rows(log, query, (bytes, str, bytes, int, int)):
        found[assessment].append(Hand(*hand))
    return {key: sorted(each, key=lambda hand: hand.wall, reverse=True) for key, each in found.items()}


def conflicts(log: Log) -> dict[bytes, int]:
    """By assessment, how many subjects have heads that differ in value; those without any are absent."""
    several = select(_h.assessment, _h.subject).group_by(_h.assessment, _h.subject).having(func.count() > 1)
    s = several.subquery("several")
    differing = (
        select(s.c.assessment)
        .join(t.head, and_(_h.assessment == s.c.assessment, _h.subject == s.c.subject))
        .join(t.revision, _r.id == _h.revision)
        .group_by(s.c.assessment, s.c.subject)
        .having(func.count(_r.value.distinct()) > 1)
        .subquery("differing")
    )
    query = select(differing.c.assessment, func.count()).group_by(differing.c.assessment)
    return dict(_rows(log, query, (bytes, int)))


_HEAD = (bytes, str, str, int, int, bytes, bytes)


def heads_of(log: Log, subjects: tuple[str, ...]) -> dict[bytes, list[HeadValue]]:
    """By assessment, the heads of these subjects."""
    query = select(_h.assessment, _h.subject, _r.value, _r.wall, _r.counter, _r.replica, _r.id).join_from(
        t.head, t.revision, and_(_h.revision == _r.id, _h.subject.in_(subjects))
    )
    found: dict[bytes, list[HeadValue]] = defaultdict(list)
    for assessment, subject, value, *order in _rows(log, query, _HEAD):
        found[assessment].append(HeadValue(subject, value, tuple(order)))
    return found


def _rows(log: Log, query: Any, types: tuple[type, ...]) -> Iterator[Any]:
    with log.transaction() as connection:
        rows = connection.execute(query).all()
    for row in rows:
        if tuple(map(type, row)) != types:
            raise damaged(log.path)
        yield tuple(row)
