"""Undo and redo of one assessment: the changes that can be taken back, and what taking one back says."""

from __future__ import annotations

from needsassess.assessment import subjects
from needsassess.assessment.history import stacks
from needsassess.assessment.state import State
from needsassess.assessment.versions import Versions
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.change import Change, Said, read_change, said_by
from needsassess.storage.log import Log


class UndoStacks:
    """Of one replica, in this session and before: changes to undo and undos to redo, the next one last."""

    def __init__(self, log: Log, assessment: bytes, replica: bytes) -> None:
        mine = log.changes(assessment, replica)
        undo, redo = stacks(entry for entry in mine if entry.change != assessment)
        self._undo, self._redo = list(undo), list(redo)
        self._changes: dict[bytes, Change] = {}
        self._log = log

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    @property
    def undo_size(self) -> int:
        """How many revisions the next undo takes back, as far as this session made them."""
        return self._size(self._undo)

    @property
    def redo_size(self) -> int:
        return self._size(self._redo)

    def _size(self, stack: list[bytes]) -> int:
        change = self._changes.get(stack[-1]) if stack else None
        return len(change.revisions) if change else 0

    def remembers(self, *, undo: bool) -> bool:
        """Whether the next undo, or redo, is of what was done since the file was opened: nothing is read."""
        steps = self._undo if undo else self._redo
        return not steps or steps[-1] in self._changes

    def did(self, change: Change) -> None:
        """Something new was done: what was undone before cannot be redone any more."""
        self._changes[change.id] = change
        if change.revisions:
            self._undo.append(change.id)
            self._redo.clear()

    def take(self, *, undo: bool) -> Change | None:
        """The next one, off its stack: where that is refused, the next undo reaches further back."""
        steps = self._undo if undo else self._redo
        return self._change(steps.pop()) if steps else None

    def took_back(self, change: Change, *, undo: bool) -> None:
        """This change was the undo, or the redo, of the one that was taken."""
        self._changes[change.id] = change
        (self._redo if undo else self._undo).append(change.id)

    def _change(self, identity: bytes) -> Change:
        """From the log where it is of an earlier session."""
        if identity not in self._changes:
            self._changes[identity] = read_change(self._log, identity)
        return self._changes[identity]


def taking_back(past: Change, state: State, versions: Versions, again: bytes) -> dict[str, Said]:
    """What the change `again` has to say. Only what `past` still says is taken back; what came since stays.

    A conflict that it settled is one again. Why it was made stays said; made again, it is said of that too.
    Refused where nothing would differ.
    """
    values = {
        versions.shown(subject): past.before[subject] or (None,)
        for subject, said in past.said.items()
        if not subject.startswith("change/") and _says(state, versions.shown(subject), said)
    }
    if all(_says(state, subject, wanted) for subject, wanted in values.items()):
        raise Refused(N_("What would be undone has been changed since; it stays as it is."))
    if reason := past.reverts and state.value(subjects.change(past.reverts.hex(), "reason")):
        values[subjects.change(again.hex(), "reason")] = (reason,)
    return values


def _says(state: State, subject: str, values: Said) -> bool:
    """By value: an undo of a later change is another revision that says the same again."""
    return said_by(state.heads(subject)) == values
