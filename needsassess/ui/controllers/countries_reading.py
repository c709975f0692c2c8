"""Reads what a roll-up needs of each assessment, in the background; what did not change is not read again."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from needsassess.instrument.model import Instrument
    from needsassess.services.collection import Held
    from needsassess.services.rollup_share import Share
    from needsassess.ui.collection import Collection
    from needsassess.ui.tasks import Handle

_BREATH_SECONDS = 0.005  # in which the window draws: two threads of Python take turns


@dataclass
class Known:
    """By identity what was read, with what the list said of it then; and the words of questionnaires."""

    shares: dict[bytes, tuple[Held, Share]] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)


class CountriesReading(QObject):
    """`progress(done, total)` while assessments are read, `read()` when all are, `failed(exception)`."""

    progress = Signal(int, int)
    read = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.known = Known()
        self._held: dict[bytes, Held] = {}
        self._task: Any = None

    def forget(self) -> None:
        """Another file is open now."""
        self.rest()
        self.known = Known()

    def rest(self) -> None:
        """Read no further."""
        if self._task:
            self._task.cancel()
            self._task = None

    @property
    def is_reading(self) -> bool:
        return self._task is not None

    def start(self, files: Any, collection: Collection) -> None:
        """Of the assessments that are listed, those that changed since they were read."""
        self.rest()
        self._held = {held.id: held for held in collection.listing.held}
        kept = self.known.shares
        self.known.shares = {key: pair for key, pair in kept.items() if self._held.get(key) == pair[0]}
        wanted = self._held.keys() - self.known.shares.keys()
        known, place = self.known, collection.place
        self._task = files.read(lambda progress: _read(place, wanted, known, progress))
        self._task.handed.connect(self._keep)
        self._task.progress.connect(self.progress)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._ended)

    def _keep(self, part: tuple[Known, Share]) -> None:
        known, share = part
        if known is self.known and share.id in self._held:
            known.shares[share.id] = (self._held[share.id], share)

    def _done(self, instruments: dict[str, Instrument]) -> None:
        self._task = None
        self.known.instruments = instruments
        self.read.emit()

    def _ended(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)


def _read(place: Any, wanted: set[bytes], known: Known, progress: Handle) -> dict[str, Instrument]:
    from needsassess.services import rollup

    found = [share for _, share in known.shares.values()]
    if wanted:
        for share in rollup.each_share(place, progress, wanted):
            progress.hand((known, share))
            found.append(share)
            time.sleep(_BREATH_SECONDS)
    if {share.form for share in found} <= known.instruments.keys():
        return known.instruments
    return rollup.instruments(place, found)
