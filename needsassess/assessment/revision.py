"""One immutable change of one subject; its identity is the SHA-256 of its content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from needsassess.assessment.values import Json, canonical
from needsassess.base.clock import Stamp

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Revision:
    """`parents` are revisions of the same subject that it replaces; `change` groups one action."""

    assessment: bytes
    subject: str
    value: Json = field(hash=False)
    parents: tuple[bytes, ...]
    author: str
    replica: bytes
    stamp: Stamp
    change: bytes
    reverts: bytes | None
    id: bytes

    @property
    def order(self) -> tuple[int, int, bytes, bytes]:
        """A total order that all replicas share: later clock, then replica, then identity."""
        return (*self.stamp, self.replica, self.id)


class Origin(NamedTuple):
    """Who makes a change, on which replica, when, and which change it takes back."""

    author: str
    replica: bytes
    stamp: Stamp
    change: bytes
    reverts: bytes | None = None


def make(assessment: bytes, subject: str, value: Json, parents: Iterable[bytes], origin: Origin) -> Revision:
    """A new revision, with its identity computed."""
    ordered = tuple(sorted(parents))
    identity = _identity(assessment, subject, value, ordered, origin)
    return Revision(assessment, subject, value, ordered, *origin, identity)


def _identity(
    assessment: bytes, subject: str, value: Json, parents: tuple[bytes, ...], origin: Origin
) -> bytes:
    content: Json = [
        FORMAT,
        assessment.hex(),
        subject,
        value,
        [parent.hex() for parent in parents],
        origin.author,
        origin.replica.hex(),
        *origin.stamp,
        origin.change.hex(),
        origin.reverts.hex() if origin.reverts else None,
    ]
    return hashlib.sha256(canonical(content).encode()).digest()
