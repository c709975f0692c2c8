"""Files read and put together without the product: what a merge has to come to."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

Rows = dict[str, set[tuple[Any, ...]]]
_LOG = ("instrument", "assessment", "revision", "parent")
_READ = {
    "instrument": "SELECT fingerprint, form FROM instrument",
    "assessment": "SELECT id, instrument FROM assessment",
    "revision": "SELECT * FROM revision",
    "parent": "SELECT revision, parent FROM parent",
}
_DERIVED = "SELECT assessment, subject, id FROM revision WHERE id NOT IN (SELECT parent FROM parent)"


@contextmanager
def copied(path: Path, scratch: Path) -> Iterator[sqlite3.Connection]:
    """A copy with what lies beside it, as any SQLite program opens it."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    copy = Path(shutil.copyfile(path, scratch / path.name))
    for ending in ("-journal", "-wal"):
        beside = path.with_name(path.name + ending)
        if beside.is_file() and 0 < beside.stat().st_size < 1 << 24:
            shutil.copyfile(beside, copy.with_name(copy.name + ending))
    with closing(sqlite3.connect(copy, isolation_level=None)) as raw:
        raw.text_factory = bytes
        raw.execute("PRAGMA trusted_schema=OFF")
        yield raw


def read(path: Path, scratch: Path) -> Rows:
    """Every row of the log, and the heads of the file."""
    if not path.exists():
        return {table: set() for table in (*_LOG, "head")}
    with copied(path, scratch) as raw:
        found = {table: set(raw.execute(query)) for table, query in _READ.items()}
        return found | {"head": set(raw.execute("SELECT assessment, subject, revision FROM head"))}


def identities(rows: Rows) -> set[bytes]:
    return {row[0] for row in rows["revision"]}


def difference(here: Rows, there: Rows, now: Rows) -> str:
    """Why `now` is not what `here` and `there` come to together; nothing where it is."""
    taken = {row[1] for row in there["revision"]} | {row[0] for row in here["assessment"]}
    # What a known revision replaces is proved by its identity; what a file says more of it is no matter.
    new = identities(there) - identities(here)
    added = {row for row in there["parent"] if row[0] in new}
    wanted = {"revision": here["revision"] | there["revision"], "parent": here["parent"] | added}
    for table, rows in wanted.items():
        if now[table] != rows:
            return f"{table}: {len(rows - now[table])} missing, {len(now[table] - rows)} too many"
    if (
        not taken
        <= {row[0] for row in now["assessment"]}
        <= {row[0] for row in here["assessment"] | there["assessment"]}
    ):
        return "assessments"
    replaced = {parent for _, parent in now["parent"]}
    heads = {(row[1], row[2], row[0]) for row in now["revision"] if row[0] not in replaced}
    return "" if now["head"] == heads else "heads"


def put_together(target: Path, source: Path, scratch: Path, made: Path, empty: bytes) -> None:
    """The union by plain SQL, into a copy of the target: what the canonical export is compared with."""
    here = read(target, scratch)
    made.write_bytes(target.read_bytes() if target.exists() else empty)
    with copied(source, scratch) as raw:
        rows = {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in _LOG}
    new = {row[0] for row in rows["revision"]} - identities(here)
    rows["parent"] = [row for row in rows["parent"] if row[0] in new]
    with closing(sqlite3.connect(made)) as raw:
        for table in _LOG:
            for row in rows[table]:
                places = [
                    "CAST(? AS TEXT)" if table == "revision" and n in {2, 3, 4} else "?"
                    for n in range(len(row))
                ]
                raw.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join(places)})", row)
        raw.execute("DELETE FROM head")
        raw.execute(f"INSERT INTO head {_DERIVED}")
        raw.commit()
