"""What else puts SQLite files together: the floor of plain SQL, SQLite's own changesets, and sqldiff."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw

from needsassess.storage import migrate

_TABLES = ("instrument", "assessment", "revision", "parent", "head")
_SETTINGS = "PRAGMA cache_size=-65536; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;"
Way = Callable[[Path, list[Path]], float]  # the target and the sources; gives seconds


def floor(target: Path, sources: list[Path]) -> float:
    """Plain SQL, nothing checked: it could not be done with less."""
    start = time.perf_counter()
    with closing(sqlite3.connect(target, isolation_level=None)) as raw:
        raw.executescript(_SETTINGS)
        for first in range(0, len(sources), 10):  # SQLite attaches no more at a time
            ten = sources[first : first + 10]
            for number, source in enumerate(ten):
                raw.execute(f"ATTACH ? AS s{number}", (str(source),))
            raw.execute("BEGIN IMMEDIATE")
            for number in range(len(ten)):
                for table in _TABLES:
                    raw.execute(f"INSERT OR IGNORE INTO {table} SELECT * FROM s{number}.{table}")
            raw.execute("COMMIT")
            for number in range(len(ten)):
                raw.execute(f"DETACH s{number}")
    return time.perf_counter() - start


def changesets(target: Path, sources: list[Path]) -> float:
    """Made against an empty file, so that nothing is deleted; what is there already is left alone."""
    return _by_changes(target, sources, lambda session: session.changeset())


def patchsets(target: Path, sources: list[Path]) -> float:
    return _by_changes(target, sources, lambda session: session.patchset())


def _by_changes(target: Path, sources: list[Path], made: Callable[[apsw.Session], bytes]) -> float:
    empty = _empty(target)
    start = time.perf_counter()
    with closing(apsw.Connection(str(target))) as raw:
        raw.execute(_SETTINGS)
        raw.execute("BEGIN IMMEDIATE")
        for source in sources:
            apsw.Changeset.apply(
                _changes(source, empty, made), raw, conflict=lambda *_: apsw.SQLITE_CHANGESET_OMIT
            )
        raw.execute("COMMIT")
    return time.perf_counter() - start


def _changes(source: Path, empty: Path, made: Callable[[apsw.Session], bytes]) -> bytes:
    with closing(apsw.Connection(str(source), flags=apsw.SQLITE_OPEN_READONLY)) as raw:
        raw.execute("ATTACH ? AS empty", (str(empty),))
        with closing(apsw.Session(raw, "main")) as session:
            for table in _TABLES:
                session.attach(table)
                session.diff("empty", table)
            return made(session)


def sqldiff(target: Path, sources: list[Path]) -> float:
    """Its text, with rows that are there ignored, piped into the shell of SQLite."""
    empty = _empty(target)
    start = time.perf_counter()
    with subprocess.Popen(["sqlite3", target], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as shell:
        assert shell.stdin
        shell.stdin.write(f"{_SETTINGS} BEGIN IMMEDIATE;\n".encode())
        for source in sources:
            command = ["sqldiff", "--primarykey", empty, source]
            with subprocess.Popen(command, stdout=subprocess.PIPE) as told:
                assert told.stdout
                for line in told.stdout:
                    shell.stdin.write(line.replace(b"INSERT INTO", b"INSERT OR IGNORE INTO", 1))
        shell.stdin.write(b"COMMIT;\n")
    return time.perf_counter() - start


def has_sqldiff() -> bool:
    return all(map(shutil.which, ("sqldiff", "sqlite3")))


def _empty(target: Path) -> Path:
    path = target.with_name("empty.needs")
    if not path.exists():
        path.touch()
        migrate.begin(path)
    return path
