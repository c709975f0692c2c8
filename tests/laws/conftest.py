"""How hard the laws are tried: enough to find what is wrong, fast enough to be run always; and where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from needsassess.storage.hub import Hub, Place
from needsassess.storage.tables import metadata
from tests.helpers.postgres import Server

settings.register_profile("laws", deadline=None, max_examples=50)
settings.load_profile("laws")

NewPlace = Callable[[Path], Place]


@pytest.fixture(scope="session", params=["file", "hub"])
def new_place(request) -> NewPlace:
    """A place to merge into: the file of that name, or an empty hub."""
    if request.param == "file":
        return lambda path: path
    return Emptied(request.getfixturevalue("postgres"))


class Emptied:
    """Hubs that are used again, emptied, for the next example, which has another folder."""

    def __init__(self, server: Server) -> None:
        self._server, self._folder = server, Path()
        self._free: list[Hub] = []
        self._used: list[Hub] = []

    def __call__(self, path: Path) -> Hub:
        if path.parent != self._folder:
            for hub in self._used:
                self._server.run(f"TRUNCATE {', '.join(metadata.tables)}", database=hub.stem)
            self._free, self._used, self._folder = self._used + self._free, [], path.parent
        self._used.append(self._free.pop() if self._free else self._server.new_hub())
        return self._used[-1]
