"""A warmed process that forks writers: each opens a file, answers without end, and tells what is on disk.

Reads `path seed` lines; prints `pid N`, then a line of revision identities for each change after its commit
has returned, then `dead` when the writer is gone. The one who reads kills the writer.
"""

from __future__ import annotations

import os
import random
import sys
import traceback
from pathlib import Path

from needsassess.assessment.values import Status
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.change import Values
from needsassess.services.replica import Replica
from tests.helpers.tiny import ITEMS

ME = Replica(b"m" * 16, "me")
INSTITUTIONS = ("police", "prosecution", "csirt")


def some_answer(chance: random.Random) -> Values:
    item, who = chance.choice(ITEMS), chance.choice(INSTITUTIONS)
    match chance.randrange(4):
        case 0:
            return answering.note(item, who, "x" * chance.randrange(1, 9000))
        case 1:
            return answering.without_level(item, who, chance.choice([Status.DONT_KNOW, Status.REFUSED]))
        case _:
            return answering.level(item, who, chance.randrange(5))


def answer_without_end(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with AssessmentFile.open(path, ME) as file:
        while True:
            undoing = chance.randrange(10) == 0 and file.stacks.can_undo
            change = file.undo() if undoing else file.record(some_answer(chance))
            if change and change.revisions:
                tell(" ".join(revision.id.hex() for revision in change.revisions))


def tell(line: str) -> None:
    """In one piece, so that nobody is killed between a line and its end, as print might be."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def main() -> None:
    for line in sys.stdin:
        path, seed = line.rstrip("\n").rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            try:
                tell(f"pid {os.getpid()}")
                answer_without_end(Path(path), int(seed))
            except BaseException:
                tell("failed " + traceback.format_exc().replace("\n", "⏎"))
                os._exit(1)
        os.waitpid(child, 0)
        tell("dead")


if __name__ == "__main__":
    main()
