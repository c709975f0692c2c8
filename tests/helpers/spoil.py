"""Ways to spoil a file, as another program, a bad stick or an attacker would."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as any SQLite program opens it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def run(path: Path, *statements: str) -> None:
    with raw(path) as connection:
        for statement in statements:
            connection.execute(statement)


def header(path: Path, offset: int, number: int) -> None:
    """Write a 32-bit number into the header."""
    with path.open("r+b") as stream:
        stream.seek(offset)
        stream.write(struct.pack(">I", number))


def cut(path: Path, size: int) -> None:
    with path.open("r+b") as stream:
        stream.truncate(size)


def rewrite_schema(path: Path, old: str, new: str) -> None:
    """Change the text of the schema itself, past what ALTER TABLE allows."""
    with raw(path) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        changed = connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE instr(sql, ?)", (old, new, old)
        ).rowcount
        version = connection.execute("PRAGMA schema_version").fetchone()[0]
        connection.execute(f"PRAGMA schema_version={version + 1}")
    assert changed
