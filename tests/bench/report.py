"""The report of a full assessment, over plain reportlab tables on as many pages and beside WeasyPrint."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from needsassess.report import gap_report, html_report, readback
from needsassess.services import report_model
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import ReportModel
from tests.bench.files import ME, TYPICAL, filled
from tests.bench.rows import Row

_KIB_PER_MIB = 1024
_COLUMNS = (2.2, 9, 1.5, 1.5, 2.6)  # cm: code, words, two numbers, evidence
_TIMES = 3
_MOST = 250  # MiB


def run() -> list[Row]:
    rows = []
    with TemporaryDirectory() as folder:
        for size, times in (("1×", 1), ("10×", 10)):
            path = Path(folder) / f"{times}.needs"
            filled(path, times).close()
            ours = _best("ours", path)
            plain = _best("floor", path, ours["pages"])
            name = f"report, {TYPICAL * times} institutions, {ours['pages']:.0f} pages"
            rows.append(Row(f"{name} ({size})", ours["ms"], plain["ms"], aim=1.5))
            rows.append(Row(f"{name} ({size}), of it read back", ours["read back"]))
            rows.append(
                Row(f"{name} ({size}), peak memory", ours["MiB"], plain["MiB"], limit=_MOST, unit="MiB")
            )
            if times == 1:  # of ten times as much it takes gigabytes
                rows += _beside_weasyprint(path, ours)
    return rows


def _beside_weasyprint(path: Path, ours: dict[str, float]) -> list[Row]:
    """On the web page of the same report; writing that page is not counted."""
    theirs = _best("weasyprint", path)
    name = f"report, WeasyPrint as the floor, {theirs['pages']:.0f} pages"
    return [
        Row(name, ours["ms"], theirs["ms"]),
        Row(f"{name}, peak memory", ours["MiB"], theirs["MiB"], unit="MiB"),
    ]


def _best(what: str, path: Path, pages: float = 0) -> dict[str, float]:
    """The quickest of a few fresh processes, each of which tells its own time and peak memory."""
    command = [sys.executable, "-m", "tests.bench.report", what, str(path), f"{pages:.0f}"]
    told = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(_TIMES)]
    return min((json.loads(one.stdout) for one in told), key=lambda found: found["ms"])


def _ours(path: Path, _: int) -> dict[str, float]:
    with AssessmentFile.open(path, ME, read_only=True) as file:
        gap_report.write(report_model.build(file, "en"), path.with_suffix(".warm.pdf"))  # imports, fonts
        return _written(report_model.build(file, "en"), path.with_suffix(".pdf"))


def _written(model: ReportModel, path: Path) -> dict[str, float]:
    """Whole, and its reading back once more by itself."""
    start = time.perf_counter()
    made = gap_report.write(model, path)
    took = time.perf_counter() - start
    start = time.perf_counter()
    readback.pages_of(made.path)
    return {"pages": made.pages, "ms": took * 1000, "read back": (time.perf_counter() - start) * 1000}


def _weasyprint(path: Path, _: int) -> dict[str, float]:
    import weasyprint

    page = path.with_suffix(".html")
    with AssessmentFile.open(path, ME, read_only=True) as file:
        html_report.write(report_model.build(file, "en"), page)
    weasyprint.HTML(string="<p>Warm").render()
    start = time.perf_counter()
    document = weasyprint.HTML(filename=str(page)).render()
    document.write_pdf(path.with_suffix(".weasyprint.pdf"))
    return {"pages": len(document.pages), "ms": (time.perf_counter() - start) * 1000}


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
    _found = {"ours": _ours, "floor": _floor, "weasyprint": _weasyprint}[_what](Path(_path), int(_pages))
    _peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB
    print(json.dumps(_found | {"MiB": _peak}))
