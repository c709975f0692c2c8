"""Merging many small files and one of a million revisions, over ATTACH and INSERT OR IGNORE … SELECT."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.values import Json, answered
from needsassess.base.clock import Stamp
from needsassess.services import answering, merge
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage.engine import connect
from needsassess.storage.rows import row_of
from tests.bench.files import ME
from tests.bench.rows import Row

FILES, ANSWERS = 200, 150
MILLION = int(os.environ.get("NEEDSASSESS_BENCH_REVISIONS", "1000000"))
_MIB = 1024
_TABLES = ("instrument", "assessment", "revision", "parent", "head")
_FIELDS: tuple[tuple[str, tuple[Json, Json]], ...] = (
    ("response", (answered(1).to_json(), answered(3).to_json())),
    ("desired", (3, 4)),
    ("evidence", ("claimed", "seen")),
    ("note", ("What was said first, at some length, as it was written down.", "What was said in the end.")),
    ("parked", (True, None)),
)


def run() -> list[Row]:
    rows: list[Row] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        base, small, large = folder / "base.needs", folder / "small", folder / "large.needs"
        one(base)
        many(small)
        million(large)
        rows += _compared(
            folder, base, sorted(small.iterdir()), f"{FILES} files × {ANSWERS} answers with history"
        )
        rows += _compared(folder, base, [large], f"one file of {MILLION:,} revisions")
    return rows


def _compared(folder: Path, base: Path, sources: list[Path], name: str) -> Iterator[Row]:
    """Into a file that holds one assessment; then the same again; then again where no bytes are known."""
    ours, floor = folder / "ours.needs", folder / "floor.needs"
    shutil.copy(base, ours)
    shutil.copy(base, floor)
    for what, aim in (("merged", 2.0), ("merged again", 1.2)):
        raw = _told("floor", floor, sources)
        here = _told("ours", ours, sources)
        yield Row(f"{name}, {what}", here["ms"], raw["ms"], aim=aim)
        yield Row(f"{name}, {what}, peak memory", here["MiB"], raw["MiB"], limit=150, unit="MiB")
    _touch(sources)
    raw, here = _told("floor", floor, sources), _told("ours", ours, sources)
    yield Row(f"{name}, other bytes but nothing new", here["ms"], raw["ms"], aim=1.2)


def _told(what: str, target: Path, sources: list[Path]) -> dict[str, float]:
    """A process of its own tells its time, without imports, and its peak memory, with them."""
    command = [sys.executable, "-m", "tests.bench.merge", what, str(target), *map(str, sources)]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _touch(sources: list[Path]) -> None:
    """Other bytes, the same contents, as of a file that was opened and written to without a change."""
    for source in sources:
        with closing(sqlite3.connect(source)) as raw:
            raw.execute("PRAGMA user_version=0")
            raw.execute("PRAGMA user_version=3")


def _ours(target: Path, sources: list[Path]) -> float:
    start = time.perf_counter()
    with merge.plan(target, sources) as planned:
        merge.apply(planned, ME)
    return time.perf_counter() - start


def _floor(target: Path, sources: list[Path]) -> float:
    start = time.perf_counter()
    with closing(sqlite3.connect(target, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size=-65536")
        raw.execute("PRAGMA synchronous=FULL")
        for first in range(0, len(sources), 10):  # SQLite attaches no more at a time
            ten = sources[first : first + 10]
            for number, source in enumerate(ten):
                raw.execute(f"ATTACH ? AS s{number}", (str(source),))
            raw.execute("BEGIN IMMEDIATE")
            for number in range(len(ten)):
                for table in _TABLES:
                    raw.execute(f"INSERT OR IGNORE INTO {table} SELECT * FROM s{number}.{table}")
            raw.execute("COMMIT")
            for number in range(len(ten)):
                raw.execute(f"DETACH s{number}")
    return time.perf_counter() - start


def _peak() -> float:
    """MiB that this process held at most (a fork's ru_maxrss would count its parent's)."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / _MIB


def one(path: Path) -> None:
    with AssessmentFile.create(path, {"country": "XA", "title": "Bench"}, ME) as file:
        file.record(answering.institution("police", "police"))


def many(folder: Path) -> None:
    """Each answer twice, so that every file has a history."""
    folder.mkdir()
    for number in range(FILES):
        path = folder / f"{number:03}.needs"
        one(path)
        with AssessmentFile.open(path, ME) as file:
            codes = [item.code for item in file.instrument.items]
            places = [(codes[n % len(codes)], n // len(codes)) for n in range(ANSWERS)]
            for level in (1, 3):
                values: answering.Values = {}
                for code, who in places:
                    values |= answering.level(code, f"police.{who}", level)
                file.record(values)


def million(path: Path) -> None:
    """Genuine revisions, each value changed once, put in by raw SQL in the order of their keys."""
    one(path)
    with AssessmentFile.open(path, ME) as file:
        assessment, codes = file.id, [item.code for item in file.instrument.items]
    with closing(connect(path)) as raw:
        raw.execute("PRAGMA cache_size=-262144")
        raw.execute("BEGIN")
        raw.execute("CREATE TEMP TABLE r AS SELECT * FROM revision LIMIT 0")
        raw.execute("CREATE TEMP TABLE p AS SELECT * FROM parent LIMIT 0")
        raw.execute("CREATE TEMP TABLE h AS SELECT * FROM head LIMIT 0")
        for first, second in _pairs(assessment, codes):
            for r in (first, second):
                raw.execute("INSERT INTO r VALUES (?,?,?,?,?,?,?,?,?,?)", row_of(r))
            raw.execute("INSERT INTO p VALUES (?, ?)", (second.id, first.id))
            raw.execute("INSERT INTO h VALUES (?, ?, ?)", (assessment, second.subject, second.id))
        for table, short in (("revision", "r"), ("parent", "p"), ("head", "h")):
            raw.execute(f"INSERT INTO {table} SELECT * FROM {short} ORDER BY 1, 2, 3" if short != "p" else
                        "INSERT INTO parent SELECT * FROM p ORDER BY 1, 2")  # fmt: skip
        raw.execute("COMMIT")


def _pairs(assessment: bytes, codes: list[str]) -> Iterator[tuple[Revision, Revision]]:
    for number in range(MILLION // 2):
        field, values = _FIELDS[number % len(_FIELDS)]
        thing = number // len(_FIELDS)
        subject = f"answer/{codes[thing % len(codes)]}/police.{thing // len(codes)}/{field}"
        change = (thing // 50).to_bytes(16, "big")
        stamps = (Stamp(1_700_000_000_000 + number, at) for at in (0, 1))
        said = [f"{value} Written down as number {number}." if field == "note" else value for value in values]
        first = make(assessment, subject, said[0], (), Origin("Bench", ME.id, next(stamps), change))
        yield (
            first,
            make(assessment, subject, said[1], [first.id], Origin("Bench", ME.id, next(stamps), change)),
        )


if __name__ == "__main__":
    _what, _target, *_sources = sys.argv[1:]
    _took = (_ours if _what == "ours" else _floor)(Path(_target), list(map(Path, _sources)))
    print(json.dumps({"ms": _took * 1000, "MiB": _peak()}))
