"""One stored file for each released schema: all are opened, the older ones after a backup and an upgrade."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import check, gate, migrate
from needsassess.storage.file_log import FileLog
from needsassess.storage.format import INDEXES, SCHEMA
from tests.helpers import spoil
from tests.migrations.cycle import cycle
from tests.migrations.make_stored import changes

FILES = sorted((Path(__file__).parent / "files").glob("schema_*.needs"))
OLDER = [file for file in FILES if file.stem != f"schema_{SCHEMA}"]


@pytest.fixture
def stored(tmp_path, request) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "stored.needs"))


every = pytest.mark.parametrize("stored", FILES, indirect=True, ids=lambda file: file.stem)
older = pytest.mark.parametrize("stored", OLDER, indirect=True, ids=lambda file: file.stem)


def test_every_schema_has_its_stored_file():
    assert [file.stem for file in FILES] == [f"schema_{n}" for n in range(1, SCHEMA + 1)]
    assert [gate.schema_of(file) for file in FILES] == list(INDEXES)


def test_migrations_agree_with_the_tables_and_go_both_ways(tmp_path):
    assert cycle(tmp_path / "cycle.needs") == []


@every
def test_a_stored_file_opens_with_all_that_was_in_it(stored, replica):
    with AssessmentFile.open(stored, replica) as file:
        assert sorted(file.log.revisions(file.id), key=lambda r: (r.stamp, r.id)) == sorted(
            (revision for made in changes() for revision in made), key=lambda r: (r.stamp, r.id)
        )
        assert file.state.answer("LEG-01", "police").level == 3
        assert file.state.answer("LEG-01", "police").note == "été <b>"
        assert list(check.faults(file.log)) == []
        file.undo()
        assert file.state.answer("LEG-01", "police").level == 1


@every
def test_a_stored_file_is_read_as_it_is_where_it_may_not_be_written(stored, replica):
    before = stored.read_bytes()
    with AssessmentFile.open(stored, replica, read_only=True) as file:
        assert file.state.answer("LEG-01", "police").level == 3
        assert list(check.faults(file.log)) == []
        assert file.log.change(changes()[2][0].change)
    assert stored.read_bytes() == before
    assert [p.name for p in stored.parent.iterdir() if p.is_file()] == [stored.name]


@older
def test_an_older_file_is_backed_up_before_it_is_upgraded(stored):
    schema = gate.schema_of(stored)
    old = FileLog.open(stored, read_only=True)
    rows = list(old.revisions(b"a" * 16))
    old.close()
    log = FileLog.open(stored)
    assert log.backup is not None
    assert gate.schema_of(log.backup) == schema
    assert gate.schema_of(stored) == SCHEMA
    backup = FileLog.open(log.backup, read_only=True)
    assert list(backup.revisions(b"a" * 16)) == rows == list(log.revisions(b"a" * 16))
    backup.close()
    log.close()
    again = FileLog.open(stored)
    assert again.backup is None
    again.close()


@older
def test_a_second_backup_does_not_replace_the_first(stored):
    first = migrate.upgrade(stored, 1)
    second = migrate.upgrade(stored, 1)
    assert first != second
    assert first.exists()
    assert second.exists()


@older
def test_an_upgrade_that_fails_leaves_the_file_as_it_was_and_the_backup_there(stored, tmp_path, monkeypatch):
    scripts = shutil.copytree(migrate.paths.migrations(), tmp_path / "migrations")
    newest = max(scripts.glob("versions/[0-9]*.py"))
    failing = "_up()\n    op.execute('SELECT nonsense')\n"
    newest.write_text(
        f"{newest.read_text()}\nfrom alembic import op\n_up = upgrade\ndef upgrade():\n    {failing}"
    )
    monkeypatch.setattr(migrate.paths, "migrations", lambda: scripts)
    before = stored.read_bytes()
    with pytest.raises((Refused, sqlite3.Error)):
        FileLog.open(stored)
    assert stored.read_bytes() == before
    (backup,) = stored.parent.glob("*.backup.needs")
    with spoil.raw(backup) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    monkeypatch.undo()
    FileLog.open(stored).close()


@older
def test_an_older_file_that_was_altered_is_refused_before_the_upgrade(stored):
    spoil.run(stored, "CREATE VIEW evil AS SELECT 1")
    before = stored.read_bytes()
    with pytest.raises(Refused, match="altered"):
        FileLog.open(stored)
    assert stored.read_bytes() == before
    assert list(stored.parent.glob("*.backup.needs")) == []
