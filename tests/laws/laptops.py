"""Copies of one file on three laptops, where what the steps say is done apart."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import REPLICAS, merged, opened
from tests.laws.strategies import CLOCKS, Step


def filled_apart(base: Path, steps: Iterable[Step], act: Callable[[AssessmentFile, Step], None]) -> list[Path]:
    """Beside the base. A step merges another laptop's file, or `act` does it, under one of several clocks;
    what is refused, such as an undo of nothing, is left out."""
    made = [Path(shutil.copy(base, base.with_name(f"{number}.needs"))) for number in range(3)]
    for step in steps:
        path = made[step.laptop]
        if step.action == "exchange":
            merged(path, [made[(step.laptop + 1 + step.choice % 2) % 3]], again=True)
            continue
        now = CLOCKS[(step.laptop + step.choice) % 4]
        with opened(path, REPLICAS[step.laptop], now) as file, suppress(Refused):
            act(file, step)
    return made
