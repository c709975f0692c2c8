"""What a hub holds of the assessments that sources bring, as a private file the desk can look things up in."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from needsassess.base.progress import Progress, silent
from needsassess.storage import migrate
from needsassess.storage.engine import connect
from needsassess.storage.hub import Hub


class Mirror:
    """Grows with every source. What others add to the hub meanwhile is no matter: rows are only ever added."""

    def __init__(self, path: Path, hub: Hub | None) -> None:
        self.path = path
        self._hub = hub
        self._there: set[bytes] = set()
        path.touch(mode=0o600)
        migrate.begin(path)
        if hub:
            from needsassess.storage.hub_copy import pull_merges

            with closing(connect(path)) as raw:
                pull_merges(hub, raw, silent())

    def bring(self, assessments: Iterable[bytes], progress: Progress) -> None:
        """Those that are not here yet; without a hub there is nothing to look up."""
        wanted = set(assessments) - self._there
        if self._hub and wanted:
            from needsassess.storage.hub_copy import pull

            with closing(connect(self.path)) as raw:
                pull(self._hub, raw, wanted, progress)
            self._there |= wanted
