"""Rows of what an assessment is of, who took part, and what several people filled in apart."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

from needsassess.assessment.incoming import LATEST
from needsassess.assessment.values import canonical
from needsassess.services.table_answers import answers, facts
from needsassess.services.table_stand import Rows, Stand, expected


def assessments(stand: Stand) -> Rows:
    profile, counts = stand.state.profile, expected(stand)
    first, last = profile.period or (None, None)
    yield (
        *stand.head,
        stand.words(stand.instrument).country(profile.country) if profile.country else "",
        profile.title,
        profile.round,
        first,
        last,
        profile.status,
        profile.depth,
        profile.language,
        "; ".join(profile.team),
        stand.instrument.id,
        stand.instrument.version,
        counts["answers"],
        counts["facts"],
        counts["activities"],
        counts["plan"],
        stand.state.conflict_count,
        stand.of.id.hex(),
        profile.former,
        stand.of.fingerprint,
    )


def respondents(stand: Stand) -> Rows:
    here = stand.state.institutions
    for key, person in stand.state.respondents.items():
        known = person.institution in here
        yield (
            *stand.head,
            person.institution,
            stand.name(person.institution) if known else "",
            key,
            person.name if person.consent else "",
            person.position,
            person.consent,
        )


def institutions(stand: Stand) -> Rows:
    words = stand.words(stand.instrument)
    given = Counter(row[3] for row in answers(stand))
    known = Counter(row[3] for row in facts(stand))
    for key, found in stand.state.institutions.items():
        kind = words.of.institutions.get(found.kind, found.kind)
        yield *stand.head, key, stand.name(key), kind, given[key], known[key]


def conflicts(stand: Stand) -> Rows:
    for path in stand.state.conflicts:
        for at, head in enumerate(stand.state.heads(path)):
            yield *stand.head, path, at == 0, canonical(head.value), head.author, _day(head.stamp.wall)


def _day(wall: int) -> date | None:
    """By the clock of who said it; none where no clock can have shown that."""
    return datetime.fromtimestamp(wall / 1000, UTC).date() if 0 <= wall <= LATEST else None
