"""Merging many small files, one of a million revisions and 10,000 conflicts, beside what else could do it."""

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

from needsassess.services import merge
from needsassess.storage.format import SCHEMA
from tests.bench import merge_rivals
from tests.bench.files import ME
from tests.bench.merge_files import conflicting, many, million, one
from tests.bench.rows import Row

FILES, ANSWERS, CONFLICTS = 200, 150, 10_000
MILLION = int(os.environ.get("NEEDSASSESS_BENCH_REVISIONS", "1000000"))
_MIB = 1024
_MOST_MEMORY = 150  # MiB
_RIVALS = ("changesets", "patchsets", "sqldiff")


def run() -> Iterator[Row]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        base, small, large = folder / "base.needs", folder / "small", folder / "large.needs"
        one(base)
        many(small, FILES, ANSWERS)
        yield from _compared(base, sorted(small.iterdir()), f"{FILES} files × {ANSWERS} answers", 3)
        shutil.rmtree(small)
        million(large, MILLION)
        yield from _compared(base, [large], f"one file of {MILLION:,} revisions", 1)
        large.unlink()
        yield from _planned(base, folder)


def _compared(base: Path, sources: list[Path], name: str, times: int) -> Iterator[Row]:
    """Into a file that holds one assessment; then the same again; then again where no bytes are known."""
    ways = [way for way in _RIVALS if way != "sqldiff" or merge_rivals.has_sqldiff()]
    targets = {way: base.with_name(f"{way}.needs") for way in ("floor", "ours", *ways)}
    for what, aim in (("merged", 2.0), ("merged again", 1.2)):
        told = _best(targets, sources, times, base if what == "merged" else None)
        yield from _rows(f"{name}, {what}", told, aim)
    _touch(sources)
    told = _best({way: targets[way] for way in ("floor", "ours")}, sources, times)
    yield Row(f"{name}, other bytes but nothing new", told["ours"]["ms"], told["floor"]["ms"], aim=1.2)


def _rows(name: str, told: dict[str, dict[str, float]], aim: float) -> Iterator[Row]:
    """Over the floor, then over each of the others, which are to be slower."""
    ours = told["ours"]
    yield Row(name, ours["ms"], told["floor"]["ms"], aim=aim)
    yield Row("… peak memory", ours["MiB"], told["floor"]["MiB"], limit=_MOST_MEMORY, unit="MiB")
    for way in _RIVALS:
        if way in told:
            yield Row(f"… beside {way}", ours["ms"], told[way]["ms"], aim=1.0)
        else:
            yield Row(f"… beside {way}: not installed", ours["ms"])


def _best(
    targets: dict[str, Path], sources: list[Path], times: int, base: Path | None = None
) -> dict[str, dict[str, float]]:
    """The quickest of each, in turns, so that all meet the same machine; `base` is what each begins with."""
    found: dict[str, list[dict[str, float]]] = {way: [] for way in targets}
    for _ in range(times):
        for way, target in targets.items():
            if base:
                shutil.copy(base, target)
            found[way].append(_told(way, target, sources))
    return {way: min(one, key=lambda told: told["ms"]) for way, one in found.items()}


def _told(what: str, target: Path, sources: list[Path]) -> dict[str, float]:
    """A process of its own tells its time, without imports, and its peak memory, with them."""
    command = [sys.executable, "-m", "tests.bench.merge", what, str(target), *map(str, sources)]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _touch(sources: list[Path]) -> None:
    """Other bytes, the same contents, as of a file that was opened and written to without a change."""
    for source in sources:
        with closing(sqlite3.connect(source)) as raw:
            raw.execute("PRAGMA user_version=0")
            raw.execute(f"PRAGMA user_version={SCHEMA}")


def _planned(base: Path, folder: Path) -> Iterator[Row]:
    """Two people answered the same questions apart; the floor finds the subjects with two heads by one join."""
    target, source = folder / "target.needs", folder / "source.needs"
    conflicting(target, source, CONFLICTS)
    told = {way: _told(way, target, [source]) for way in ("plan", "join")}
    name = f"{CONFLICTS:,} conflicts planned"
    yield Row(name, told["plan"]["ms"], told["join"]["ms"])
    yield Row("… peak memory", told["plan"]["MiB"], told["join"]["MiB"], limit=_MOST_MEMORY, unit="MiB")


def _ours(target: Path, sources: list[Path]) -> float:
    start = time.perf_counter()
    with merge.plan(target, sources) as planned:
        merge.apply(planned, ME)
    return time.perf_counter() - start


def _plan(target: Path, sources: list[Path]) -> float:
    start = time.perf_counter()
    with merge.plan(target, sources) as planned:
        assert planned.total.conflicting == CONFLICTS
        return time.perf_counter() - start


def _join(target: Path, sources: list[Path]) -> float:
    start = time.perf_counter()
    with closing(sqlite3.connect(target)) as raw:
        raw.execute("ATTACH ? AS s", (str(sources[0]),))
        (found,) = raw.execute(
            "SELECT count(*) FROM s.head h JOIN main.head m ON m.assessment = h.assessment"
            " AND m.subject = h.subject AND m.revision <> h.revision"
        ).fetchone()
        assert found == CONFLICTS
    return time.perf_counter() - start


def _peak() -> float:
    """MiB that this process held at most (a fork's ru_maxrss would count its parent's)."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / _MIB


_WAYS: dict[str, merge_rivals.Way] = {
    "ours": _ours,
    "plan": _plan,
    "join": _join,
    "floor": merge_rivals.floor,
    "changesets": merge_rivals.changesets,
    "patchsets": merge_rivals.patchsets,
    "sqldiff": merge_rivals.sqldiff,
}

if __name__ == "__main__":
    _what, _target, *_sources = sys.argv[1:]
    _took = _WAYS[_what](Path(_target), list(map(Path, _sources)))
    print(json.dumps({"ms": _took * 1000, "MiB": _peak()}))
