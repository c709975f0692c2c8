"""Commands of a hub: making a database one, and keeping the password to it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.places import HUB
from needsassess.cli.show import plain
from needsassess.storage.hub import Hub

if TYPE_CHECKING:
    from needsassess.base.texts import Texts


def prepare(hub: Annotated[Hub, HUB]) -> None:
    from needsassess.services import hubs

    texts, before = _texts(), hubs.prepare(hub)
    told = {
        hubs.SCHEMA: N_("“{name}” is a hub of this version already."),
        0: N_("“{name}” is a hub now. Give people their roles: docs/hub.md says how."),
    }.get(before, N_("“{name}” was brought to this version."))
    typer.echo(texts.gettext(told).format(name=plain(hub.name)))


def password(hub: Annotated[Hub, HUB]) -> None:
    from needsassess.services import hubs

    texts = _texts()
    asked = texts.gettext(N_("Password for {name}")).format(name=plain(hub.url))
    said = typer.prompt(asked, hide_input=True) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    hubs.keep_password(hub, said)
    typer.echo(texts.gettext(N_("Kept in the keyring of this machine.")))


def _texts() -> Texts:
    return texts_in(preferred_language())
