"""Make the stored file of a schema, once, when it is released: `python -m tests.migrations.make_stored 1`."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

from sqlalchemy import insert

from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.values import Json, answered
from needsassess.base.clock import Stamp
from needsassess.storage import migrate
from needsassess.storage import tables as t
from needsassess.storage.engine import engine_for
from needsassess.storage.file_log import FileLog
from tests.helpers.tiny import tiny_questionnaire

ASSESSMENT, REPLICA = b"a" * 16, bytes(range(16))
RESPONSE = "answer/LEG-01/police/response"
WRITTEN: list[dict[str, Json]] = [
    {"profile/country": "XA", "profile/title": "Stored"},
    {"institution/police/kind": "police"},
    {RESPONSE: answered(1).to_json(), "answer/LEG-01/police/note": "été <b>"},
    {RESPONSE: answered(3).to_json()},
]


def changes() -> list[list[Revision]]:
    """A short life of a file: created, an institution, an answer, the answer again."""
    heads: dict[str, bytes] = {}
    made = []
    for number, values in enumerate(WRITTEN):
        origin = Origin(
            "Tester",
            REPLICA,
            Stamp(1_760_000_000_000 + number, 0),
            bytes([number]) * 16 if number else ASSESSMENT,
        )
        made.append(
            [make(ASSESSMENT, s, v, [heads[s]] if s in heads else [], origin) for s, v in values.items()]
        )
        heads |= {revision.subject: revision.id for revision in made[-1]}
    return made


def store(path: Path, schema: int) -> None:
    path.unlink(missing_ok=True)
    path.touch()
    engine, shipped = engine_for(path), tiny_questionnaire()
    migrate.run(engine, f"{schema:04}")
    with engine.connect() as connection:
        with connection.begin():
            row = {"fingerprint": shipped.fingerprint, "id": "tiny", "version": "1.0"}
            connection.execute(insert(t.instrument), row | {"form": zlib.compress(shipped.form, 9)})
            connection.execute(insert(t.assessment), {"id": ASSESSMENT, "instrument": shipped.fingerprint})
        for revisions in changes():
            FileLog(path, connection).append(revisions)


if __name__ == "__main__":
    number = int(sys.argv[1])
    store(Path(__file__).parent / "files" / f"schema_{number}.needs", number)
