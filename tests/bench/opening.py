"""Opening a file and analysing it, at the size of a typical assessment and at ten times that."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from needsassess.services.analysis import analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import check
from tests.bench.files import ME, filled
from tests.bench.rows import Row

TIMES = 7


def _best(function: Callable[[], object]) -> float:
    """Milliseconds of the best of some runs: growth is of the program, not of what else the machine does."""
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        function()
        found.append(time.perf_counter() - start)
    return min(found) * 1000


def _measured(path: Path) -> dict[str, float]:
    """Milliseconds; the analysis is timed on a state that has derived nothing yet."""
    opening = _best(lambda: AssessmentFile.open(path, ME).close())
    with AssessmentFile.open(path, ME) as file:

        def fresh() -> object:
            file.state.derived.clear()
            return analyse(file.instrument, file.state)

        whole = _best(lambda: list(check.faults(file.log)))
        return {"open a file": opening, "analyse": _best(fresh), "check a file": whole}


def run() -> list[Row]:
    """Growth is measured against ten times the typical: no worse than linear."""
    with TemporaryDirectory() as folder:
        found = {}
        for times in (1, 10):
            path = Path(folder) / f"{times}.needs"
            filled(path, times).close()
            found[times] = _measured(path)
    rows = [Row(f"{what}, 1×", one) for what, one in found[1].items()]
    return rows + [
        Row(f"{what}, 10× (floor: ten times 1×)", ten, found[1][what] * 10, aim=1.0)
        for what, ten in found[10].items()
    ]
