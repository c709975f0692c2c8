"""Opening SQLite so that a file is always whole, and nothing that it carries is run."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place

_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",  # so that INSERT OR REPLACE meets the triggers that refuse DELETE
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "synchronous=FULL",
    "busy_timeout=5000",
)


def uri_of(path: Path, *, read_only: bool = False, immutable: bool = False) -> str:
    """As SQLite is told to open it; `immutable` reads without a lock and takes no notice of journals."""
    mode = "ro&immutable=1" if immutable else "ro" if read_only else "rw"
    return f"{path.absolute().as_uri()}?mode={mode}"


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> sqlite3.Connection:
    """A raw connection; transactions are begun by hand, so that DDL rolls back too."""
    uri = uri_of(path, read_only=read_only, immutable=immutable)
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    return connection


@cache
def _any() -> Engine:
    """What all files have in common: the dialect, which has met a SQLite, and the statements made so far."""
    engine = create_engine("sqlite://", poolclass=NullPool, execution_options={"compiled_cache": {}})
    engine.connect().close()
    return engine


def engine_for(path: Path, *, read_only: bool = False) -> Engine:
    """One connection at a time; every transaction takes the write lock at its start."""

    def opened() -> Any:
        return connect(path, read_only=read_only)

    common = _any()
    pool = NullPool(opened, dialect=common.dialect)
    # Not by create_engine, which would make every statement again for every file.
    engine = Engine(pool, common.dialect, common.url, execution_options=common.get_execution_options())
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


@contextmanager
def told(path: Place) -> Iterator[None]:
    """Say in the person's words what SQLite says in its own."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise refusal(error, path) from error
    except UnicodeDecodeError as error:  # what SQLite says of a damaged schema quotes its bytes
        raise damaged(path) from error


_DAMAGE = ("malformed", "not a database", "unsupported file format", "corrupt", "Could not decode", "too big")


_MOVED = N_("“{name}” was moved or deleted while it was open. Save a copy to go on.")
_NOT_WRITABLE = N_("“{name}” cannot be written there. Choose a folder that you may write to.")
_SAID = {
    "disk I/O error": N_(
        "“{name}” cannot be used: its disk is full, was removed or fails. See to it and try again."
    ),
    "disk is full": N_("There is no room left to write “{name}”. Free some space and try again."),
    "readonly": _NOT_WRITABLE,
    "unable to open": _NOT_WRITABLE,
    "locked": N_("“{name}” is being written by another program. Try again."),
}


def refusal(error: DBAPIError | sqlite3.Error, path: Place) -> Exception:
    """The refusal for an error of SQLite; what is not the file's fault stays our bug."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(cause)
    if "readonly" in said and not path.exists():
        return Refused(_MOVED, name=path.name)
    for words, sentence in _SAID.items():
        if words in said:
            return Refused(sentence, name=str(path) if sentence == _NOT_WRITABLE else path.name)
    if any(words in said for words in _DAMAGE):
        return damaged(path)
    return cause if isinstance(cause, Exception) else error
