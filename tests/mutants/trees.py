"""Trees of pages bent: counts, pointers and records that a flipped byte rarely meets, and loops."""

from __future__ import annotations

import struct
from random import Random

from tests.mutants.bases import Base
from tests.mutants.bytewise import Spoil, page_size

_LEAVES, _BRANCHES = (10, 13), (2, 5)


def _trees(data: bytes, kinds: tuple[int, ...] = _LEAVES + _BRANCHES) -> list[int]:
    """Where the headers of pages of these kinds begin."""
    size = page_size(data)
    starts = [100, *range(size, len(data) - size + 1, size)]
    return [start for start in starts if data[start] in kinds]


def _cells(data: bytes, start: int) -> list[int]:
    """Where the cells of a page begin."""
    (count,) = struct.unpack_from(">H", data, start + 3)
    first = start + (12 if data[start] in _BRANCHES else 8)
    page = start - start % page_size(data)
    return [page + at for (at,) in struct.iter_unpack(">H", data[first : first + 2 * count])]


def _put(data: bytearray, at: int, number: int, width: int) -> None:
    if 0 <= at <= len(data) - width:
        data[at : at + width] = (number % (1 << 8 * width)).to_bytes(width)


def _pages(data: bytes) -> int:
    return max(len(data) // page_size(data), 1)


def page_header(data: bytearray, chance: Random, _: Base) -> None:
    start = chance.choice(_trees(data))
    at, width = chance.choice(((0, 1), (1, 2), (3, 2), (3, 2), (5, 2), (7, 1)))
    (now,) = struct.unpack_from(">B" if width == 1 else ">H", data, start + at)
    _put(data, start + at, chance.choice((now + 1, now - 1, 0, 1, 2, 5, 10, 13, 0xFFFF, now * 2)), width)


def branch(data: bytearray, chance: Random, _: Base) -> None:
    """A tree that leads back into itself, into another tree, or to a page that is not there."""
    starts = _trees(data, _BRANCHES)
    if not starts:
        return page_header(data, chance, _)
    start = chance.choice(starts)
    to = chance.choice((1, start // page_size(data) + 1, chance.randrange(_pages(data)) + 1, 0, 0xFFFFFFFF))
    places = [start + 8, *_cells(data, start)]
    return _put(data, chance.choice(places), to, 4)


def cell_pointer(data: bytearray, chance: Random, _: Base) -> None:
    start = chance.choice(_trees(data))
    (count,) = struct.unpack_from(">H", data, start + 3)
    first = start + (12 if data[start] in _BRANCHES else 8)
    one, other = (first + 2 * chance.randrange(max(count, 1)) for _ in range(2))
    if chance.random() < 0.5:  # two rows change places, or one is there twice
        data[one : one + 2] = data[other : other + 2]
    else:
        _put(data, one, chance.randrange(page_size(data)), 2)


def record(data: bytearray, chance: Random, _: Base) -> None:
    """The first bytes of a row: its length, and of what kind each column is."""
    start = chance.choice(_trees(data, _LEAVES))
    cells = _cells(data, start)
    if cells:
        at = chance.choice(cells) + chance.randrange(14)
        _put(data, at, chance.choice((0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0x7F, 0x80, 0x81, 0xFF, 44, 45)), 1)


def overflow(data: bytearray, chance: Random, _: Base) -> None:
    """The pages that a long text goes on in: each names the next."""
    size, trees = page_size(data), set(_trees(data))
    loose = [start for start in range(size, len(data) - size + 1, size) if start not in trees] or [size]
    start = chance.choice(loose)
    to = chance.choice((start // size + 1, 0, 1, chance.choice(loose) // size + 1, 0xFFFFFFFF, 1 << 24))
    _put(data, start, to, 4)


def freelist(data: bytearray, chance: Random, _: Base) -> None:
    (trunk,) = struct.unpack_from(">I", data, 32)
    at = chance.choice((32, 36, (trunk - 1) * page_size(data), (trunk - 1) * page_size(data) + 4))
    _put(data, max(at, 32), chance.choice((trunk, 0, 1, 2, chance.randrange(_pages(data)) + 1, 0xFFFFFFFF)), 4)


def pointer_map(data: bytearray, chance: Random, _: Base) -> None:
    """Of a file that is kept small by itself: which page belongs to which."""
    entry = page_size(data) + 5 * chance.randrange(page_size(data) // 5)
    _put(data, entry, chance.choice((0, 1, 2, 3, 4, 5, 255)), 1)
    _put(data, entry + 1, chance.choice((0, 1, 2, chance.randrange(1 << 32))), 4)


def row_lost(data: bytearray, chance: Random, _: Base) -> None:
    """A row taken out of its page so that the page itself is in order."""
    start = chance.choice(_trees(data, (10,)))
    cells = _cells(data, start)
    if len(cells) > 1:
        first, gone = start + 8, chance.randrange(len(cells))
        del cells[gone]
        page = start - start % page_size(data)
        for number, at in enumerate(cells):
            _put(data, first + 2 * number, at - page, 2)
        _put(data, start + 3, len(cells), 2)
        if chance.random() < 0.5:  # and count what it took as free: a page that no check of pages faults
            _put(data, start + 7, 0, 1)
            free = page_size(data) - (first + 2 * len(cells) - page)
            _put(data, start + 5, page_size(data) - free, 2)


KINDS: dict[str, tuple[int, Spoil]] = {
    "the header of a page": (12, page_header),
    "a branch": (8, branch),
    "a pointer to a row": (8, cell_pointer),
    "the head of a row": (12, record),
    "a long text": (6, overflow),
    "free pages": (4, freelist),
    "the map of pages": (2, pointer_map),
    "a row lost": (6, row_lost),
}
