"""Ten thousand hostile and broken files: each merged rightly, or refused in one clear sentence.

`MUTANTS=200000 MUTANT_SEED=7 make tests ARGS="-k mutants"` tries more, and others.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutants.catalogue import every_kind
from tests.mutants.judge import Verdict

COUNT, SEED = int(os.environ.get("MUTANTS", "10000")), int(os.environ.get("MUTANT_SEED", "1"))
BATCH = 500
pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="needs fork and /proc"),
    pytest.mark.timeout(0 if COUNT > 10_000 else 300),
]


@pytest.fixture(scope="module")
def judges() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.mutants.batch"],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        process.stdin.close()


def judged(judges: subprocess.Popen[str], first: int, count: int, way: int = 0) -> list[Verdict]:
    """Without a fault, or this fails."""
    print(SEED, first, count, way, file=judges.stdin, flush=True)
    found: list[Verdict] = []
    while (line := judges.stdout.readline()) != "done\n":
        assert line, "the process that judges is gone"
        found.append(Verdict(**json.loads(line)))
    faults = [f"{one.number} {one.kind}: {one.fault}" for one in found if one.fault]
    again = f"python -m tests.mutants {SEED} NUMBER 1 {way} tries one again\n"
    assert not faults, f"{len(faults)} faults; {again}" + "\n".join(faults[:5])
    assert len(found) == count
    return found


@pytest.mark.parametrize("first", range(0, COUNT, BATCH))
def test_every_mutant_is_merged_rightly_or_refused(judges, first):
    verdicts = judged(judges, first, min(BATCH, COUNT - first))
    outcomes = Counter(one.outcome for one in verdicts)
    assert min(outcomes["merged"], outcomes["refused"]) > len(verdicts) // 10  # neither is all that happens
    print(dict(outcomes), "slowest", max(one.seconds for one in verdicts), "s")


@pytest.mark.parametrize("first", range(0, COUNT // 10, BATCH // 2))
def test_every_other_way_in_keeps_the_same_promises(judges, first):
    verdicts = judged(judges, first, min(BATCH // 2, COUNT // 10 - first), way=1)
    assert {one.outcome for one in verdicts} == {"done", "refused"}


def test_every_kind_comes_up():
    from tests.mutants.catalogue import kind_of

    assert {kind_of(number) for number in range(4000)} == set(every_kind())
