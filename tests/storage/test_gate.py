"""A file is let in by its header and its schema, or refused by name with nothing written."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.storage import gate
from needsassess.storage.file_log import FileLog
from needsassess.storage.format import APPLICATION_ID, SCHEMA
from tests.helpers import spoil


@pytest.fixture
def path(new_file) -> Path:
    file = new_file()
    file.close()
    return file.path


def beside(path: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in path.parent.iterdir() if p.is_file()}


def refused(path: Path, words: str) -> None:
    """Both ways of opening refuse it, and leave the folder as it was."""
    before = beside(path)
    for read_only in (True, False):
        with pytest.raises(Refused, match=words) as told:
            FileLog.open(path, read_only=read_only)
        assert path.name in str(told.value)
    assert beside(path) == before


def test_what_is_ours_is_opened(path):
    for read_only in (True, False):
        FileLog.open(path, read_only=read_only).close()


@pytest.mark.parametrize("content", [b"", b"SQLite", b"hello" * 100, b"PK\x03\x04" + b"\x00" * 500])
def test_what_is_no_assessment_file_is_refused(tmp_path, content):
    path = tmp_path / "a.needs"
    path.write_bytes(content)
    refused(path, "not an assessment file|cut off")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    refused(tmp_path / "a.needs", "not found")


def test_a_folder_is_refused(tmp_path):
    (tmp_path / "a.needs").mkdir()
    refused(tmp_path / "a.needs", "is a folder")


def test_a_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "a.needs"
    spoil.run(path, "CREATE TABLE t (x)")
    refused(path, "another program")


def test_a_wrong_application_id_is_refused(path):
    spoil.run(path, "PRAGMA application_id=1")
    refused(path, "another program")


def test_a_newer_file_is_refused_by_its_number(path):
    spoil.run(path, f"PRAGMA user_version={SCHEMA + 1}")
    refused(path, f"newer version \\(format {SCHEMA + 1}, this one reads {SCHEMA}\\)")


def test_a_schema_number_that_never_was_is_refused(path):
    spoil.run(path, "PRAGMA user_version=0")
    refused(path, "damaged")


@pytest.mark.parametrize("size", [50, 99, 100, 1024, 4096, 8192])
def test_a_file_cut_off_is_refused(path, size):
    spoil.cut(path, size)
    refused(path, "cut off")


def test_a_file_that_lost_its_last_byte_is_refused(path):
    spoil.cut(path, path.stat().st_size - 1)
    refused(path, "cut off")


def test_a_schema_page_of_rubbish_is_refused(path):
    with path.open("r+b") as stream:
        stream.seek(100)
        stream.write(b"\xa5" * 2000)
    refused(path, "damaged")


ALTERED = {
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON revision BEGIN DELETE FROM head; END",
    "a view": "CREATE VIEW evil AS SELECT 1",
    "a table": "CREATE TABLE evil (x)",
    "a virtual table": "CREATE VIRTUAL TABLE evil USING fts5(x)",
    "an index": "CREATE INDEX evil ON revision (author)",
    "a column": "ALTER TABLE revision ADD COLUMN evil TEXT",
    "a generated column": "ALTER TABLE revision ADD COLUMN evil TEXT AS (length(value)) VIRTUAL",
    "a column with a default": "ALTER TABLE head ADD COLUMN evil TEXT DEFAULT 'x'",
    "a column renamed": "ALTER TABLE revision RENAME COLUMN author TO evil",
    "a table renamed": "ALTER TABLE head RENAME TO evil",
    "a trigger gone": "DROP TRIGGER revision_no_update",
    "an index gone": "DROP INDEX ix_revision_change",
}


@pytest.mark.parametrize("what", ALTERED)
def test_a_schema_altered_by_another_program_is_refused(path, what):
    spoil.run(path, ALTERED[what])
    refused(path, "altered")


REWRITTEN = {
    "a trigger that does nothing": ("SELECT RAISE(ABORT, 'revision is append-only')", "SELECT 1"),
    "a check": ("value TEXT NOT NULL", "value TEXT NOT NULL CHECK (length(value) < 9)"),
    "a collation": (
        "subject VARCHAR(255) NOT NULL, \n\tvalue",
        "subject VARCHAR(255) NOT NULL COLLATE NOCASE, \n\tvalue",
    ),
    "a default": ("author TEXT NOT NULL", "author TEXT NOT NULL DEFAULT 'x'"),
    "a conflict clause": ("value TEXT NOT NULL", "value TEXT NOT NULL ON CONFLICT IGNORE"),
    "a cascade": ("REFERENCES assessment (id)", "REFERENCES assessment (id) ON DELETE CASCADE"),
    "an index on an expression": ("ON revision (change)", "ON revision (length(change))"),
    "an index of a part": ("ON revision (change)", "ON revision (change) WHERE wall > 5"),
    "another table referred to": ("REFERENCES assessment (id)", "REFERENCES instrument (id)"),
    "a type": ("wall BIGINT", "wall TEXT"),
}


@pytest.mark.parametrize("what", REWRITTEN)
def test_a_schema_rewritten_by_hand_is_refused(path, what):
    spoil.rewrite_schema(path, *REWRITTEN[what])
    refused(path, "altered")


def test_the_file_says_what_it_is(path):
    with spoil.raw(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (f"{SCHEMA:04}",)


def test_a_file_that_another_program_left_with_a_write_ahead_log_is_put_in_order(path):
    spoil.run(path, "PRAGMA journal_mode=WAL")
    with pytest.raises(Refused, match="closed properly"):
        FileLog.open(path, read_only=True)
    assert [p.name for p in path.parent.glob(f"{path.name}*")] == [path.name]
    FileLog.open(path).close()
    FileLog.open(path, read_only=True).close()
    with spoil.raw(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_rows_of_another_type_are_damage_and_no_crash(path):
    with spoil.raw(path) as connection:
        (assessment,) = connection.execute("SELECT id FROM assessment").fetchone()
        row = "(?, ?, 'profile/title', 'not json', 'x', x'00', 'soon', 0, x'00', NULL)"
        connection.execute(f"INSERT INTO revision VALUES {row}", (b"x" * 32, assessment))
    log = FileLog.open(path)
    for read in (log.latest, lambda: list(log.revisions(assessment))):
        with pytest.raises(Refused, match="damaged"):
            read()
    log.close()


def test_a_value_that_is_no_json_is_damage(path):
    with spoil.raw(path) as connection:
        (assessment,) = connection.execute("SELECT id FROM assessment").fetchone()
        for number, value in enumerate(("{", "[" * 100_000)):
            connection.execute(
                "INSERT INTO revision VALUES (?, ?, 'profile/title', ?, 'x', x'00', 1, 0, x'00', NULL)",
                (bytes([number]) * 32, assessment, value),
            )
            log = FileLog.open(path)
            with pytest.raises(Refused, match="damaged"):
                list(log.history(assessment, "profile/title"))
            log.close()


def test_the_gate_itself_opens_no_database_before_the_header_is_known(tmp_path, monkeypatch):
    path = tmp_path / "a.needs"
    spoil.run(path, "CREATE TABLE t (x)")
    monkeypatch.setattr(sqlite3, "connect", None)
    with pytest.raises(Refused):
        FileLog.open(path)


def test_a_journal_that_goes_while_it_is_looked_at_is_none(tmp_path):
    """Its writer has committed meanwhile."""
    assert not gate.names_another(tmp_path / "a.needs-journal")
    assert not gate.was_interrupted(tmp_path / "a.needs")
