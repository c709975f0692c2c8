"""One assessment of a collection as a file of its own, to send back; who merged what stays behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from needsassess.base.files import whole_file
from needsassess.storage import migrate
from needsassess.storage.append import all_or_nothing
from needsassess.storage.engine import engine_for, told, uri_of
from needsassess.storage.hub import Hub, Place
from needsassess.storage.writing import bulk

_COPY = (
    "INSERT INTO main.instrument SELECT i.* FROM source.instrument i"
    " WHERE i.fingerprint = (SELECT instrument FROM source.assessment WHERE id = :id) OR EXISTS"
    " (SELECT 1 FROM source.revision r WHERE r.assessment = :id"
    " AND r.subject = 'questionnaire/' || lower(hex(i.fingerprint)) || '/moved')",
    "INSERT INTO main.assessment SELECT * FROM source.assessment WHERE id = :id",
    "INSERT INTO main.revision SELECT * FROM source.revision WHERE assessment = :id ORDER BY id",
    "INSERT INTO main.parent SELECT p.* FROM main.revision r CROSS JOIN source.parent p ON p.revision = r.id",
    "INSERT INTO main.head SELECT * FROM source.head WHERE assessment = :id",
)


def extract(source: Place, assessment: bytes, target: Path) -> None:
    """A new file, whole or not there at all."""
    with whole_file(target) as part, told(target):
        migrate.run(engine_for(part), "head")
        with bulk(part) as raw:
            _copy(source, assessment, raw)


def _copy(source: Place, assessment: bytes, raw: sqlite3.Connection) -> None:
    if isinstance(source, Hub):
        from needsassess.storage.hub_copy import pull

        pull(source, raw, [assessment])
        return
    raw.execute("ATTACH ? AS source", (uri_of(source, read_only=True),))
    with all_or_nothing(raw):
        for statement in _COPY:
            raw.execute(statement, {"id": assessment})
