"""What a file says of each of its assessments without reading any of them whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, except_, func, or_, select

from needsassess.assessment import subjects
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


def moved(log: Log) -> set[bytes]:
    """Assessments that ever moved to another version of their questionnaire."""
    carried = _rows(log, select(t.instrument.c.fingerprint), (bytes,))
    paths = [subjects.questionnaire(fingerprint.hex()) for (fingerprint,) in carried]
    said = select(_r.id).where(_r.assessment == t.assessment.c.id, _r.subject.in_(paths))
    query = select(t.assessment.c.id).where(said.exists())
    return {assessment for (assessment,) in _rows(log, query, (bytes,))}


def conflicts(log: Log) -> dict[bytes, int]:
    """By assessment, how many subjects have heads that differ in value; those without any are absent."""
    # Moves to another version never contradict each other, nor do two days of one confirmation.
    apart = (_h.subject.not_like("questionnaire/%"), _h.subject.not_like("%/confirmed"))
    several = select(_h.assessment, _h.subject).where(*apart).group_by(_h.assessment, _h.subject)
    several = several.having(func.count() > 1)
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


class Given(NamedTuple):
    """Who gave one answer or fact on which installation, and when last."""

    assessment: bytes
    subject: str
    author: str
    replica: bytes
    wall: int


def responses(log: Log) -> list[Given]:
    """Of every answer and fact that stands, all who gave one, also where another's value replaced it.

    What undone merges brought is not among them, nor who only took something back or brought it back.
    """
    said = or_(_h.subject.like("answer/%/response"), _h.subject.like("fact/%/response"))
    standing = (
        select(_h.assessment, _h.subject)
        .join_from(t.head, t.revision, and_(_h.revision == _r.id, _r.value != "null"))
        .where(said)
        .distinct()
        .subquery("standing")
    )
    s = standing.c
    query = (
        select(_r.assessment, _r.subject, _r.author, _r.replica, func.max(_r.wall))
        .join_from(standing, t.revision, and_(_r.assessment == s.assessment, _r.subject == s.subject))
        .where(_r.value != "null", _r.reverts.is_(None))
        .group_by(_r.assessment, _r.subject, _r.author, _r.replica)
    )
    if log.has_merges():
        query = query.where(_r.change.not_in(select(t.merge.c.change)), *_not_taken_back(log))
    return [Given(*row) for row in _rows(log, query, (bytes, str, str, bytes, int))]


def _not_taken_back(log: Log) -> Iterator[ColumnElement[bool]]:
    """Leaves out what only undone merges brought, where there are any."""
    undo = t.merge.alias("undo")
    undone = select(t.merge.c.number).join(undo, undo.c.reverts == t.merge.c.change)
    numbers = [number for (number,) in _rows(log, undone, (int,))]
    if numbers:
        by, brought = t.brought.c.merge, select(t.brought.c.revision)
        yield _r.id.not_in(except_(brought.where(by.in_(numbers)), brought.where(by.not_in(numbers))))


_HEAD = (bytes, str, str, int, int, bytes, bytes)


def heads_of(log: Log, subjects: tuple[str, ...]) -> dict[bytes, list[HeadValue]]:
    """By assessment, the heads of these subjects."""
    return _found(log, _h.subject.in_(subjects))


def institutions(log: Log) -> dict[bytes, list[HeadValue]]:
    """By assessment, the heads of what is said of its institutions."""
    return _found(log, _h.subject.like("institution/%"))


def _found(log: Log, which: ColumnElement[bool]) -> dict[bytes, list[HeadValue]]:
    query = select(_h.assessment, _h.subject, _r.value, _r.wall, _r.counter, _r.replica, _r.id).join_from(
        t.head, t.revision, and_(_h.revision == _r.id, which)
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
