"""What hides from the gate: rows of the schema under names of SQLite's own, twice, or of no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.storage.file_log import FileLog
from tests.helpers import spoil

EVIL = "CREATE TRIGGER evil AFTER INSERT ON revision BEGIN DELETE FROM head; END"
ADD = "INSERT INTO sqlite_master VALUES (?, ?, 'revision', 0, ?)"


@pytest.fixture
def path(new_file) -> Path:
    file = new_file()
    file.close()
    return file.path


def refused(path: Path, words: str) -> None:
    for read_only in (True, False):
        with pytest.raises(Refused, match=words) as told:
            FileLog.open(path, read_only=read_only)
        assert path.name in str(told.value)


@pytest.mark.parametrize(
    "row",
    [
        ("trigger", "sqlite_autoindex_evil", EVIL),
        ("index", "sqlite_autoindex_evil", EVIL),
        ("index", "sqlite_autoindex_evil", "CREATE INDEX sqlite_autoindex_evil ON revision (wall)"),
        ("trigger", None, EVIL),
        ("trigger", b"evil", EVIL.encode()),
        (b"trigger", "revision_no_update", EVIL),
        (7, 8, EVIL),
    ],
)
def test_a_trigger_or_an_index_under_another_name(path, row):
    with spoil.raw(path) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute(ADD, row)
    refused(path, "altered|damaged")


def test_a_trigger_that_hides_behind_one_of_ours(path):
    """Both rows are called like ours; SQLite runs both."""
    with spoil.raw(path) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        name, sql = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE name = 'revision_no_update'"
        ).fetchone()
        raw.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (EVIL, name))
        raw.execute(ADD, ("trigger", name, sql))
    refused(path, "altered|damaged")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("subject VARCHAR(255) NOT NULL, \n\tvalue", "subject VARCHAR(255) NOT NULL UNIQUE, \n\tvalue"),
        ("value TEXT NOT NULL", "value TEXT"),
    ],
)
def test_a_table_that_takes_more_or_less_than_ours(path, old, new):
    """With UNIQUE, a merge that passes over what is there already would lose what is not."""
    spoil.rewrite_schema(path, old, new)
    refused(path, "altered|damaged")


def test_the_text_of_a_table_as_bytes(path):
    with spoil.raw(path) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute("UPDATE sqlite_master SET sql = CAST(sql AS BLOB) WHERE name = 'revision'")
    FileLog.open(path, read_only=True).close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE alembic_version SET version_num = 'zzzz'",
        "UPDATE alembic_version SET version_num = '0001'",
        "DELETE FROM alembic_version",
        "INSERT INTO alembic_version VALUES ('0002')",
    ],
)
def test_a_migration_that_is_not_that_of_the_schema(path, statement):
    spoil.run(path, statement)
    refused(path, "damaged")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "pipe.needs"
    os.mkfifo(path)
    refused(path, "not an assessment file")
