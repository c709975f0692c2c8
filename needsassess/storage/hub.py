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


Place = Path | Hub


def place_of(text: str) -> Place:
    """A hub where the text is the address of one, else a file."""
    if "://" not in text:
        return Path(text)
    parts = urlsplit(text)
    if parts.scheme != SCHEME or not parts.path.strip("/"):
        raise Refused(
            N_("“{text}” is no address of a hub. Write it as {scheme}://USER@HOST/DATABASE"),
            text=_without_password(text),
            scheme=SCHEME,
        )
    if parts.password is not None or "password=" in parts.query:
        raise Refused(
            N_(
                "Leave the password out of the address, where others can read it: "
                "set PGPASSWORD, or keep it with: needsassess hub password {url}"
            ),
            url=_without_password(text),
        )
    return Hub(text)


def _without_password(text: str) -> str:
    parts = urlsplit(text)
    place = parts.netloc.rpartition("@")
    user = place[0].partition(":")[0]
    netloc = f"{user}@{place[2]}" if user else place[2]
    return f"{parts.scheme}://{netloc}{parts.path}"
