"""A file with bytes that went bad is sound, or told to be faulty, or refused: never a traceback."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from needsassess.base.errors import Refused
from needsassess.services import answering, check_file
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.tiny import ITEMS

PAGE, ROUNDS = 4096, 25


def rotten(whole: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(whole)
    match chance.randrange(4):
        case 0:
            for _ in range(chance.randrange(1, 4)):
                spoilt[chance.randrange(len(whole))] = chance.randrange(256)
        case 1:
            start = chance.randrange(len(whole))
            length = min(chance.randrange(1, 3000), len(whole) - start)
            spoilt[start : start + length] = chance.randbytes(length)
        case 2:
            there, here = (chance.randrange(len(whole) // PAGE) * PAGE for _ in range(2))
            spoilt[there : there + PAGE] = whole[here : here + PAGE]
        case _:
            spoilt[chance.randrange(100, PAGE)] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


@pytest.mark.parametrize("seed", range(4))
def test_bytes_that_went_bad_never_end_in_a_traceback(new_file, replica, seed):
    file = new_file()
    file.record(answering.institution("police", "police"))
    for number in range(40):
        file.record(answering.level(ITEMS[number % 6], "police", number // 6 % 5))
    file.close()
    whole, chance = file.path.read_bytes(), random.Random(seed)
    for _ in range(ROUNDS):
        file.path.write_bytes(rotten(whole, chance))
        with suppress(Refused):
            check_file.check(file.path)
        with suppress(Refused), AssessmentFile.open(file.path, replica, read_only=True) as opened:
            assert opened.state.subjects
