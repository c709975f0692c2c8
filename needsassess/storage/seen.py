"""Whether a target is still what it was when its merge was planned: others may move, replace or change it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.engine import connect, told
from needsassess.storage.hub import Place
from needsassess.storage.writing import Execute


class Seen(NamedTuple):
    """`file` tells a file from any other (empty: there was none), `change` from itself before a change."""

    file: tuple[int, ...] = ()
    change: tuple[int, ...] = ()
    assessments: frozenset[bytes] = frozenset()
    revisions: int = 0


_ASSESSMENTS = "SELECT id FROM assessment"
_REVISIONS = "SELECT count(*) FROM revision"
# Of what was laid out, that which does not fit what is there now.
_STRAYS = (
    "SELECT 1 FROM staged_parent p WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.id = p.parent) LIMIT 1"
)
_OTHERS = (
    "SELECT 1 FROM staged_assessment s JOIN assessment a ON a.id = s.id"
    " WHERE a.instrument <> s.instrument LIMIT 1"
)


def seen(place: Place) -> Seen | None:
    """A target as it is; None for a hub, which takes several people at once."""
    if not isinstance(place, Path):
        return None
    if not place.exists():
        return Seen()
    with told(place), closing(connect(place, read_only=True)) as raw:
        (revisions,) = raw.execute(_REVISIONS).fetchone()
        held = frozenset(row[0] for row in raw.execute(_ASSESSMENTS))
    return Seen(*_marks(place), held, int(revisions))


def _marks(path: Path) -> tuple[tuple[int, ...], tuple[int, ...]]:
    try:
        found = path.stat()
    except OSError:
        return (), ()
    return (found.st_dev, found.st_ino), (found.st_size, found.st_mtime_ns)


def is_as_before(place: Place, before: Seen | None) -> bool:
    """Whether nobody wrote to it; refused where it is another file, or came or went."""
    if not isinstance(place, Path) or before is None:
        return True
    file, change = _marks(place)
    if file != before.file:
        raise replaced(place)
    return change == before.change


def refuse_other(execute: Execute, place: Place, before: Seen, added: int) -> None:
    """After rows were added to a file that changed; refused, the transaction takes them back.

    Rows are only ever added to a log: what has lost some is another.
    """
    (revisions,) = execute(_REVISIONS).fetchone()
    lost = revisions - added < before.revisions or not before.assessments.issubset(
        row[0] for row in execute(_ASSESSMENTS)
    )
    if lost or execute(_STRAYS).fetchone() or execute(_OTHERS).fetchone():
        raise replaced(place)


def replaced(place: Place) -> Refused:
    return Refused(
        N_("“{name}” is not what it was when the merge was planned. Plan the merge again."), name=place.name
    )
