"""Connections to a hub, and what PostgreSQL says in the person's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import errors
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Hub
from needsassess.storage.hub_password import password_of

_WAIT = 10  # seconds for a machine to answer


def engine_of(hub: Hub) -> Engine:
    """Connections are looked at before they are used: a network comes and goes."""
    arguments = {"connect_timeout": _WAIT, "application_name": "needsassess"}
    password = password_of(hub)
    if password is not None:
        arguments["password"] = password
    return create_engine(hub.url, connect_args=arguments, pool_size=2, pool_pre_ping=True)


@contextmanager
def told_of(hub: Hub) -> Iterator[None]:
    """What goes wrong with a hub is told as that; what is our doing stays our bug."""
    try:
        yield
    except DBAPIError as error:
        raise _refusal(error.orig or error, hub, connecting=error.statement is None) from error
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
_LOST = N_("The connection to “{name}” was lost; nothing was changed there. Try again.")


def _refusal(error: BaseException, hub: Hub, *, connecting: bool = False) -> BaseException:
    for kind, sentence in _SAID:
        if isinstance(error, kind):
            return Refused(sentence, name=hub.name, url=hub.url)
    if isinstance(error, errors.DataError):
        return damaged(hub)
    if isinstance(error, errors.OperationalError):
        return _not_connected(str(error), hub) if connecting else Refused(_LOST, name=hub.name)
    return error


def _not_connected(said: str, hub: Hub) -> Refused:
    """No SQLSTATE: it is the driver that speaks, in its own words."""
    if "password" in said or "authentication" in said:
        return Refused(_PASSWORD, name=hub.name, url=hub.url)
    return Refused(_UNREACHABLE, name=hub.name, why=said.splitlines()[-1].strip().rstrip(".?"))
