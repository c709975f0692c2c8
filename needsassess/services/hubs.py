"""The hub of a programme: made once by its administrator, opened by whoever has the password."""

from __future__ import annotations

from needsassess.base.errors import Refused, UserError
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.services import preferences
from needsassess.storage.format import SCHEMA
from needsassess.storage.hub import HasPassword, Hub, NeedsPassword, hub_of

__all__ = [
    "SCHEMA",
    "HasPassword",
    "Hub",
    "NeedsPassword",
    "addresses",
    "hub_of",
    "keep_password",
    "prepare",
    "reach",
    "remember",
]

_REMEMBERED = 12


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


def reach(
    hub: Hub, password: str = "", *, keep: bool = False, progress: Progress | None = None
) -> UserError | None:
    """Refused where it does not let in. A password that does is held until this process ends, and kept in the
    keyring where that is asked for; returns why it could not be kept there."""
    from needsassess.storage import hub_password
    from needsassess.storage.places import open_log

    telling = progress or silent()
    telling.beat()
    before = hub_password.hold(hub, password) if password else None
    try:
        open_log(hub, read_only=True).close()
        telling.beat()
    except BaseException:
        if password:
            hub_password.hold(hub, before)
        raise
    try:
        if password and keep:
            keep_password(hub, password)
    except UserError as why:
        return why
    return None


def addresses() -> list[str]:
    """Of hubs that were opened here, the last first."""
    return [address for address in preferences.get("hubs") if _is_address(address)]


def _is_address(text: object) -> bool:
    try:
        return isinstance(text, str) and bool(hub_of(text))
    except Refused:
        return False


def remember(hub: Hub) -> None:
    others = [address for address in addresses() if address != hub.url]
    preferences.set("hubs", [hub.url, *others][:_REMEMBERED])
