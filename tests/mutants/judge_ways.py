"""One mutant by another way in: done, or refused in one clear sentence; what was only read is as it was."""

from __future__ import annotations

import shutil
import traceback

from needsassess.base.errors import UserError
from tests.mutants.catalogue import made
from tests.mutants.judge import Room, Verdict, said_clearly, standing, too_much, watched
from tests.mutants.ways import READING, WRITING


def judged_by_a_way(room: Room, seed: int, number: int) -> Verdict:
    """Each number by one way; which, changes with every round through the kinds."""
    room.cleared()
    mutant = made(room.bases, seed, number, room.sources)
    every = [*READING, *WRITING]
    way = every[(number + number // 7) % len(every)]
    sound = room.targets / "sound.needs"
    sound.write_bytes(room.bases.sources["small"].data)
    verdict, before = Verdict(number, f"{way}: {mutant.kind}"), standing(room.sources)
    try:
        with watched(verdict):
            (READING | WRITING)[way](mutant.path, room.targets)
        verdict.outcome = "done"
    except UserError as error:
        verdict.outcome = "refused"
        verdict.said, verdict.fault = said_clearly(error, mutant.path.name)
    except BaseException:
        verdict.fault = traceback.format_exc()
    whole = not any(name.endswith(("-journal", "-wal", "-shm")) for name in before)  # recovered where it lies
    if not verdict.fault and way in READING and whole and standing(room.sources) != before:
        verdict.fault = f"was changed by reading: {before} {standing(room.sources)}"
    if list(room.private.iterdir()):
        verdict.fault = verdict.fault or f"left in the private folder: {list(room.private.iterdir())}"
        shutil.rmtree(room.private)
        room.private.mkdir()
    verdict.fault = verdict.fault or too_much()
    return verdict
