"""Whether a database is a hub of this version, and making it one."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage import migrate
from needsassess.storage.format import SCHEMA
from needsassess.storage.hub import Hub
from needsassess.storage.hub_engine import engine_of, told_of

MERGING = 0x4E41_5353  # the lock that whoever changes more than one subject holds


def is_empty(connection: Connection) -> bool:
    """No table at all, so that a merge may make it a hub."""
    return not inspect(connection).get_table_names()


def check_schema(connection: Connection, hub: Hub) -> None:
    """Refuse what is no hub, or one of another version."""
    found = _schema(connection)
    if found is None:
        raise Refused(
            N_("“{name}” is not a hub yet. Its administrator makes it one with: needsassess hub prepare {url}"),
            name=hub.name,
            url=hub.url,
        )
    if found < SCHEMA:
        raise Refused(
            N_("“{name}” is of an older format. Its administrator runs: needsassess hub prepare {url}"),
            name=hub.name,
            url=hub.url,
        )
    if found > SCHEMA:
        raise Refused(
            N_("“{name}” was made by a newer version (format {found}, this one reads {known}). Update first."),
            name=hub.name,
            found=found,
            known=SCHEMA,
        )


def _schema(connection: Connection) -> int | None:
    """None where the database is another program's."""
    if connection.execute(text("SELECT to_regclass('alembic_version')")).scalar() is None:
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return int(found[0]) if len(found) == 1 and found[0].isdecimal() else None


def prepare(hub: Hub) -> int:
    """Make the tables, or bring them to this version, in one transaction; the version they had, 0 for none."""
    engine = engine_of(hub)
    try:
        with told_of(hub), engine.begin() as connection:
            hold(connection)
            found = _schema(connection)
            if found is None and not is_empty(connection):
                raise Refused(
                    N_("“{name}” belongs to another program. Give the hub a database of its own."),
                    name=hub.name,
                )
            if found is not None and found > SCHEMA:
                check_schema(connection, hub)
            migrate.upgrade_on(connection, "head")
            return found or 0
    finally:
        engine.dispose()


def hold(connection: Connection) -> None:
    """Until the end of the transaction: one merge, undo or change of format at a time."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MERGING})
