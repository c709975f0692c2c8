"""Commands of a hub: making a database one, and keeping the password to it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from needsassess.base.errors import Refused
from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.places import HUB, Place
from needsassess.cli.show import plain
from needsassess.storage.hub import Hub

if TYPE_CHECKING:
    from needsassess.base.texts import Texts


def prepare(hub: Annotated[Place, HUB]) -> None:
    from needsassess.services import hubs

    texts, before = _texts(), hubs.prepare(_hub(hub))
    told = {
        hubs.SCHEMA: N_("“{name}” is a hub of this version already."),
        0: N_("“{name}” is a hub now. Give people their roles: docs/hub.md says how."),
    }.get(before, N_("“{name}” was brought to this version."))
    typer.echo(texts.gettext(told).format(name=plain(_hub(hub).name)))


def password(hub: Annotated[Place, HUB]) -> None:
    from needsassess.services import hubs

    texts, wanted = _texts(), _hub(hub)
    asked = texts.gettext(N_("Password for {name}")).format(name=plain(wanted.url))
    said = typer.prompt(asked, hide_input=True) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    hubs.keep_password(wanted, said)
    typer.echo(texts.gettext(N_("Kept in the keyring of this machine.")))


def _hub(place: Place) -> Hub:
    if isinstance(place, Hub):
        return place
    raise Refused(
        N_("“{text}” is no address of a hub. Write it as {scheme}://USER@HOST/DATABASE"),
        text=str(place),
        scheme="postgresql+psycopg",
    )


def _texts() -> Texts:
    return texts_in(preferred_language())
