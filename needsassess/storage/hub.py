"""Where a log can lie: in a file, or in a programme's PostgreSQL database, its hub."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from needsassess.base.errors import Refused
from needsassess.base.texts import N_

SCHEME = "postgresql+psycopg"


@dataclass(frozen=True)
class Hub:
    """`url` is `postgresql+psycopg://USER@HOST:PORT/DATABASE?sslmode=…`, never with a password in it."""

    url: str

    @property
    def name(self) -> str:
        """How it is called before a person: its database and its machine."""
        parts = urlsplit(self.url)
        return f"{parts.path.strip('/')}@{parts.hostname or 'localhost'}"

    @property
    def stem(self) -> str:
        """A name for a file that is made from it."""
        return urlsplit(self.url).path.strip("/")

    def exists(self) -> bool:
        """As a path does: whether it is there is for its server to say."""
        return True

    def __str__(self) -> str:
        return self.url

    def absolute(self) -> Hub:
        """As a path does: what is compared and remembered."""
        return self


class HasPassword(Refused):
    """An address with a password in it."""


class NeedsPassword(Refused):
    """The server wants a password, or another one than it was given; `url` is among the values."""


Place = Path | Hub


def place_of(text: str) -> Place:
    """A hub where the text is the address of one, else a file."""
    if "://" not in text:
        return Path(text)
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme == SCHEME and bool(parts.path.strip("/")) and parts.port != 0
    except ValueError:  # brackets that do not match, a port that is no number
        raise no_address(SCHEME + "://…") from None
    if not is_whole:
        raise no_address(_without_password(text))
    if parts.password is not None or "password=" in parts.query:
        raise HasPassword(
            N_(
                "Leave the password out of the address, where others can read it: "
                "set PGPASSWORD, or keep it with: needsassess hub password {url}"
            ),
            url=_without_password(text),
        )
    return Hub(text)


def hub_of(text: str) -> Hub:
    """Where nothing but the address of a hub will do."""
    place = place_of(text.strip())
    if isinstance(place, Hub):
        return place
    raise no_address(text.strip())


def no_address(text: str) -> Refused:
    """`text` without a password in it."""
    return Refused(
        N_("“{text}” is no address of a hub. Write it as {scheme}://USER@HOST/DATABASE"),
        text=text,
        scheme=SCHEME,
    )


def _without_password(text: str) -> str:
    parts = urlsplit(text)
    place = parts.netloc.rpartition("@")
    user = place[0].partition(":")[0]
    netloc = f"{user}@{place[2]}" if user else place[2]
    return f"{parts.scheme}://{netloc}{parts.path}"
