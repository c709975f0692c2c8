"""A warmed process that forks children, each of which merges where there is no room, or no right to write.

Reads a JSON object a line (target, source, temporary, deed, limit); prints what the merge said, or "merged".
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from needsassess.base.errors import UserError
from needsassess.services import collection, merge
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.round_start import Plan, start
from needsassess.services.unmerge import recorded, unmerge
from tests.helpers.merging import COORDINATOR

Wish = dict[str, str]


def _limited(size: int) -> None:
    """No file can grow beyond; as on a full disk, the write fails."""
    if size >= 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def _merge(wish: Wish, *, before: Callable[[], None], between: Callable[[], None]) -> None:
    before()
    with merge.plan(Path(wish["target"]), [Path(wish["source"])]) as planned:
        for file in planned.files:
            if file.reason:
                raise file.reason
        between()
        merge.apply(planned, COORDINATOR)


def _nothing() -> None:
    """Nothing happens here."""


def _source_goes(wish: Wish) -> None:
    """After it was looked at for the first time."""
    from needsassess.services import merge_source

    there = merge_source.digest_of

    def gone(path: Path) -> bytes:
        found = there(path)
        Path(wish["source"]).unlink()
        return found

    with patch.object(merge_source, "digest_of", gone):
        _merge(wish, before=_nothing, between=_nothing)


def _extract(wish: Wish) -> None:
    (one, *_) = collection.assessments(Path(wish["source"]))
    collection.extract(Path(wish["source"]), one.hex(), Path(wish["target"]))


def _round(wish: Wish) -> None:
    """In a new file, or beside the former where target and source are one."""
    source, target = Path(wish["source"]), Path(wish["target"])
    (one, *_) = collection.assessments(source)
    with AssessmentFile.open(source, COORDINATOR, assessment=one) as file:
        start(file, Plan("2027"), target if target != source else None)


def _unmerge(wish: Wish) -> None:
    target = Path(wish["target"])
    unmerge(target, [recorded(target)[-1].number], COORDINATOR)


def done(wish: Wish) -> None:
    """The deed, with the disk full, or things moved, at its moment."""
    target = Path(wish["target"])

    def full() -> None:
        _limited(int(wish["limit"]))

    moments: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
        "merge": (_nothing, _nothing),
        "plan on a full disk": (full, _nothing),
        "apply on a full disk": (_nothing, full),
        "the target goes": (_nothing, target.unlink),
        "the target is replaced": (_nothing, lambda: _replaced(target, Path(wish["other"]))),
        "the temporary folder goes": (_nothing, lambda: shutil.rmtree(wish["temporary"])),
    }
    others = {
        "extract on a full disk": _extract,
        "round on a full disk": _round,
        "unmerge on a full disk": _unmerge,
    }
    if wish["deed"] in moments:
        before, between = moments[wish["deed"]]
        _merge(wish, before=before, between=between)
    elif wish["deed"] in others:
        full()
        others[wish["deed"]](wish)
    else:
        _source_goes(wish)


def _replaced(target: Path, other: Path) -> None:
    shutil.copy(other, target)


def _child(wish: Wish) -> None:
    tempfile.tempdir = wish["temporary"]
    os.environ["SQLITE_TMPDIR"] = wish["temporary"]
    try:
        done(wish)
    except UserError as told:
        said = str(told)
    except BaseException:
        said = "FAULT " + traceback.format_exc()
    else:
        said = "merged"
    _limited(resource.RLIM_INFINITY)
    print(json.dumps(said), flush=True)


def main() -> None:
    from alembic import command, config  # warm

    assert command
    assert config
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _child(json.loads(line))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            print(json.dumps(f"FAULT died with {status}"), flush=True)


if __name__ == "__main__":
    main()
