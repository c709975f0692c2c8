"""Rows forged: another value in any column, rows gone, doubled or moved; identities left as they were."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Any

from tests.helpers import spoil
from tests.mutants.schemas import TABLES, Alter

_LONE, _NONE = "CAST(x'eda080' AS TEXT)", "CAST(x'ff41' AS TEXT)"  # a lone surrogate; text that is none
_VALUES = (
    "NULL", "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "9e999", "-9e999", "1.5", "1e300",
    "''", "'x'", "'12'", "'now'", "x''", "x'00'", "zeroblob(16)", "zeroblob(32)", "randomblob(16)",
    "randomblob(32)", _LONE, _NONE, "'a' || char(0) || 'b'", "'{\"a\":1}'", "'null'", "'[[[['", "'NaN'",
    "'1e999'",
    "'\"' || hex(zeroblob(100000)) || '\"'", "hex(zeroblob(3000000))", "zeroblob(17000000)", "char(8238)",
    "'\"a' || char(10) || 'b\"'", "'profile/country'", "'answer/LEG-01/police/note'", "'answer//'", "'/'",
    "replace(hex(zeroblob(200)), '0', 'a/')", "'0001'", "'0003'", "'9999'", "'2255-01-01'", "'{}'",
    "'null' || ' '",
    "'activity/LEG-01/a/provider'", "'measure/LEG-01/m/cost'", "'settled/LEG-01/feasible'", "'\"under_50\"'",
)  # fmt: skip


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """The file without its triggers, which are put back in the end."""
    with spoil.raw(path) as raw:
        raw.text_factory = bytes
        guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        raw.execute("BEGIN")
        for name, _ in guards:
            raw.execute(f"DROP TRIGGER {name.decode()}")
        yield raw
        for _, sql in guards:
            raw.execute(sql.decode())
        raw.execute("COMMIT")


def tables_of(raw: sqlite3.Connection) -> list[str]:
    there = {name.decode() for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [table for table in TABLES if table in there]


def _columns(raw: sqlite3.Connection, table: str) -> list[str]:
    return [row[1].decode() for row in raw.execute(f"PRAGMA table_info({table})")]


def _some(raw: sqlite3.Connection, table: str, chance: Random, most: int = 3) -> list[tuple[Any, ...]]:
    rows = raw.execute(f"SELECT * FROM {table}").fetchall()
    return chance.sample(rows, min(len(rows), chance.randrange(1, most + 1)))


def _where(columns: list[str]) -> str:
    return " AND ".join(f"{column} IS ?" for column in columns)


def _weighted(raw: sqlite3.Connection, chance: Random) -> str:
    return chance.choice([*tables_of(raw), "revision", "revision", "revision", "parent", "assessment"])


def another_value(path: Path, chance: Random) -> None:
    with unguarded(path) as raw:
        for _ in range(chance.choice((1, 1, 2))):
            table = _weighted(raw, chance)
            columns = _columns(raw, table)
            column, value = chance.choice(columns), chance.choice(_VALUES)
            for row in _some(raw, table, chance):
                with suppress(sqlite3.IntegrityError):
                    raw.execute(f"UPDATE {table} SET {column} = {value} WHERE {_where(columns)}", row)


def value_of_another_row(path: Path, chance: Random) -> None:
    with unguarded(path) as raw:
        table = _weighted(raw, chance)
        columns = _columns(raw, table)
        column = chance.choice(columns)
        for row in _some(raw, table, chance):
            donor = f"(SELECT {column} FROM {table} ORDER BY {column} LIMIT 1 OFFSET ?)"
            with suppress(sqlite3.IntegrityError):
                raw.execute(
                    f"UPDATE {table} SET {column} = coalesce({donor}, {column}) WHERE {_where(columns)}",
                    (chance.randrange(9), *row),
                )


def rows_gone(path: Path, chance: Random) -> None:
    with unguarded(path) as raw:
        table = _weighted(raw, chance)
        columns = _columns(raw, table)
        for row in _some(raw, table, chance, chance.choice((1, 5, 1000))):
            raw.execute(f"DELETE FROM {table} WHERE {_where(columns)}", row)


def rows_doubled(path: Path, chance: Random) -> None:
    """The same again under another key."""
    with unguarded(path) as raw:
        table = _weighted(raw, chance)
        for row in _some(raw, table, chance):
            changed = list(row)
            place = chance.choice((0, 0, len(row) - 1, chance.randrange(len(row))))
            changed[place] = chance.choice((chance.randbytes(32), chance.randbytes(16), 7, b"", "x"))
            with suppress(sqlite3.IntegrityError):
                raw.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", changed)


def other_parents(path: Path, chance: Random) -> None:
    """Parents of other subjects, of itself, in a ring, or of nobody."""
    with unguarded(path) as raw:
        ids = [row[0] for row in raw.execute("SELECT id FROM revision")] + [chance.randbytes(32), b"", 5]
        for _ in range(chance.choice((1, 2, 30))):
            one, other = chance.choice(ids), chance.choice(ids)
            pairs = [(one, other), *([(other, one)] if chance.random() < 0.5 else [])]
            raw.executemany("INSERT OR IGNORE INTO parent VALUES (?, ?)", pairs)


def other_heads(path: Path, chance: Random) -> None:
    """What the file says of its own state and its merges: none of it is to be believed."""
    with unguarded(path) as raw:
        if chance.random() < 0.5:
            raw.execute("DELETE FROM head")
        raw.execute(
            "INSERT OR IGNORE INTO head SELECT assessment, subject, id FROM revision LIMIT ?",
            (chance.randrange(9),),
        )
        raw.execute("INSERT OR IGNORE INTO head VALUES (randomblob(16), 'profile/title', randomblob(32))")
        if "merge" in tables_of(raw):
            raw.execute("INSERT OR IGNORE INTO brought SELECT 1, id FROM revision")
            row = (
                chance.choice((1, 9, 2**40, 2**63 - 1, -1)),
                chance.randbytes(16),
                None,
                5,
                "M",
                b"m" * 16,
                "a\nb",
                b"",
                3,
                -4,
            )
            raw.execute(f"INSERT OR IGNORE INTO merge VALUES ({', '.join('?' * len(row))})", row)


# Every value in `head`, `merge` and `brought` is of that file only; what the log holds is merged all the same.
KINDS: dict[str, tuple[int, Alter]] = {
    "another value": (24, another_value),
    "a value of another row": (10, value_of_another_row),
    "rows gone": (8, rows_gone),
    "rows doubled": (8, rows_doubled),
    "other parents": (8, other_parents),
    "other heads and merges": (4, other_heads),
}
