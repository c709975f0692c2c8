"""Connections to a hub, and what PostgreSQL says in the person's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from psycopg import errors
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Hub, NeedsPassword, no_address
from needsassess.storage.hub_password import password_of

# How long a machine may be silent: seconds, and milliseconds for what was sent and not received.
_PATIENCE = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


def engine_of(hub: Hub) -> Engine:
    """Connections are looked at before they are used: a network comes and goes, and so may a password."""
    arguments = _PATIENCE | {"application_name": "needsassess"}
    try:
        engine = create_engine(hub.url, connect_args=arguments, pool_size=2, pool_pre_ping=True)
    except ArgumentError as error:
        raise no_address(hub.url) from error

    @event.listens_for(engine, "do_connect")
    def connect(dialect: Any, _: Any, names: Any, values: dict[str, Any]) -> Any:
        password = password_of(hub)
        try:
            return dialect.connect(*names, **values, **({} if password is None else {"password": password}))
        except errors.Error as error:
            raise _not_connected(str(error), hub) from error

    return engine


@contextmanager
def told_of(hub: Hub) -> Iterator[None]:
    """What goes wrong with a hub is told as that; what is our doing stays our bug."""
    try:
        yield
    except DBAPIError as error:
        raise _refusal(error.orig or error, hub) from error
    except errors.Error as error:
        raise _refusal(error, hub) from error


_SAID: tuple[tuple[type[BaseException], str], ...] = (
    (
        errors.InsufficientPrivilege,
        N_("You may not do that in “{name}”. Ask its administrator for the role needsassess_coordinator."),
    ),
    (
        errors.UndefinedTable,
        N_("“{name}” is not a hub yet. Its administrator makes it one with: needsassess hub prepare {url}"),
    ),
    (errors.ReadOnlySqlTransaction, N_("“{name}” can only be read at present. Try again later.")),
    (errors.DiskFull, N_("There is no room left in “{name}”. Tell its administrator; nothing was changed.")),
    (errors.AdminShutdown, N_("“{name}” was shut down; nothing was changed there. Try again later.")),
    (errors.DeadlockDetected, N_("“{name}” is busy with others. Try again.")),
    (errors.SerializationFailure, N_("“{name}” is busy with others. Try again.")),
)
_PASSWORD = N_(
    "“{name}” did not let you in. Set PGPASSWORD, or keep the password with: needsassess hub password {url}"
)
_UNREACHABLE = N_("“{name}” cannot be reached: {why}. See to the network and the address, and try again.")
_LOST = N_("The connection to “{name}” was lost. Try again; nothing will be there twice.")


def _refusal(error: BaseException, hub: Hub) -> BaseException:
    for kind, sentence in _SAID:
        if isinstance(error, kind):
            return Refused(sentence, name=hub.name, url=hub.url)
    if isinstance(error, errors.DataError):
        return damaged(hub)
    if isinstance(error, errors.OperationalError):
        return Refused(_LOST, name=hub.name)
    return error


def _not_connected(said: str, hub: Hub) -> Refused:
    """No SQLSTATE: it is the driver that speaks, in its own words."""
    if "password" in said or "authentication" in said:
        return NeedsPassword(_PASSWORD, name=hub.name, url=hub.url)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith("Is the server running")] or [hub.url]
    return Refused(_UNREACHABLE, name=hub.name, why=told[-1].rstrip(".?"))
