"""The hub of a programme: made once by its administrator, opened by whoever has the password."""

from __future__ import annotations

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.format import SCHEMA
from needsassess.storage.hub import Hub

__all__ = ["SCHEMA", "keep_password", "prepare"]


def prepare(hub: Hub) -> int:
    """Make a database a hub, or bring it to this version; the version it had, 0 where it was empty."""
    from needsassess.storage import hub_schema

    return hub_schema.prepare(hub)


def keep_password(hub: Hub, password: str) -> None:
    """In the keyring of the machine."""
    from needsassess.storage import hub_password

    if not password:
        raise Refused(N_("The password is empty. Type the one that you were given."))
    hub_password.keep(hub, password)
