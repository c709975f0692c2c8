"""Who works here: the identity of this installation (a replica) and the person's name."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from pathlib import Path

from needsassess.base import paths
from needsassess.base.files import whole_file


@dataclass(frozen=True)
class Replica:
    """`id` is 16 bytes, made once for each installation; `author` signs every change."""

    id: bytes
    author: str


def this_replica() -> Replica:
    """Read, or made at the first start."""
    file = paths.config_folder() / "replica.json"
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return Replica(uuid.UUID(hex=data["id"]).bytes, str(data["author"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return _keep(file, Replica(uuid.uuid4().bytes, ""))


def sign_as(author: str) -> Replica:
    """From now on changes are signed with this name."""
    return _keep(paths.config_folder() / "replica.json", Replica(this_replica().id, author))


def _keep(file: Path, replica: Replica) -> Replica:
    with whole_file(file) as part:
        part.write_text(json.dumps({"id": replica.id.hex(), "author": replica.author}), encoding="utf-8")
    return replica
