"""Revisions as an export has them: nothing of them believed, each held against what a merge asks of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from needsassess.assessment.incoming import Checks, Incoming
from needsassess.assessment.revision import Revision
from needsassess.assessment.values import canonical
from needsassess.base.clock import Stamp
from needsassess.base.errors import Refused, UserError
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.services.questionnaires import Shipped

_KEYS = {
    "id", "subject", "value", "parents", "author", "replica", "wall", "counter", "change", "reverts",
}  # fmt: skip


def _not_of_kind() -> Refused:
    return Refused(N_("A revision has a part that is not of its kind."))


def of_kind(value: Any, size: int) -> bytes:
    """Hexadecimal digits of so many bytes."""
    if not isinstance(value, str) or len(value) != 2 * size:
        raise _not_of_kind()
    try:
        return bytes.fromhex(value)
    except ValueError as error:
        raise _not_of_kind() from error


def rows_of(given: Any, assessment: bytes, faults: list[UserError]) -> Iterator[Incoming]:
    """Those that are of the right form; of the others a fault each."""
    if not isinstance(given, list) or not given:
        raise Refused(N_("The export has no revisions."))
    for each in given:
        try:
            yield _row(each, assessment)
        except Refused as fault:
            faults.append(fault)


def _row(given: Any, assessment: bytes) -> Incoming:
    if not isinstance(given, dict) or set(given) != _KEYS or not isinstance(given["parents"], list):
        raise _not_of_kind()
    parents = [of_kind(parent, 32).hex() for parent in given["parents"]]
    return Incoming(
        of_kind(given["id"], 32),
        assessment,
        given["subject"],
        _text(given["value"]),
        given["author"],
        of_kind(given["replica"], 16),
        given["wall"],
        given["counter"],
        of_kind(given["change"], 16),
        None if given["reverts"] is None else of_kind(given["reverts"], 16),
        '","'.join(sorted(parents)) or None,
    )


def _text(value: Any) -> str:
    try:
        return canonical(value)
    except RecursionError as error:
        raise _not_of_kind() from error


def faults_of(rows: list[Incoming], carried: list[Shipped], progress: Progress) -> Iterator[UserError]:
    """One sentence for each thing that a merge would refuse."""
    instruments: list[Instrument] = [one.instrument for one in carried]
    checks = Checks(*instruments, moved=[one.fingerprint.hex() for one in carried])
    known: dict[bytes, str] = {}
    for row in rows:
        if row.id in known:
            yield Refused(N_("Revision {name} is there twice."), name=row.name)
        known[row.id] = row.subject
    for number, row in enumerate(rows, start=1):
        progress.step(number, len(rows))
        try:
            checks.check(row)
        except Refused as fault:
            yield fault
        parents = row.replaced
        if len(set(parents)) != len(parents) or any(known.get(each) != row.subject for each in parents):
            yield Refused(N_("Revision {name} replaces one that is not there."), name=row.name)


def parents_first(rows: Iterable[Incoming]) -> Iterator[Incoming]:
    """As they may be added one after the other; an identity that is genuine is later than its parents'."""
    waiting = {row.id: row for row in rows}
    for start in list(waiting):
        path = [start]
        while path:
            row = waiting.get(path[-1])
            left = [parent for parent in row.replaced if parent in waiting] if row else []
            path += left
            if row and not left:
                del waiting[row.id]
                yield row
            if not left:
                path.pop()


def revision_of(row: Incoming) -> Revision:
    """Of a row without faults."""
    return Revision(
        row.assessment,
        row.subject,
        json.loads(row.value),
        tuple(sorted(row.replaced)),
        row.author,
        row.replica,
        Stamp(row.wall, row.counter),
        row.change,
        row.reverts,
        row.id,
    )
