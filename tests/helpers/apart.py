"""Files in which several installations wrote apart: conflicts of every kind, and very many of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from needsassess.assessment.revision import Origin, Revision, make
from needsassess.base.clock import Stamp
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from tests.helpers.merging import NOW

PEOPLE = ("A. Diallo", "B. Okafor", "C. Rossi", "D. Lindqvist")


def write_apart(path: Path, sides: Iterable[Mapping[str, Any]], *, wall: int = NOW) -> None:
    """Each mapping (subject → value) as one installation wrote it, knowing nothing of the others."""
    with AssessmentFile.open(path, this_replica()) as file:
        made: list[Revision] = []
        for number, values in enumerate(sides):
            origin = Origin(
                PEOPLE[number % len(PEOPLE)],
                bytes([0xA0 + number]) * 16,
                Stamp(wall + 60_000 * number, 0),
                bytes([number + 10]) * 16,
            )
            made += [make(file.id, subject, value, (), origin) for subject, value in values.items()]
        file.log.append(made)


def institutions(path: Path, count: int) -> list[str]:
    """So many take part, and are named."""
    with AssessmentFile.open(path, this_replica()) as file:
        kinds = list(file.instrument.institutions)
        keys = [f"i{number}" for number in range(count)]
        values: dict[str, Any] = {}
        for number, key in enumerate(keys):
            values |= answering.institution(key, kinds[number % len(kinds)], f"Directorate {number + 1}")
        file.record(values)
    return keys


def many(path: Path, count: int) -> int:
    """At least so many conflicts of two sides each; how many there are."""
    with AssessmentFile.open(path, this_replica()) as file:
        codes = [item.code for item in file.instrument.items]
    keys = institutions(path, -(-count // (4 * len(codes))))
    left: dict[str, Any] = {}
    right: dict[str, Any] = {}
    for key in keys:
        for number, code in enumerate(codes):
            for side, values in enumerate((left, right)):
                values.update(answering.level(code, key, (number + side) % 5))
                values.update(answering.desired(code, key, 3 + side))
                values.update(answering.evidence(code, key, ("claimed", "verified")[(number + side) % 2]))
                values.update(answering.note(code, key, f"Seen by team {side + 1} at {key}: no. {number}"))
    write_apart(path, (left, right))
    return len(left)
