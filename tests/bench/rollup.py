"""The roll-up of 60 countries, over plain reportlab tables of the same cells; its peak memory.

There are only 25 fictional States and real ones are never rated, so each assessment counts by itself.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.rows import Row
from tests.bench.workbook import collection

COUNTRIES = 60
_KIB_PER_MIB = 1024
_WIDTH = 480.0  # points of the text on the page
_PADDING = [("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]


def run(countries: int = COUNTRIES) -> list[Row]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "all.needs"
        collection(path, countries)
        ours, floor = _told("ours", path), _told("floor", path)
    name = f"roll-up of {countries} countries, {ours['pages']:.0f} pages"
    return [
        Row(f"{name} (floor: {floor['pages']:.0f})", ours["s"], floor["s"], aim=2, unit="s"),
        Row(f"{name}, reading the log before it", ours["read"], unit="s"),
        Row(f"{name}, of it read back", ours["read back"], unit="s"),
        Row(f"{name}, peak memory", ours["MiB"], floor["MiB"], limit=250, unit="MiB"),
    ]


def _told(what: str, path: Path) -> dict[str, float]:
    """By a fresh process, which tells its own time and peak memory."""
    command = [sys.executable, "-m", "tests.bench.rollup", what, str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(told.stdout)
    return found


def _model(path: Path) -> tuple[Any, float]:
    """The report, and how long reading the log took (s)."""
    from needsassess.base.progress import silent
    from needsassess.services import report_rollup
    from needsassess.services.rollup import Rollup, instruments, shares
    from needsassess.services.rollup_filters import Filters

    wanted, start = report_rollup.Wanted("en", Filters(each=True)), time.perf_counter()
    found = shares(path, silent())
    read = time.perf_counter() - start
    rolled = Rollup.of(found, wanted.filters)
    return report_rollup.model(rolled, instruments(path, rolled.shares), wanted, path.name), read


def _ours(path: Path) -> dict[str, float]:
    from needsassess.report import gap_report, readback

    start = time.perf_counter()
    model, read = _model(path)
    written = gap_report.write(model, path.with_suffix(".pdf"))
    took = time.perf_counter() - start - read
    start = time.perf_counter()
    readback.pages_of(written.path)
    return {"pages": written.pages, "s": took, "read": read, "read back": time.perf_counter() - start}


def _floor(path: Path) -> dict[str, float]:
    """The tables of the same report with all their cells, wrapped; neither drawn charts nor checks."""
    from reportlab.platypus import SimpleDocTemplate

    model, _ = _model(path)
    start = time.perf_counter()
    document = SimpleDocTemplate(str(path.with_suffix(".floor.pdf")), invariant=1)
    document.build(list(_tables(model)))
    return {"pages": int(document.page), "s": time.perf_counter() - start}


def _tables(model: Any) -> Iterator[Any]:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import LongTable, Paragraph

    style = getSampleStyleSheet()["BodyText"].clone("small", fontSize=7.5, leading=10, spaceBefore=0)
    for section in model.sections:
        for block in section.blocks:
            for count, rows in groupby(_cells(block), len):  # a long text stands beside no cells
                cells = [[Paragraph(text, style) for text in row] for row in rows]
                yield LongTable(cells, _widths(block, count), style=_PADDING)


def _widths(block: Any, cells: int) -> list[float]:
    columns = getattr(block, "columns", ())
    shares = [column.width for column in columns] if len(columns) == cells else [1 / cells] * cells
    return [_WIDTH * share for share in shares]


def _cells(block: Any) -> list[list[str]]:
    """Of a table its rows, of a chart its numbers, of a text the text."""
    if hasattr(block, "numbers"):
        return [list(block.numbers().heads), *map(list, block.numbers().rows)]
    if not hasattr(block, "rows"):
        return [[text] for text in block.texts()]
    return [[cell.text for cell in row.cells] if hasattr(row, "cells") else [row.text()] for row in block.rows]


if __name__ == "__main__":
    _what, _path = sys.argv[1:]
    _found = _ours(Path(_path)) if _what == "ours" else _floor(Path(_path))
    _peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB
    print(json.dumps(_found | {"MiB": _peak}))
