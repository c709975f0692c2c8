"""One server for the session, one prepared hub for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from needsassess.storage.hub import Hub
from needsassess.storage.hub_schema import prepare
from tests.helpers.postgres import PASSWORD, Server, server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with server() as running:
        running.run("CREATE DATABASE prepared")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PGPASSWORD", PASSWORD)
            prepare(running.hub("prepared"))
        yield running


@pytest.fixture
def hub(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> Hub:
    """An empty hub, to which the environment has the key."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    return postgres.hub(postgres.database("prepared"))
