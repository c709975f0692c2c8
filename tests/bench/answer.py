"""One answer, committed: from the choice to the disk, over the same rows by raw sqlite3."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from needsassess.assessment.revision import Revision
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage.engine import connect
from needsassess.storage.rows import row_of
from tests.bench.files import empty, filled
from tests.bench.rows import Row, median, p99

TIMES = 500
REVISION = "INSERT INTO revision VALUES (?,?,?,?,?,?,?,?,?,?)"
PARENT = "INSERT INTO parent VALUES (?,?)"
OUT = "DELETE FROM head WHERE assessment=? AND subject=? AND revision=?"
HEAD = "INSERT INTO head VALUES (?,?,?)"


def committed(raw: sqlite3.Connection, revision: Revision) -> None:
    """The floor: the same rows, in the same tables, with the same indexes, triggers, journal and sync."""
    r, row = revision, row_of(revision)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(REVISION, row)
    for parent in r.parents:
        raw.execute(PARENT, (r.id, parent))
        raw.execute(OUT, (r.assessment, r.subject, parent))
    raw.execute(HEAD, (r.assessment, r.subject, r.id))
    raw.execute("COMMIT")


def timed(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def measured(file: AssessmentFile, floor: Path) -> tuple[list[float], list[float]]:
    """Seconds of ours and of the floor, in turns, so that both meet the same disk."""
    shutil.copy(file.path, floor)
    codes = [item.code for item in file.instrument.items]
    ours, theirs = [], []
    with closing(connect(floor)) as raw:
        for number in range(TIMES):
            values = answering.level(codes[number % len(codes)], "police", number // len(codes) % 5)
            changes = []
            ours.append(timed(lambda v=values, c=changes: c.append(file.record(v))))
            (revision,) = changes[0].revisions
            theirs.append(timed(lambda r=revision: committed(raw, r)))
    return ours, theirs


def run() -> list[Row]:
    rows = []
    with TemporaryDirectory() as folder:
        for size, make in (("1×, empty file", empty), ("10×", lambda path: filled(path, 10))):
            with make(Path(folder) / f"{size}.needs") as file:
                ours, floor = measured(file, Path(folder) / "floor.needs")
            rows.append(Row(f"one answer committed, {size}, median", median(ours), median(floor), aim=1.2))
            rows.append(Row(f"one answer committed, {size}, 99th percentile", p99(ours), p99(floor)))
    return rows
