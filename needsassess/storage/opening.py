"""What happens to a file before its log is read: recovery after a crash, and the gate on its schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from needsassess.storage import gate
from needsassess.storage.engine import connect


def recover(path: Path, *, read_only: bool = False) -> None:
    """Let SQLite roll back what a crash interrupted; only after that is the header to be believed.

    What may only be read is refused as unfinished instead, unless its journal is that of a living writer.
    """
    if not gate.was_interrupted(path):
        return
    if gate.names_another(path.with_name(f"{path.name}-journal")):
        raise gate.damaged(path)
    try:
        with closing(connect(path, read_only=read_only)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except sqlite3.OperationalError as error:
        raise gate.unfinished(path) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise gate.damaged(path) from error


def inspect(path: Path, schema: int, *, read_only: bool) -> None:
    """Refuse a schema that is not ours; nothing was run or written until then."""
    with closing(connect(path, read_only=read_only)) as raw:
        gate.check_schema(raw, path, schema)
        if not read_only:
            raw.execute("PRAGMA journal_mode=DELETE").fetchall()  # one file, whatever another program chose
