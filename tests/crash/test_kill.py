"""200 times a process that answers items is killed at a random moment: what it acknowledged is on disk."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import check
from tests.crash.writer import INSTITUTIONS, ME
from tests.helpers.tiny import tiny_questionnaire

FILES, KILLS_EACH, SEED = 10, 20, 20260322
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture(scope="module")
def server() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.writer"],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        process.stdin.close()


def answer_and_kill(server: subprocess.Popen[str], path: Path, chance: random.Random) -> set[bytes]:
    """Kill the writer a random moment after a random acknowledgement; returns the revisions acknowledged."""
    print(path, chance.randrange(2**32), file=server.stdin, flush=True)
    pid = int(server.stdout.readline().removeprefix("pid "))
    acknowledged = [_said(server) for _ in range(chance.randrange(8))]
    moment = time.perf_counter() + chance.random() * (0.004 if acknowledged else 0.04)
    while time.perf_counter() < moment:
        pass
    os.kill(pid, signal.SIGKILL)
    while (line := _said(server)) != "dead\n":
        acknowledged.append(line)
    return {bytes.fromhex(name) for line in acknowledged for name in line.split()}


def _said(server: subprocess.Popen[str]) -> str:
    """A line of it; a writer that failed says no more, and nobody waits for it."""
    line = server.stdout.readline()
    assert line
    assert not line.startswith("failed"), line
    return line


def new_round(path: Path) -> set[bytes]:
    with AssessmentFile.create(path, {"country": "XA"}, ME, tiny_questionnaire()) as file:
        for key in INSTITUTIONS:
            file.record(answering.institution(key, key))
        return {revision.id for revision in file.log.revisions(file.id)}


@pytest.mark.parametrize("number", range(FILES))
def test_what_was_acknowledged_is_on_disk_after_a_kill(server, tmp_path, number):
    chance = random.Random(SEED + number)
    path = tmp_path / "round.needs"
    expected = new_round(path)
    interrupted = 0
    for _ in range(KILLS_EACH):
        expected |= answer_and_kill(server, path, chance)
        interrupted += path.with_name(f"{path.name}-journal").exists()
        with AssessmentFile.open(path, ME) as file:
            written = {revision.id for revision in file.log.revisions(file.id)}
            assert expected <= written
            assert len(written - expected) <= 1  # on disk, but killed before it could say so
            assert list(check.faults(file.log)) == []
            expected = written
    print(f"{KILLS_EACH} kills, {interrupted} in the middle of a commit, {len(expected)} revisions")
