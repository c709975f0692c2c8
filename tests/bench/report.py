"""The report of a full assessment, over plain reportlab tables on as many pages; and its peak memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.files import TYPICAL, filled
from tests.bench.rows import Row

_KIB_PER_MIB = 1024
_COLUMNS = (2.2, 9, 1.5, 1.5, 2.6)  # cm: code, words, two numbers, evidence
_TIMES = 3


def run() -> list[Row]:
    rows = []
    with TemporaryDirectory() as folder:
        for size, times in (("1×", 1), ("10×", 10)):
            path = Path(folder) / f"{times}.needs"
            filled(path, times).close()
            ours = _best("ours", path)
            floor = _best("floor", path, ours["pages"])
            name = f"report, {TYPICAL * times} institutions, {ours['pages']:.0f} pages"
            rows.append(Row(f"{name} ({size})", ours["ms"], floor["ms"], aim=1.5))
            rows.append(Row(f"{name} ({size}), of it read back", ours["read back"]))
            rows.append(Row(f"{name} ({size}), peak memory", ours["MiB"], floor["MiB"], unit="MiB"))
    return rows


def _best(what: str, path: Path, pages: float = 0) -> dict[str, float]:
    """The quickest of a few fresh processes, each of which tells its own time and peak memory."""
    command = [sys.executable, "-m", "tests.bench.report", what, str(path), f"{pages:.0f}"]
    told = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(_TIMES)]
    return min((json.loads(one.stdout) for one in told), key=lambda found: found["ms"])


def _ours(path: Path) -> dict[str, float]:
    from needsassess.report import gap_report, readback
    from needsassess.services import report_model
    from needsassess.services.assessment_file import AssessmentFile
    from tests.bench.files import ME

    with AssessmentFile.open(path, ME, read_only=True) as file:
        gap_report.write(report_model.build(file, "en"), path.with_suffix(".warm.pdf"))  # imports, fonts
        model, start = report_model.build(file, "en"), time.perf_counter()
        written = gap_report.write(model, path.with_suffix(".pdf"))
        took = time.perf_counter() - start
    start = time.perf_counter()
    readback.pages_of(written.path)
    return {"pages": written.pages, "ms": took * 1000, "read back": (time.perf_counter() - start) * 1000}


def _floor(path: Path, pages: int) -> dict[str, float]:
    """Rows of wrapped text and numbers in one long table, a page more at a time until there are as many."""
    per_page = _rows_that_fill(path, 1)
    _plain(path, per_page)
    rows = per_page * pages
    start = time.perf_counter()
    found = _plain(path, rows)
    took = time.perf_counter() - start
    return {"pages": found, "ms": took * 1000 * pages / found}


def _rows_that_fill(path: Path, pages: int) -> int:
    rows = 1
    while _plain(path, rows + 1) <= pages:
        rows += 1
    return rows


def _plain(path: Path, rows: int) -> int:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.lib.units import cm
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    words = "What the officer wrote down on the item that this row is about. " * 4
    cells: list[list[Any]] = [
        [f"LEG-{row % 20:02}", Paragraph(words, style), "2", "4", "seen"] for row in range(rows)
    ]
    document = SimpleDocTemplate(str(path.with_suffix(".floor.pdf")), invariant=1)
    document.build([LongTable(cells, [width * cm for width in _COLUMNS], repeatRows=1)])
    return int(document.page)


if __name__ == "__main__":
    _what, _path, _pages = sys.argv[1:]
    _told = _ours(Path(_path)) if _what == "ours" else _floor(Path(_path), int(_pages))
    _peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB
    print(json.dumps(_told | {"MiB": _peak}))
