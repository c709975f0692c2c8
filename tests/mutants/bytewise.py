"""Bytes that went bad: by a stick, a cable, a copy that stopped, a program that took the file for text."""

from __future__ import annotations

import struct
from collections.abc import Callable
from random import Random

from tests.mutants.bases import Base

Spoil = Callable[[bytearray, Random, Base], None]
_ODD = (0, 1, 2, 3, 4, 7, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
# Offset and width of every field of the first page's header.
_FIELDS = tuple((at, 2) for at in (16,)) + tuple((at, 1) for at in range(18, 24))
_FIELDS += tuple((at, 4) for at in range(24, 100, 4))


def flipped(data: bytearray, chance: Random, _: Base) -> None:
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        data[chance.randrange(len(data))] = chance.randrange(256)


def one_bit(data: bytearray, chance: Random, _: Base) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: Random, _: Base) -> None:
    size = chance.choice((chance.randrange(len(data)), chance.randrange(len(data) // 512) * 512, 100, 99, 16))
    del data[size:]


def longer(data: bytearray, chance: Random, _: Base) -> None:
    data += chance.choice((bytes, chance.randbytes))(chance.choice((1, 511, 4096, 9000, 70_000)))


def overwritten(data: bytearray, chance: Random, _: Base) -> None:
    start, length = chance.randrange(len(data)), chance.choice((2, 16, 512, 3000, 4096, 20_000))
    length = min(length, len(data) - start)
    data[start : start + length] = chance.choice((bytes, chance.randbytes, b"\xff".__mul__))(length)


def shifted(data: bytearray, chance: Random, _: Base) -> None:
    """Bytes put in or left out, so that all that follows is elsewhere."""
    start, length = chance.randrange(len(data)), chance.choice((1, 2, 512, 4096))
    if chance.random() < 0.5:
        del data[start : start + length]
    else:
        data[start:start] = chance.randbytes(length)


def as_text(data: bytearray, chance: Random, _: Base) -> None:
    """What mail and file transfer programs do to files that they take for text."""
    match chance.randrange(4):
        case 0:
            data[:] = data.replace(b"\n", b"\r\n")
        case 1:
            data[:] = data.replace(b"\r", b"")
        case 2:
            data[:] = bytes(byte & 0x7F for byte in data)
        case _:
            data[:] = bytes(data).decode(errors="replace").encode()


def page_size(data: bytes) -> int:
    (size,) = struct.unpack_from(">H", data, 16)
    return 65536 if size == 1 else size


def _page(data: bytearray, chance: Random, base: Base, first: int = 0) -> slice:
    size = page_size(base.data)
    number = chance.randrange(first, max(len(data) // size, first + 1))
    return slice(number * size, (number + 1) * size)


def pages_swapped(data: bytearray, chance: Random, base: Base) -> None:
    for _ in range(chance.choice((1, 1, 3))):
        one, other = _page(data, chance, base, 1), _page(data, chance, base, 1)
        data[one], data[other] = data[other], data[one]


def page_twice(data: bytearray, chance: Random, base: Base) -> None:
    data[_page(data, chance, base, chance.randrange(2))] = data[_page(data, chance, base)]


def page_of_before(data: bytearray, chance: Random, base: Base) -> None:
    """A write that never reached the disk: some pages are those of a while ago."""
    before = base.before or bytes(len(data))
    for _ in range(chance.choice((1, 1, 2, 4))):
        place = _page(data, chance, base, chance.choice((0, 1, 1, 1)))
        data[place] = before[place].ljust(place.stop - place.start, b"\0")


def sectors_lost(data: bytearray, chance: Random, base: Base) -> None:
    for _ in range(chance.choice((1, 2, 8))):
        start = chance.randrange(len(data) // 512) * 512
        data[start : start + 512] = base.before[start : start + 512].ljust(512, b"\0")


def header_field(data: bytearray, chance: Random, _: Base) -> None:
    for _ in range(chance.choice((1, 1, 2, 3))):
        at, width = chance.choice(_FIELDS)
        number = chance.choice((*_ODD, chance.randrange(1 << 32), 1 << chance.randrange(32)))
        data[at : at + width] = (number & ((1 << 8 * width) - 1)).to_bytes(width)


def magic(data: bytearray, chance: Random, _: Base) -> None:
    """The first bytes of files of others."""
    heads = (
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"\x1f\x8b\x08",
        b"SQLite format 2\0",
        b"",
        b"\xef\xbb\xbf",
        b"\0" * 100,
    )
    head = chance.choice(heads)
    data[: len(head)] = head
    if chance.random() < 0.3:
        del data[chance.randrange(200) :]


KINDS: dict[str, tuple[int, Spoil]] = {
    "bytes flipped": (14, flipped),
    "one bit": (14, one_bit),
    "cut": (6, cut),
    "longer": (2, longer),
    "overwritten": (8, overwritten),
    "shifted": (4, shifted),
    "taken for text": (2, as_text),
    "pages swapped": (8, pages_swapped),
    "a page twice": (6, page_twice),
    "a page of before": (6, page_of_before),
    "sectors lost": (4, sectors_lost),
    "a field of the header": (10, header_field),
    "another magic": (2, magic),
}
