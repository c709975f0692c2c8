"""Every kind of mutant with its share, and the mutant of a seed and a number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.mutants import beside, bytewise, crowds, forms, genuine, rows, schemas, trees
from tests.mutants.bases import Base, Bases
from tests.mutants.schemas import Alter

_RARE = 4000  # of so many mutants, one of each kind that takes long to make
_OF_BYTES = bytewise.KINDS | trees.KINDS
_OF_FILES = {kind: one for room in (schemas, rows, genuine, forms, beside) for kind, one in room.KINDS.items()}
_BOMBS = forms.BOMBS | crowds.BOMBS
_NAMES = (
    "a\nb.needs",
    "é {x} %s.needs",
    "a'b\"c;?#&=.needs",
    "\udcff.needs",
    "x" * 240 + ".needs",
    "\u202e.needs",
)


@dataclass(frozen=True)
class Mutant:
    """Where it lies; `must` names the outcomes that it may have (none: any), `whole` what it must not lose."""

    kind: str
    path: Path
    base: str
    target: str
    must: tuple[str, ...] = ()
    whole: frozenset[bytes] | None = None
    exported: bool = False  # whether what comes of it is held against the canonical export, which takes long


@cache
def kinds() -> list[str]:
    """Each as often as its share, mixed."""
    every = [kind for kind, (share, _) in (_OF_BYTES | _OF_FILES).items() for _ in range(share)]
    Random("kinds").shuffle(every)
    return every


def every_kind() -> list[str]:
    return [*_OF_BYTES, *_OF_FILES, *_BOMBS]


def kind_of(number: int) -> str:
    bombs = list(_BOMBS)
    if number % _RARE < len(bombs):
        return bombs[number % _RARE]
    return kinds()[number % len(kinds())]


def made(bases: Bases, seed: int, number: int, folder: Path) -> Mutant:
    chance, kind = Random(f"{seed}/{number}"), kind_of(number)
    base = chance.choice(_fitting(kind, bases))
    name = chance.choice(_NAMES) if chance.random() < 0.02 else "source.needs"
    target = chance.choices(list(bases.targets), (60, 12, 4, 24))[0]  # a new file takes long to make
    path = folder / name
    must: tuple[str, ...] = ()
    if kind in _OF_BYTES:
        data = bytearray(base.data)
        _OF_BYTES[kind][1](data, chance, base)
        Base("", bytes(data), beside=base.beside).put(path)
        return Mutant(kind, path, base.name, target, (), bases.identities(base), exported=number % 4 == 0)
    base.put(path)
    alter: Alter = (_OF_FILES | _BOMBS)[kind][1]
    alter(path, chance)
    if kind == "sound revisions" and target != "many":  # which took back what some bring
        must = ("merged", "nothing new")
    return Mutant(kind, path, base.name, target, must, exported=number % 4 == 0)


def _fitting(kind: str, bases: Bases) -> list[Base]:
    """Statements need a file that SQLite opens as it is; the map of pages a file that has one."""
    every = list(bases.sources.values())
    if kind == "the map of pages":
        return [bases.sources["auto_vacuum"]]
    if kind == "free pages":
        return [bases.sources["free pages"], bases.sources["auto_vacuum"]]
    if kind == "a long text":
        return [bases.sources[name] for name in ("notes", "pages of 512", "pages of 1024", "auto_vacuum")]
    if kind in _OF_BYTES:
        return [*every, *[bases.sources[name] for name in ("small", "notes", "many")] * 10]
    fitting = ("small", "notes", "many", "reserved bytes", "free pages", "pages of 512")
    return [bases.sources[name] for name in (*fitting * 5, "format 1", "format 2")]
