"""The sound files that mutants are made of: pages of all sizes, collections, older, half-written."""

from __future__ import annotations

import itertools
import random
import shutil
import sqlite3
import uuid
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from needsassess.services import answering, merge
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.unmerge import unmerge
from tests.helpers.merging import COORDINATOR, REPLICAS, merged
from tests.helpers.planned import one_of_each
from tests.helpers.tiny import ITEMS, tiny_questionnaire
from tests.mutants import reading

STORED = Path(__file__).parents[1] / "migrations" / "files"


@dataclass(frozen=True)
class Base:
    """Bytes of a file, of what lies beside it (by ending), and of the file as it was a while before."""

    name: str
    data: bytes
    before: bytes = b""
    beside: dict[str, bytes] = field(default_factory=dict)

    def put(self, path: Path) -> None:
        path.write_bytes(self.data)
        for ending, data in self.beside.items():
            path.with_name(path.name + ending).write_bytes(data)


@dataclass(frozen=True)
class Bases:
    """By name; `targets` are what mutants are merged into (no bytes: a new file)."""

    sources: dict[str, Base]
    targets: dict[str, bytes]
    held: dict[str, frozenset[bytes]] = field(default_factory=dict)

    def identities(self, base: Base) -> frozenset[bytes]:
        """Of every revision of a sound file."""
        return self.held[base.name]


def make_bases(folder: Path) -> Bases:
    """The same bytes each time, but for what SQLite itself draws for journals and logs."""
    chance, ticks = random.Random("bases"), itertools.count(1_780_000_000_000_000_000, 1_000_000_000)
    with (
        patch("os.urandom", chance.randbytes),
        patch("uuid.uuid4", lambda: uuid.UUID(bytes=chance.randbytes(16), version=4)),
        patch("time.time_ns", lambda: next(ticks)),
    ):
        return _made(folder)


def _made(folder: Path) -> Bases:
    small = _small(folder)
    target = small.before
    made = [small, _notes(folder, target), _many(folder, target)]
    made += [Base(f"format {n}", (STORED / f"schema_{n}.needs").read_bytes()) for n in (1, 2)]
    made += [
        _remade(folder, small, "pages of 512", "page_size=512"),
        _remade(folder, made[1], "pages of 1024", "page_size=1024"),
        _remade(folder, small, "pages of 65536", "page_size=65536"),
        _remade(folder, small, "UTF-16", "encoding='UTF-16le'"),
        _remade(folder, made[1], "auto_vacuum", "auto_vacuum=FULL", "page_size=1024"),
        _remade(folder, small, "free pages", "page_size=512", freed=True),
        _remade(folder, small, "reserved bytes", reserved=32),
        _in_wal(folder, small),
        _half_written(folder, small),
    ]
    stranger = folder / "stranger.needs"
    with AssessmentFile.create(stranger, {"country": "XC"}, REPLICAS[3], tiny_questionnaire()) as file:
        file.record(answering.institution("csirt", "csirt"))
    targets = {"part": target, "stranger": stranger.read_bytes(), "new": b"", "many": made[2].data}
    held = {base.name: _identities(base, folder / "held") for base in made}
    return Bases({base.name: base for base in made}, targets, held)


def _identities(base: Base, folder: Path) -> frozenset[bytes]:
    folder.mkdir(exist_ok=True)
    base.put(folder / "held.needs")
    return frozenset(reading.identities(reading.read(folder / "held.needs", folder / "scratch")))


def _small(folder: Path) -> Base:
    """One assessment; what it was before its last changes is what most mutants are merged into."""
    path = folder / "small.needs"
    profile = {"country": "XA", "title": "Small", "team": ["A", "B"]}
    with AssessmentFile.create(path, profile, REPLICAS[0], tiny_questionnaire()) as file:
        file.record(answering.institution("police", "police"))
        for level in range(4):
            file.record(answering.level("LEG-01", "police", level))
            file.record(answering.note("LEG-01", "police", f"n {level}" * 50))
        file.record(one_of_each("LEG-02"))
    before = path.read_bytes()
    with AssessmentFile.open(path, REPLICAS[1]) as file:
        file.record(one_of_each("LEG-03"))
        file.record(answering.level("LEG-02", "police", 2) | answering.note("LEG-01", "police", "later"))
        file.record(answering.respondent("Somebody", "police", "Officer", consent=True, key="p1"))
    return Base("small", path.read_bytes(), before)


def _notes(folder: Path, begun: bytes) -> Base:
    """Notes that fill several pages each, and every item answered."""
    path = folder / "notes.needs"
    path.write_bytes(begun)
    with AssessmentFile.open(path, REPLICAS[2]) as file:
        file.record(answering.note("LEG-03", "police", "é<b>" * 3000))
        before = path.read_bytes()
        for number, item in enumerate(ITEMS):
            file.record(
                answering.level(item, "police", number % 5) | answering.note(item, "police", "x" * 5000)
            )
    return Base("notes", path.read_bytes(), before)


def _many(folder: Path, begun: bytes) -> Base:
    """A collection: a conflict, a merge, and a merge taken back."""
    path, copy, other = folder / "many.needs", folder / "copy.needs", folder / "other.needs"
    path.write_bytes(begun)
    copy.write_bytes(begun)
    for one, level in ((path, 4), (copy, 1)):
        with AssessmentFile.open(one, REPLICAS[level % 3]) as file:
            file.record(answering.level("LEG-01", "police", level))
    with AssessmentFile.create(other, {"country": "XB"}, REPLICAS[2], tiny_questionnaire()) as file:
        file.record(answering.institution("csirt", "csirt"))
    merged(path, [copy])
    before = path.read_bytes()
    with merge.plan(path, [other]) as planned:
        ((number, _),) = merge.apply(planned, COORDINATOR).added.values()
    unmerge(path, [number], COORDINATOR)
    return Base("many", path.read_bytes(), before)


def _remade(folder: Path, base: Base, name: str, *pragmas: str, freed: bool = False, reserved: int = 0) -> Base:
    """The same rows in another physical form."""
    here, there = folder / "from.db", folder / "made.db"
    here.write_bytes(base.data)
    there.unlink(missing_ok=True)
    if reserved:
        there.write_bytes(_empty_with(reserved))
    with closing(sqlite3.connect(there, isolation_level=None)) as raw:
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")
        _copy_rows(raw, here)
        for mark, place in (("application_id", 68), ("user_version", 60)):
            raw.execute(f"PRAGMA {mark}={int.from_bytes(base.data[place : place + 4])}")
        if freed:
            raw.execute("CREATE TABLE gone AS SELECT zeroblob(50000)")
            raw.execute("DROP TABLE gone")
    return Base(name, there.read_bytes())


def _empty_with(reserved: int) -> bytes:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute("PRAGMA user_version=1")
        raw.execute("CREATE TABLE t (x)")
        raw.execute("DROP TABLE t")
        raw.execute("VACUUM")
        data = bytearray(raw.serialize()[:4096])
    data[20] = reserved
    data[28:32] = (1).to_bytes(4)
    data[105:107] = (4096 - reserved).to_bytes(2)
    return bytes(data)


def _copy_rows(raw: sqlite3.Connection, here: Path) -> None:
    with closing(sqlite3.connect(here)) as old:
        schema = old.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        for kind in ("table", "index", "trigger"):
            for _, name, sql in [row for row in schema if row[0] == kind]:
                raw.execute(sql)
                rows = old.execute(f"SELECT * FROM {name}").fetchall() if kind == "table" else []
                if rows:
                    raw.executemany(f"INSERT INTO {name} VALUES ({','.join('?' * len(rows[0]))})", rows)


def _in_wal(folder: Path, base: Base) -> Base:
    """Another program chose a write-ahead log; the last rows are in it only."""
    path = folder / "wal.needs"
    path.write_bytes(base.before)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        _add_from(raw, folder, base)
        beside = {end: path.with_name(path.name + end).read_bytes() for end in ("-wal", "-shm")}
        return Base("in a log beside", path.read_bytes(), beside=beside)


def _half_written(folder: Path, base: Base) -> Base:
    """As a crash leaves it: part of a transaction in the file, what was there in the journal."""
    path = folder / "half.needs"
    path.write_bytes(base.data)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size=1")
        raw.execute("BEGIN")
        raw.execute("DELETE FROM head")
        raw.execute("CREATE TABLE junk (x)")
        for _ in range(30):
            raw.execute("INSERT INTO junk VALUES (zeroblob(4000))")
        journal = path.with_name(f"{path.name}-journal").read_bytes()
        made = Base("half-written", path.read_bytes(), beside={"-journal": journal})
        raw.execute("ROLLBACK")
    return made


def _add_from(raw: sqlite3.Connection, folder: Path, base: Base) -> None:
    other = Path(shutil.copy(folder / "small.needs", folder / "all.needs"))
    other.write_bytes(base.data)
    raw.execute("ATTACH ? AS more", (str(other),))
    for table in ("revision", "parent"):
        raw.execute(f"INSERT OR IGNORE INTO {table} SELECT * FROM more.{table}")
    raw.execute("DELETE FROM head")
    raw.execute("INSERT INTO head SELECT * FROM more.head")
    raw.execute("DETACH more")
