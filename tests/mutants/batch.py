"""A warmed process that forks children, each of which judges a batch of mutants with its memory bounded.

Reads `seed first count way` lines (way 0: merged from; 1: by the other ways in); prints a JSON line for each
mutant, then `done`. A child that dies (a crash, a hang ended by its own watch, memory at its end) is a fault
of the mutant that it was at, and the next goes on.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import sys
import tempfile
import traceback
from dataclasses import asdict
from pathlib import Path

from tests.mutants.bases import Bases, make_bases
from tests.mutants.judge import MEMORY, Room, Verdict, judged
from tests.mutants.judge_ways import judged_by_a_way

MIB = 1 << 20


def _bounded() -> None:
    """What this process may take more than it has now."""
    size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY * MIB, size + MEMORY * MIB))


def _child(folder: Path, bases: Bases, seed: int, numbers: range, way: int, write: int) -> None:  # noqa: PLR0917
    _bounded()
    judge = judged_by_a_way if way else judged
    with os.fdopen(write, "w") as out:
        room = Room(folder, bases)
        for number in numbers:
            print(number, file=out, flush=True)
            print(json.dumps(asdict(judge(room, seed, number))), file=out, flush=True)


def _forked(bases: Bases, seed: int, numbers: range, way: int, errors: Path) -> int:
    """Judge what can be judged in one child; the number to go on with."""
    read, write = os.pipe()
    folder = Path(tempfile.mkdtemp(dir=_memory_disk()))
    child = os.fork()
    if child == 0:
        os.close(read)
        os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        try:
            _child(folder, bases, seed, numbers, way, write)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
        os._exit(0)
    os.close(write)
    at = numbers.start - 1
    with os.fdopen(read) as told:
        for line in told:
            if line.startswith("{"):
                print(line, end="", flush=True)
            else:
                at = int(line)
        _, status = os.waitpid(child, 0)
    shutil.rmtree(folder, ignore_errors=True)
    whole = status == 0 and at == numbers.stop - 1
    if not whole:
        why = f"died ({status}): {errors.read_text(errors='replace')[-3000:]}"
        print(json.dumps(asdict(Verdict(at, "?", fault=why))), flush=True)
    return at + 1


def _memory_disk() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def main() -> None:
    with tempfile.TemporaryDirectory(dir=_memory_disk()) as name:
        bases = make_bases(Path(name))
        gc.freeze()  # what is there now is not looked through again in every child
        errors = Path(name) / "errors"
        for line in sys.stdin:
            seed, first, count, way = map(int, line.split())
            while first < (stop := first + count):
                after = _forked(bases, seed, range(first, stop), way, errors)
                first, count = after, stop - after
            print("done", flush=True)


if __name__ == "__main__":
    main()
