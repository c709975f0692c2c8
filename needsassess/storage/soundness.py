"""Whether the pages of a source are sound: as thoroughly as its size allows."""

from __future__ import annotations

import sqlite3

from needsassess.storage import desk_sql as sql

_SMALL = 16 * 1024 * 1024  # bytes


def is_sound(raw: sqlite3.Connection, indexed: int, *, brings: bool) -> bool:
    """A small file is looked through; of a large one, the pages where it `brings` something.

    Pages that never reached the disk can be those of a while ago: sound by themselves, but then the indexes
    (by which `indexed` revisions were counted) and the tables do not hold the same.
    """
    ((pages,), (size,)) = (raw.execute(query).fetchone() for query in sql.SIZE)
    if pages * size <= _SMALL:
        return bool(raw.execute(sql.WHOLE).fetchone() == ("ok",))
    if raw.execute(sql.ROWS_THERE).fetchone() != (indexed,):
        return False
    return not brings or raw.execute(sql.SOUND).fetchone() == ("ok",)
