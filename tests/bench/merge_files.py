"""The files that are merged: made by the services, and by raw SQL where they are many."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.values import Json, answered
from needsassess.base.clock import Stamp
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage.append import append
from needsassess.storage.engine import connect
from needsassess.storage.rows import row_of
from tests.bench.files import ME

_FIELDS: tuple[tuple[str, tuple[Json, Json]], ...] = (
    ("response", (answered(1).to_json(), answered(3).to_json())),
    ("desired", (3, 4)),
    ("evidence", ("claimed", "seen")),
    ("note", ("What was said first, at some length, as it was written down.", "What was said in the end.")),
    ("parked", (True, None)),
)


def one(path: Path) -> None:
    with AssessmentFile.create(path, {"country": "XA", "title": "Bench"}, ME) as file:
        file.record(answering.institution("police", "police"))


def many(folder: Path, files: int, answers: int) -> None:
    """Each answer twice, so that every file has a history."""
    folder.mkdir()
    for number in range(files):
        path = folder / f"{number:03}.needs"
        one(path)
        with AssessmentFile.open(path, ME) as file:
            codes = [item.code for item in file.instrument.items]
            places = [(codes[n % len(codes)], n // len(codes)) for n in range(answers)]
            for level in (1, 3):
                values: answering.Values = {}
                for code, who in places:
                    values |= answering.level(code, f"police.{who}", level)
                file.record(values)


def million(path: Path, revisions: int) -> None:
    """Genuine revisions, each value changed once, put in by raw SQL in the order of their keys."""
    one(path)
    with AssessmentFile.open(path, ME) as file:
        assessment, codes = file.id, [item.code for item in file.instrument.items]
    with closing(connect(path)) as raw:
        _put(raw, assessment, _pairs(assessment, codes, revisions))


def _put(raw: sqlite3.Connection, assessment: bytes, pairs: Iterable[tuple[Revision, Revision]]) -> None:
    raw.execute("PRAGMA cache_size=-262144")
    raw.execute("BEGIN")
    raw.execute("CREATE TEMP TABLE r AS SELECT * FROM revision LIMIT 0")
    raw.execute("CREATE TEMP TABLE p AS SELECT * FROM parent LIMIT 0")
    raw.execute("CREATE TEMP TABLE h AS SELECT * FROM head LIMIT 0")
    for first, second in pairs:
        for r in (first, second):
            raw.execute("INSERT INTO r VALUES (?,?,?,?,?,?,?,?,?,?)", row_of(r))
        raw.execute("INSERT INTO p VALUES (?, ?)", (second.id, first.id))
        raw.execute("INSERT INTO h VALUES (?, ?, ?)", (assessment, second.subject, second.id))
    raw.execute("INSERT INTO revision SELECT * FROM r ORDER BY 1")
    raw.execute("INSERT INTO parent SELECT * FROM p ORDER BY 1, 2")
    raw.execute("INSERT INTO head SELECT * FROM h ORDER BY 1, 2, 3")
    raw.execute("COMMIT")


def _pairs(assessment: bytes, codes: list[str], revisions: int) -> Iterator[tuple[Revision, Revision]]:
    for number in range(revisions // 2):
        field, values = _FIELDS[number % len(_FIELDS)]
        thing = number // len(_FIELDS)
        subject = f"answer/{codes[thing % len(codes)]}/police.{thing // len(codes)}/{field}"
        change = (thing // 50).to_bytes(16, "big")
        stamps = (Stamp(1_700_000_000_000 + number, at) for at in (0, 1))
        said = [f"{value} Written down as number {number}." if field == "note" else value for value in values]
        first = make(assessment, subject, said[0], (), Origin("Bench", ME.id, next(stamps), change))
        yield (
            first,
            make(assessment, subject, said[1], [first.id], Origin("Bench", ME.id, next(stamps), change)),
        )


def conflicting(target: Path, source: Path, subjects: int) -> None:
    """Two copies of one assessment in which two people went on from the same values, each alone."""
    one(target)
    with AssessmentFile.open(target, ME) as file:
        assessment, codes = file.id, [item.code for item in file.instrument.items]
    said = {
        f"answer/{codes[number % len(codes)]}/police.{number // len(codes)}/note": str(number)
        for number in range(subjects)
    }
    begun = list(_said(assessment, said, "first", 0, {}))
    with closing(connect(target)) as raw:
        append(raw, begun)
    shutil.copy(target, source)
    parents = {revision.subject: revision.id for revision in begun}
    for place, (path, words) in enumerate(((target, "one way"), (source, "the other way"))):
        with closing(connect(path)) as raw:
            append(raw, _said(assessment, said, words, 1 + place, parents))


def _said(
    assessment: bytes, said: dict[str, str], words: str, at: int, parents: dict[str, bytes]
) -> Iterator[Revision]:
    for number, (subject, value) in enumerate(said.items()):
        origin = Origin("Bench", bytes([at]) * 16, Stamp(1_700_000_000_000 + number, at), bytes([at]) * 16)
        replaced = [parents[subject]] if parents else []
        yield make(assessment, subject, f"{value} {words}", replaced, origin)
