"""Run every part, or those named, and print the table: `python -m tests.bench [part …]`."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory

from tests import bench
from tests.bench.rows import Row

_HEAD = ("what", "ours", "floor", "ratio", "aim", "met")


def parts(wanted: Iterable[str] = ()) -> list[str]:
    """Modules of this package that can be run, in the order of their names."""
    found = [
        m.name for m in pkgutil.iter_modules(bench.__path__) if m.name not in ("__main__", "rows", "files")
    ]
    return [name for name in found if not wanted or name in wanted]


def rows(names: Iterable[str]) -> Iterator[Row]:
    for name in names:
        run = getattr(importlib.import_module(f"tests.bench.{name}"), "run", None)
        yield from run() if run else ()


def cells(row: Row) -> tuple[str, ...]:
    aim = (
        f"≤ {row.aim:g}×"
        if row.aim is not None
        else f"≤ {row.limit:g} {row.unit}"
        if row.limit is not None
        else ""
    )
    floor = "" if row.floor is None else f"{row.floor:.2f} {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}×"
    met = {None: "", True: "yes", False: "NO"}[row.met]
    return (row.name, f"{row.ours:.2f} {row.unit}", floor, ratio, aim, met)


def main(wanted: list[str]) -> int:
    print(f"{_HEAD[0]:58} {_HEAD[1]:>12} {_HEAD[2]:>12} {_HEAD[3]:>8} {_HEAD[4]:>10} {_HEAD[5]:>4}")
    with TemporaryDirectory() as home:
        os.environ["NEEDSASSESS_HOME"] = home
        for row in rows(parts(wanted)):
            what, ours, floor, ratio, aim, met = cells(row)
            print(f"{what:58} {ours:>12} {floor:>12} {ratio:>8} {aim:>10} {met:>4}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
