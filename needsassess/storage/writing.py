"""One large transaction: what a merge writes with, whatever engine keeps the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from needsassess.assessment.revision import Revision
from needsassess.base.progress import Progress
from needsassess.storage import reindex
from needsassess.storage.append import add, all_or_nothing
from needsassess.storage.blame import with_desk
from needsassess.storage.engine import connect, told, uri_of
from needsassess.storage.stopping import stoppable

Execute = Callable[..., Any]  # SQL with :named parameters and their values; gives rows


class Writing(NamedTuple):
    """`bring` makes what the desk holds of a file, by its number there, readable as tables `staged_…`."""

    execute: Execute
    add: Callable[[Iterable[Revision]], None]
    bring: Callable[[int], None]


@contextmanager
def writing_file(
    path: Path, progress: Progress, desk: Path | None = None, *, named: Path | None = None
) -> Iterator[Writing]:
    """All of it or nothing; `named` is what the file is called before the person."""
    with told(named or path), bulk(path) as raw, with_desk(desk, named or path) if desk else nullcontext():
        if desk:  # only read, so that the transaction is of one file and its journal names no other
            raw.execute("ATTACH ? AS desk", (uri_of(desk, read_only=True),))
        coming = reindex.coming(raw) if desk else 0
        with stoppable(raw, progress), all_or_nothing(raw), reindex.at_the_end(raw, coming):
            yield Writing(raw.execute, partial(add, raw), lambda _: None)


@contextmanager
def bulk(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one large transaction."""
    with closing(connect(path)) as raw:
        raw.execute("PRAGMA cache_size=-57344")
        raw.execute("PRAGMA temp_store=FILE")
        raw.execute(
            "PRAGMA foreign_keys=OFF"
        )  # every reference was looked up on the desk; again would cost half
        yield raw
