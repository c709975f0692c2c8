"""One open file seen as a whole: which assessments it holds, how far each is, and what was merged into it."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.ui.tasks import Task

if TYPE_CHECKING:
    from needsassess.assessment.completeness import Done
    from needsassess.base.progress import Progress
    from needsassess.services.collection import Held
    from needsassess.storage.merges import Merge


@dataclass(frozen=True)
class Whole:
    """Opened without any of its assessments; `count` is how many it holds."""

    place: Any
    count: int


@dataclass
class Listing:
    """What was read at one time; `done` fills while the assessments are looked through."""

    held: list[Held]
    merges: list[Merge]
    done: dict[bytes, Done] = field(default_factory=dict)


class Collection(QObject):
    """`listed()` when assessments and merges are read, `counted()` as shares come, `failed(exception)`."""

    listed = Signal()
    counted = Signal()
    failed = Signal(object)
    _counted_one = Signal(object, bytes, object)

    def __init__(self, place: Any, executor: Executor, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.listing: Listing | None = None
        self._count = count
        self._executor = executor
        self._task: Task | None = None
        self._counted_one.connect(self._count_one)

    @property
    def count(self) -> int:
        """How many assessments there are, as far as is known."""
        return len(self.listing.held) if self.listing else self._count

    @property
    def conflicts(self) -> int:
        return sum(held.conflicts for held in self.listing.held) if self.listing else 0

    @property
    def changed(self) -> int:
        """The last change of any (ms since 1970 UTC), 0 before they were read."""
        return max((held.changed for held in self.listing.held), default=0) if self.listing else 0

    def refresh(self) -> None:
        """Read it all again; what was read before stays until then."""
        self.rest()
        self._task = Task(self).start(self._executor, lambda _: _read(self.place))
        self._task.done.connect(self._listed)
        self._task.failed.connect(self.failed)

    def rest(self) -> None:
        """Read no further, so that the file is free to be written."""
        if self._task:
            self._task.cancel()
            self._task = None

    def _listed(self, read: Listing) -> None:
        before, self.listing = self.listing, read
        if before:
            read.done.update(before.done)  # until they are counted again
        self.listed.emit()
        self._task = Task(self).start(self._executor, lambda progress: self._count_each(read, progress))
        self._task.failed.connect(self.failed)

    def _count_each(self, read: Listing, progress: Progress) -> None:
        from needsassess.services import collection

        collection.shares(self.place, lambda key, done: self._counted_one.emit(read, key, done), progress)

    def _count_one(self, read: Listing, key: bytes, done: Done) -> None:
        if read is self.listing:
            read.done[key] = done
            self.counted.emit()


def _read(place: Any) -> Listing:
    from needsassess.services import collection, unmerge

    return Listing(collection.overview(place), unmerge.recorded(place))
