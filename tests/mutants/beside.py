"""What lies beside a file, or in its place: journals and logs of others, links, pipes, folders, odd names."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from random import Random

from tests.mutants.bases import Base
from tests.mutants.schemas import Alter

_JOURNAL = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


def _journal(base: Base, chance: Random) -> bytes:
    """One that SQLite plays back: any pages, any size of what it is of."""
    pages, sector, size = chance.choice((0, 1, 3, 0xFFFFFFFF)), chance.choice((512, 4096, 0, 77)), 4096
    of = chance.choice((len(base.data) // size, 1, 0, 1000, 0x7FFFFFFF, 0xFFFFFFFE))
    head = _JOURNAL + struct.pack(">IIIII", pages, 5, of, sector, chance.choice((size, 512, 65536, 0, 3)))
    made = bytearray(head.ljust(sector or 28, b"\0"))
    for _ in range(min(pages, 3)):
        page = bytearray(chance.choice((base.data, base.before or base.data))[:size])
        if chance.random() < 0.5:
            page[chance.randrange(100)] = chance.randrange(256)
        total = (5 + sum(page[at] for at in range(size - 200, 0, -200))) & 0xFFFFFFFF
        made += struct.pack(">I", chance.choice((1, 1, 2, 9, 0x7FFFFFFF))) + page + struct.pack(">I", total)
    return bytes(made)


def _another_journal(path: Path, chance: Random) -> None:
    data, journal = path.read_bytes(), path.with_name(f"{path.name}-journal")
    name = str(chance.choice((path, path.parent / "victim", "/etc/hostname", "x" * 5000))).encode()
    named = name + struct.pack(">II", len(name), sum(name) & 0xFFFFFFFF) + _JOURNAL
    made = _journal(Base("", data), chance)
    path.with_name("victim").write_bytes(b"kept")
    journal.write_bytes(
        chance.choice(
            (made, made, made + struct.pack(">I", 1 << 30) + named, chance.randbytes(9000), _JOURNAL, b"x")
        )
    )


def journal(path: Path, chance: Random) -> None:
    _another_journal(path, chance)
    if chance.random() < 0.2:
        path.write_bytes(path.read_bytes()[: chance.randrange(9000)])


def log(path: Path, chance: Random) -> None:
    """A write-ahead log beside a file that says it has one."""
    data = bytearray(path.read_bytes())
    data[18:20] = bytes(chance.choice(((2, 2), (2, 2), (2, 1), (1, 2), (3, 3), (255, 2))))
    path.write_bytes(data)
    head = struct.pack(">IIIIII", chance.choice((0x377F0682, 0x377F0683)), 3007000, 4096, 0, 1, 2)
    frame = struct.pack(
        ">IIIIII", chance.choice((1, 2, 0x7FFFFFFF)), chance.choice((0, 16, 0xFFFFFFFF)), 1, 2, 0, 0
    )
    made = _summed(head, frame, bytes(data[:4096]))
    path.with_name(f"{path.name}-wal").write_bytes(
        chance.choice((made, made, made[:-9], b"", chance.randbytes(5000)))
    )
    if chance.random() < 0.5:
        path.with_name(f"{path.name}-shm").write_bytes(
            chance.choice((b"", chance.randbytes(32768), b"\xff" * 32768))
        )


def _summed(head: bytes, frame: bytes, page: bytes) -> bytes:
    """With the sums that make SQLite believe a log."""
    order = ">" if head[3] & 1 else "<"

    def summed(data: bytes, first: int, second: int) -> tuple[int, int]:
        for one, other in struct.iter_unpack(f"{order}II", data):
            first = (first + one + second) & 0xFFFFFFFF
            second = (second + other + first) & 0xFFFFFFFF
        return first, second

    sums = summed(head, 0, 0)
    after = summed(page, *summed(frame[:8], *sums))
    return head + struct.pack(">II", *sums) + frame[:16] + struct.pack(">II", *after) + page


def _odd_thing(path: Path, chance: Random) -> None:
    """What is there by that name is no file that ends."""
    match chance.randrange(6):
        case 0:
            os.mkfifo(path)
        case 1:
            path.mkdir()
        case 2:
            path.symlink_to(path)
        case 3:
            path.symlink_to(chance.choice(("/dev/zero", "/dev/null", "/dev/full", "/proc/self/mem")))
        case 4:
            path.symlink_to("nowhere")
        case _:
            with path.open("wb") as stream:
                stream.truncate(chance.choice((0, 1 << 20)))


def in_its_place(path: Path, chance: Random) -> None:
    path.rename(path.with_name("aside"))
    if chance.random() < 0.2:
        path.symlink_to("aside")  # and that is as good as the file
    else:
        _odd_thing(path, chance)


def thing_beside(path: Path, chance: Random) -> None:
    ending = chance.choice(("-journal", "-wal", "-shm", "-journal"))
    if ending != "-journal":
        data = bytearray(path.read_bytes())
        data[18:20] = b"\2\2"
        path.write_bytes(data)
    beside = path.with_name(path.name + ending)
    beside.unlink(missing_ok=True)
    _odd_thing(beside, chance)


KINDS: dict[str, tuple[int, Alter]] = {
    "a journal": (8, journal),
    "a log": (6, log),
    "in its place": (4, in_its_place),
    "a thing beside": (4, thing_beside),
}
