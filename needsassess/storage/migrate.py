"""Bringing a file to this version's schema: a new one from nothing, an older one after a backup."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine

from needsassess.base import paths
from needsassess.base.files import whole_file
from needsassess.storage import format as file_format
from needsassess.storage.engine import connect, engine_for, told
from needsassess.storage.tables import metadata

_ONE_AT_A_TIME = threading.Lock()  # Alembic keeps the connection it works on in a global


def begin(path: Path) -> None:
    """An empty file of the newest schema; `path` is an empty file, or one that may be written over."""
    with closing(sqlite3.connect(":memory:")) as empty, closing(connect(path)) as raw:
        empty.deserialize(_empty())
        empty.backup(raw)


@cache
def _empty() -> bytes:
    """Made by the migrations once in a process, for they take longer than all else that a new file needs."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        run(create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool), "head")
        return raw.serialize()


def upgrade(path: Path, schema: int) -> Path:
    """Back the file up beside itself, bring it to the newest schema; returns the backup's path."""
    backup = _free_name(path, schema)
    with told(path):
        with whole_file(backup) as part:
            copy(path, part)
        run(engine_for(path), "head")
    return backup


def _free_name(path: Path, schema: int) -> Path:
    for number in range(1, 1000):
        name = path.with_name(f"{path.stem}.format{schema}.{number}.backup{path.suffix}")
        if not name.exists():
            return name
    raise FileExistsError(path)


def copy(source: Path, target: Path) -> None:
    """A whole copy by SQLite's backup API, which keeps what a plain copy of an open file may lose."""
    reader = connect(source, read_only=True)
    writer = sqlite3.connect(target)
    try:
        reader.backup(writer)
    finally:
        writer.close()
        reader.close()


def run(engine: Engine, revision: str) -> None:
    """Upgrade to `revision` in one transaction, and set what marks the file."""
    with engine.begin() as connection:
        upgrade_on(connection, revision)
        schema = file_format.SCHEMA if revision == "head" else int(revision)
        connection.exec_driver_sql(f"PRAGMA application_id={file_format.APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={schema}")


def upgrade_on(connection: Connection, revision: str) -> None:
    """The same migrations for a file and a hub, within the transaction of the caller."""
    from alembic import command  # heavy, and needed only where the schema differs
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    config.attributes.update(connection=connection, metadata=metadata)
    try:
        with _ONE_AT_A_TIME:
            command.upgrade(config, revision)
    except CommandError as error:  # it finds its own table in disorder
        raise sqlite3.DatabaseError(f"malformed: {error}") from error
