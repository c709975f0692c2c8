"""A workbook of many assessments, over the plain library with the same cells; and its peak memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.files import ME
from tests.bench.merge_files import one
from tests.bench.rows import Row

ASSESSMENTS = 500
_KIB_PER_MIB = 1024


def run(assessments: int = ASSESSMENTS) -> list[Row]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "all.needs"
        collection(path, assessments)
        ours, floor = _told("ours", path), _told("floor", path)
    name = f"XLSX of {assessments} assessments, {ours['rows']:.0f} rows"
    return [
        Row(name, ours["s"], floor["s"], aim=2, unit="s"),
        Row(f"{name}, of it read back", ours["read back"], unit="s"),
        Row(f"{name}, peak memory", ours["MiB"], limit=250, unit="MiB"),
    ]


def collection(path: Path, assessments: int) -> None:
    """Each with a level, a desired level and a note of one institution on every item."""
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.storage.append import append
    from needsassess.storage.engine import connect

    one(path)
    with AssessmentFile.open(path, ME) as file:
        codes = [item.code for item in file.instrument.items]
    with closing(connect(path)) as raw:
        for number in range(1, assessments):
            assessment = number.to_bytes(16, "big")
            raw.execute("INSERT INTO assessment SELECT ?, fingerprint FROM instrument", (assessment,))
            append(raw, _said(assessment, codes, number))


def _said(assessment: bytes, codes: list[str], number: int) -> Iterator[Any]:
    from needsassess.assessment.revision import Origin, make
    from needsassess.assessment.values import answered
    from needsassess.base.clock import Stamp

    said: dict[str, Any] = {"profile/country": "XA", "institution/police/kind": "police"}
    for place, code in enumerate(codes):
        said[f"answer/{code}/police/response"] = answered((place + number) % 5).to_json()
        said[f"answer/{code}/police/desired"] = 4
        said[f"answer/{code}/police/note"] = f"What the officer wrote down on {code}. " * 2
    origin = Origin("Bench", ME.id, Stamp(1_700_000_000_000, 0), assessment)
    return (make(assessment, subject, value, (), origin) for subject, value in said.items())


def _told(what: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.workbook", what, str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(told.stdout))


def _ours(path: Path) -> dict[str, float]:
    from needsassess.base.progress import silent
    from needsassess.exchange import xlsx_readback, xlsx_tables
    from needsassess.services.table_book import Book

    spent, check, rows = 0.0, xlsx_readback.check, 0

    def timed(*what: Any) -> dict[str, int]:
        nonlocal spent, rows
        start = time.perf_counter()
        found = check(*what)
        spent, rows = time.perf_counter() - start, sum(found.values())
        return found

    xlsx_readback.check = timed
    start = time.perf_counter()
    xlsx_tables.write(Book(path, "en"), path.with_suffix(".xlsx"), silent())
    return {"s": time.perf_counter() - start, "read back": spent, "rows": rows}


def _floor(path: Path) -> dict[str, float]:
    """The same cells, which are there already, by the plain library."""
    from xlsxwriter import Workbook

    from needsassess.base.progress import silent
    from needsassess.exchange.xlsx_cells import written
    from needsassess.services.table_book import Book

    book = Book(path, "en")
    columns = {sheet.key: sheet.columns for sheet in book.sheets}
    found: dict[str, list[list[Any]]] = {key: [[c.title for c in columns[key]]] for key in columns}
    for key, row in book.rows(silent()):
        found[key].append([written(c.shown(cell)) for c, cell in zip(columns[key], row, strict=True)])
    start = time.perf_counter()
    with Workbook(
        path.with_suffix(".floor.xlsx"), {"constant_memory": True, "strings_to_urls": False}
    ) as plain:
        for key, rows in found.items():
            sheet = plain.add_worksheet(key)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
    return {"s": time.perf_counter() - start}


if __name__ == "__main__":
    _what, _path = sys.argv[1:]
    _found = _ours(Path(_path)) if _what == "ours" else _floor(Path(_path))
    _peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB
    print(json.dumps(_found | {"MiB": _peak}))
