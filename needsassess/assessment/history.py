"""Undo and redo across sessions: a change taken back is a new change that names it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Entry(NamedTuple):
    """One change of this replica, as the log has it."""

    change: bytes
    reverts: bytes | None


class Stacks(NamedTuple):
    """Changes that undo would take back, and undos that redo would take back; the last is next."""

    undo: tuple[bytes, ...]
    redo: tuple[bytes, ...]


def stacks(entries: Iterable[Entry]) -> Stacks:
    """From one replica's changes in their order; a fresh change empties the redo side."""
    undo: list[bytes] = []
    redo: list[bytes] = []
    for entry in entries:
        if entry.reverts is None:
            undo.append(entry.change)
            redo.clear()
        elif undo and entry.reverts == undo[-1]:
            undo.pop()
            redo.append(entry.change)
        elif redo and entry.reverts == redo[-1]:
            redo.pop()
            undo.append(entry.change)
    return Stacks(tuple(undo), tuple(redo))
