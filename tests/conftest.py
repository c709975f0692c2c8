"""Every test has its own home, no network and no screen, and fails on what it did not expect."""

from __future__ import annotations

import logging
import os
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.helpers.guards import LogGuard, refuse_network

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("suite", deadline=None)  # how long an example takes is not what is tested
settings.load_profile("suite")

if TYPE_CHECKING:
    from needsassess.instrument.model import Instrument
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import Replica
    from needsassess.storage.hub import Hub
    from tests.helpers.keyrings import Kept
    from tests.helpers.postgres import Server

NewFile = Callable[..., "AssessmentFile"]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NEEDSASSESS_LANGUAGE", "en")
    monkeypatch.setattr(socket.socket, "connect", refuse_network(socket.socket.connect))


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fails the test on a log record at WARNING or above; `log_guard.expect("pattern")` allows one."""
    guard = LogGuard()
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    if guard.unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(guard.unexpected))


@pytest.fixture(scope="session")
def instrument() -> Instrument:
    """The shipped questionnaire."""
    from needsassess.services.questionnaires import shipped

    return shipped().instrument


@pytest.fixture(scope="session")
def tiny_instrument() -> Instrument:
    """2 domains, 6 items, conditions, facts of every type, two languages (tests/helpers/tiny.py)."""
    from tests.helpers.tiny import tiny

    return tiny()


@pytest.fixture
def replica() -> Replica:
    """A person at an installation."""
    from needsassess.services.replica import Replica

    return Replica(bytes(range(16)), "Tester")


@pytest.fixture
def new_file(tmp_path: Path, replica: Replica) -> Iterator[NewFile]:
    """Makes real files, closed after the test: `new_file("a.needs", shipped=False, by=replica, **profile)`.

    The tiny questionnaire unless `shipped=True`; country XA and the title "Round" unless the profile says else.
    """
    made: list[AssessmentFile] = []

    def make(
        name: str = "round.needs", *, shipped: bool = False, by: Any = None, **profile: Any
    ) -> AssessmentFile:
        from needsassess.services.assessment_file import AssessmentFile
        from tests.helpers.tiny import tiny_questionnaire

        questionnaire = None if shipped else tiny_questionnaire()
        values = {"country": "XA", "title": "Round"} | profile
        made.append(AssessmentFile.create(tmp_path / name, values, by or replica, questionnaire))
        return made[-1]

    yield make
    for file in made:
        file.close()


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The file of `nearly_empty`, `typical` or `brutal` (tests/helpers/datasets.py), to be read only."""
    from tests.helpers import datasets

    folder = tmp_path_factory.mktemp("datasets")
    return lambda name: datasets.write(name, folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server of this session's own, whose database `prepared` is an empty hub."""
    from needsassess.storage.hub_schema import prepare
    from tests.helpers.postgres import server

    with server() as running:
        running.run("CREATE DATABASE prepared")
        prepare(running.hub("prepared"))
        yield running


@pytest.fixture
def hub(postgres: Server) -> Hub:
    """An empty hub of this test's own."""
    return postgres.new_hub()


@pytest.fixture
def roles(postgres: Server, hub: Hub) -> Iterator[None]:
    """The two roles of docs/hub.md, made by its own words, and one person in each; amina has a password."""
    from tests.helpers.postgres import ASKED, PASSWORD

    document = (Path(__file__).parents[1] / "docs" / "hub.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```sql\n(.*?)```", document, re.DOTALL)
    people = [
        "CREATE ROLE reader LOGIN IN ROLE needsassess_reader",
        f"CREATE ROLE {ASKED} LOGIN PASSWORD '{PASSWORD}' IN ROLE needsassess_coordinator",
    ]
    with postgres.connect(hub.stem) as connection:
        for statement in [*block.replace("programme", hub.stem).split(";\n"), *people]:
            if statement.strip():
                connection.execute(statement)
    yield
    with postgres.connect(hub.stem) as connection:
        names = f"reader, {ASKED}, needsassess_reader, needsassess_coordinator"
        connection.execute(f"DROP OWNED BY {names}")
        connection.execute(f"DROP ROLE {names}")


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """A keyring in memory, no password in the environment, and none typed."""
    import keyring

    from needsassess.storage import hub_password
    from tests.helpers.keyrings import Kept

    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setattr(hub_password, "_typed", {})
    before, made = keyring.get_keyring(), Kept()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
