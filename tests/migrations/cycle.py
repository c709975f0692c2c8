"""Every migration up, held against the tables of the code, down to nothing, and up again."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from needsassess.base import paths
from needsassess.storage.engine import engine_for
from needsassess.storage.tables import metadata


def config_of(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    config.attributes.update(connection=connection, metadata=metadata)
    return config


def schema_of(connection: Connection) -> list[Any]:
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'alembic%' ORDER BY type, name"
    return [tuple(row) for row in connection.exec_driver_sql(query)]


def cycle(path: Path) -> list[str]:
    """Faults, one sentence each; none where the migrations agree with the code and go both ways."""
    path.touch()
    found = []
    with engine_for(path).begin() as connection:
        config = config_of(connection)
        command.upgrade(config, "head")
        first = schema_of(connection)
        try:
            command.check(config)
        except CommandError as error:
            found.append(f"the tables differ from the migrations: {error}")
        command.downgrade(config, "base")
        left = [name for _, name, _ in schema_of(connection) if not name.startswith("sqlite_autoindex_")]
        if left:
            found.append(f"left after going down: {', '.join(left)}")
        command.upgrade(config, "head")
        if schema_of(connection) != first:
            found.append("going up a second time gives another schema")
    return found


def main() -> int:
    with TemporaryDirectory() as folder:
        found = cycle(Path(folder) / "cycle.needs")
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
