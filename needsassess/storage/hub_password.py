"""The password of a hub: typed, of the environment, or of the machine's keyring; never in a file of ours."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.hub import Hub

_SERVICE = "needsassess"
_typed: dict[str, str] = {}  # by account, until this process ends


def password_of(hub: Hub) -> str | None:
    """What was typed, else what the keyring has; None leaves it to PGPASSWORD or PostgreSQL's password file."""
    if _account(hub) in _typed:
        return _typed[_account(hub)]
    if "PGPASSWORD" in os.environ:
        return None
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, _account(hub))
    except KeyringError:  # no keyring here, or a locked one: the server then says that it wants a password
        return None


def hold(hub: Hub, password: str | None) -> str | None:
    """In memory, before all others; None lets go of it. Returns what was held before."""
    before = _typed.pop(_account(hub), None)
    if password is not None:
        _typed[_account(hub)] = password
    return before


def keep(hub: Hub, password: str) -> None:
    """In the keyring; refused where the machine has none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, _account(hub), password)
    except KeyringError as error:
        raise Refused(
            N_("This machine has no keyring to keep the password in. Set PGPASSWORD instead.")
        ) from error


def _account(hub: Hub) -> str:
    """Who, where: what else the address says is no matter."""
    parts = urlsplit(hub.url)
    return f"{parts.netloc}/{parts.path.strip('/')}"
