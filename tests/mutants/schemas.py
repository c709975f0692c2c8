"""Schemas of others: more or less than ours, written past what SQL allows, or made to be run."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.helpers import spoil

Alter = Callable[[Path, Random], None]
TABLES = ("alembic_version", "instrument", "assessment", "revision", "parent", "head", "merge", "brought")
_EVIL = "BEGIN DELETE FROM head; INSERT INTO head SELECT assessment, subject, id FROM revision; END"
_MORE = (
    f"CREATE TRIGGER evil AFTER INSERT ON revision {_EVIL}",
    f"CREATE TRIGGER evil BEFORE INSERT ON parent {_EVIL}",
    "CREATE TRIGGER evil AFTER INSERT ON head BEGIN SELECT RAISE(IGNORE); END",
    "CREATE VIEW evil AS SELECT * FROM revision",
    "CREATE VIEW evil AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "CREATE TABLE evil (x)",
    "CREATE TABLE evil (x INTEGER PRIMARY KEY AUTOINCREMENT)",
    "CREATE TABLE evil (x, y GENERATED ALWAYS AS (x || randomblob(1000000)) STORED)",
    "CREATE VIRTUAL TABLE evil USING fts5(x)",
    "CREATE VIRTUAL TABLE evil USING rtree(a, b, c)",
    "CREATE INDEX evil ON revision (wall)",
    "CREATE INDEX evil ON revision (wall) WHERE wall > 5",
    "CREATE INDEX evil ON revision (abs(wall))",
    "CREATE UNIQUE INDEX evil ON revision (subject, value, id)",
    "CREATE INDEX evil ON revision (subject COLLATE NOCASE)",
    "ANALYZE",
    "ALTER TABLE revision ADD COLUMN more TEXT DEFAULT 'x'",
    "ALTER TABLE revision ADD COLUMN more TEXT GENERATED ALWAYS AS (subject) VIRTUAL",
    "ALTER TABLE revision RENAME COLUMN wall TO hour",
    "ALTER TABLE head RENAME TO heads",
    "DROP TRIGGER revision_no_update",
    "DROP INDEX ix_revision_assessment_subject",
    "DROP TABLE head",
    "PRAGMA application_id=1196444487",
    "PRAGMA user_version=99",
    "PRAGMA user_version=2",
    "PRAGMA user_version=-1",
    "PRAGMA user_version=0",
    "PRAGMA journal_mode=WAL",
    "PRAGMA auto_vacuum=FULL; VACUUM",
    "VACUUM",
    "REINDEX",
)
# Texts in the schema as they are, and as another program would have them.
_TEXTS = (
    ("value TEXT NOT NULL", "value TEXT NOT NULL CHECK (length(value) < 5)"),
    ("value TEXT NOT NULL", "value TEXT NOT NULL COLLATE NOCASE"),
    ("value TEXT NOT NULL", "value TEXT"),
    ("value TEXT NOT NULL", "value BLOB NOT NULL"),
    ("value TEXT NOT NULL", "value TEXT NOT NULL DEFAULT 'x'"),
    ("value TEXT NOT NULL", "value TEXT GENERATED ALWAYS AS (subject) STORED"),
    ("wall BIGINT NOT NULL", "wall TEXT NOT NULL"),
    ("subject VARCHAR(255) NOT NULL", "subject VARCHAR(255) NOT NULL UNIQUE"),
    ("PRIMARY KEY (id)", "PRIMARY KEY (id) ON CONFLICT REPLACE"),
    ("PRIMARY KEY (id)", "PRIMARY KEY (id DESC)"),
    ("PRIMARY KEY (revision, parent)", "PRIMARY KEY (parent, revision)"),
    ("REFERENCES revision (id)", "REFERENCES revision (id) ON DELETE CASCADE"),
    ("REFERENCES revision (id)", "REFERENCES revision (assessment)"),
    (" WITHOUT ROWID", ""),
    ("BEFORE UPDATE", "AFTER UPDATE"),
    ("RAISE(ABORT", "RAISE(IGNORE"),
    ("append-only", "append only"),
    ("CREATE TABLE head", "CREATE TABLE main_head"),
    ("CREATE TABLE head", "CREATE TEMP TABLE head"),
    ("CREATE TABLE revision", "CREATE VIRTUAL TABLE revision USING fts5(x) --"),
    ("CREATE INDEX ix_revision_change", "CREATE UNIQUE INDEX ix_revision_change"),
    ("ON revision (change)", "ON revision (wall)"),
    ("ON revision (change)", "ON revision (change) WHERE wall > 1800000000000"),
    ("\n", " "),
    ("CREATE", "create"),
    ("NOT NULL", "NOT/**/NULL"),
    ("(", "\x00("),
    ("CREATE TABLE", "CREATE TABLE " + "/*" + "x" * 300_000 + "*/"),
    ("append-only", "x" * 300_000),
    ("id BLOB NOT NULL", "id BLOB NOT NULL CHECK (" + "(" * 900 + "1" + ")" * 900 + ")"),
    ("id BLOB NOT NULL", "id BLOB NOT NULL CHECK (" + "NOT " * 5000 + "1)"),
)
_NAMES = (
    "sqlite_autoindex_revision_9",
    "sqlite_stat1",
    "sqlite_sequence",
    "evil",
    "revision",
    "",
    "a\nb",
    None,
    5,
    b"x",
)


def more_or_less(path: Path, chance: Random) -> None:
    with suppress(sqlite3.Error):  # as some statements cannot be run on some schemas
        spoil.run(path, *chance.choice(_MORE).split("; "))


def other_text(path: Path, chance: Random) -> None:
    old, new = chance.choice(_TEXTS)
    with spoil.raw(path) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE instr(sql, ?)", (old,))]
        chosen = names if chance.random() < 0.5 else names[:1]
        for name in chosen:
            raw.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?", (old, new, name))
        raw.execute("PRAGMA schema_version=77")


def other_row(path: Path, chance: Random) -> None:
    """A row of the schema that is changed or added: of another type, name, table, root page or text."""
    column = chance.choice(("type", "name", "tbl_name", "rootpage", "sql"))
    kind = chance.choice(("table", "index", "trigger", "view", "evil", None, 7))
    texts = (f"CREATE TRIGGER evil AFTER INSERT ON revision {_EVIL}", "CREATE VIEW evil AS SELECT 1", None,
             b"CREATE",
             "CREATE TABLE evil (x)", "", "SELECT 1", "DROP TABLE head", 5)  # fmt: skip
    pages = (0, 1, 2, 3, 5, 999, -1, None, 1.5, "x", 2**40)
    new = {"type": kind, "name": chance.choice(_NAMES), "tbl_name": chance.choice((*TABLES, *_NAMES)),
           "rootpage": chance.choice(pages), "sql": chance.choice(texts)}  # fmt: skip
    with spoil.raw(path) as raw, suppress(sqlite3.Error):
        raw.execute("PRAGMA writable_schema=ON")
        match chance.randrange(4):
            case 0 | 1:
                rows = raw.execute("SELECT rowid FROM sqlite_master").fetchall()
                raw.execute(
                    f"UPDATE sqlite_master SET {column} = ? WHERE rowid = ?",
                    (new[column], *chance.choice(rows)),
                )
            case 2:
                raw.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", tuple(new.values()))
            case _:
                name = chance.choice(
                    raw.execute("SELECT name FROM sqlite_master WHERE type <> 'table'").fetchall()
                )
                raw.execute("INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = ?", name)


def roots_swapped(path: Path, chance: Random) -> None:
    """Two tables, or a table and an index, change their contents."""
    with spoil.raw(path) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        rows = raw.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0").fetchall()
        (one, there), (other, here) = chance.sample(rows, 2)
        pages = [(here, one), (there, other)][: chance.choice((1, 2))]
        raw.executemany("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", pages)


KINDS: dict[str, tuple[int, Alter]] = {
    "more or less in the schema": (8, more_or_less),
    "another text in the schema": (10, other_text),
    "another row in the schema": (10, other_row),
    "contents of another table": (4, roots_swapped),
}
