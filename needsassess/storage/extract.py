"""Some assessments of a collection as a file of their own, to send back; who merged what stays behind."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from needsassess.assessment.revision import Revision
from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.texts import N_
from needsassess.storage import check, migrate
from needsassess.storage.append import Begun, all_or_nothing, append, begin
from needsassess.storage.engine import refusal, told, uri_of
from needsassess.storage.file_log import FileLog
from needsassess.storage.hub import Hub, Place
from needsassess.storage.private import is_of_writing
from needsassess.storage.source import read_damage
from needsassess.storage.writing import bulk

_EACH = (
    "INSERT OR IGNORE INTO main.instrument SELECT i.* FROM source.instrument i"
    " WHERE i.fingerprint = (SELECT instrument FROM source.assessment WHERE id = :id) OR EXISTS"
    " (SELECT 1 FROM source.revision r WHERE r.assessment = :id"
    " AND r.subject = 'questionnaire/' || lower(hex(i.fingerprint)) || '/moved')",
    "INSERT INTO main.assessment SELECT * FROM source.assessment WHERE id = :id",
    "INSERT INTO main.revision SELECT * FROM source.revision WHERE assessment = :id ORDER BY id",
)
_ALL = (
    "INSERT INTO main.parent SELECT p.* FROM main.revision r CROSS JOIN source.parent p ON p.revision = r.id",
    "INSERT INTO main.head SELECT assessment, subject, id FROM main.revision"
    " WHERE id NOT IN (SELECT parent FROM main.parent) ORDER BY assessment, subject, id",
)

_THERE = "SELECT 1 FROM revision WHERE id = ?"


def extract(
    source: Place,
    assessments: Sequence[bytes],
    target: Path,
    unsaved: Iterable[Revision] = (),
    *,
    begun: Begun | None = None,
) -> None:
    """A new file, whole and sound or not there at all; in it also what could not be saved in the source.

    `begun` is an assessment that begins there, beside those of the source.
    """
    with whole_file(target) as part:
        with told(target):
            migrate.begin(part)
        with read_damage(source), _telling_of_writing(target), bulk(part) as raw:
            _copy(source, assessments, raw)
        with told(target), bulk(part) as raw:
            append(raw, [made for made in unsaved if not raw.execute(_THERE, (made.id,)).fetchone()])
            if begun:
                begin(raw, begun, target)
        _refuse_unsound(part, source)


@contextmanager
def _telling_of_writing(target: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if is_of_writing(error):
            raise refusal(error, target) from error
        raise


def _copy(source: Place, assessments: Sequence[bytes], raw: sqlite3.Connection) -> None:
    if isinstance(source, Hub):
        from needsassess.storage.hub_copy import pull

        pull(source, raw, assessments)
        return
    raw.execute("ATTACH ? AS source", (uri_of(source, read_only=True),))
    with all_or_nothing(raw):
        for assessment in assessments:
            for statement in _EACH:
                raw.execute(statement, {"id": assessment})
        for statement in _ALL:
            raw.execute(statement)


def _refuse_unsound(part: Path, source: Place) -> None:
    """What is handed over must pass the checks of whoever merges it."""
    log = FileLog.open(part, read_only=True)
    try:
        fault = next(check.faults(log), None)
    except Refused as error:
        fault = error
    finally:
        log.close()
    if fault:
        raise Refused(N_("“{name}” is not sound: {why}"), name=source.name, why=fault) from fault
