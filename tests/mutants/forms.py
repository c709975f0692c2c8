"""Questionnaires of others: foreign, broken, without end, too deep, too many."""

from __future__ import annotations

import copy
import hashlib
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from tests.helpers.tiny import structure
from tests.mutants.genuine import new_row, put
from tests.mutants.rows import unguarded
from tests.mutants.schemas import Alter

_ODD: tuple[Any, ...] = (
    None, True, -1, 0, 10**40, 1.5, float("nan"), "", "x", " ", "x" * 100_000, "a\0b", "\u202e", [], {}, [[]],
    ["x"] * 9999,
    {"x": 1}, "9999-99", "[a-z", "1e999999999", {"item": "LEG-01", "op": ">=", "value": 1}, "LEG-01", "GH",
)  # fmt: skip


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of nested data, as what holds it and its key there."""
    for key in range(len(data)) if isinstance(data, list) else list(data):
        yield data, key
        if isinstance(data[key], list | dict):
            yield from _places(data[key])


def _written(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def changed(chance: Random) -> bytes:
    """The small questionnaire with something else in one place, or something more, or less."""
    data = copy.deepcopy(structure())
    for _ in range(chance.choice((1, 1, 3))):
        holder, key = chance.choice(list(_places(data)))
        match chance.randrange(4):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, dict):
                holder[chance.choice(("x", "", "en", "LEG-07", key))] = copy.deepcopy(chance.choice(_ODD))
            case _:
                holder[key] = copy.deepcopy(chance.choice(_ODD))
    return _written(data)


def _deep(chance: Random) -> bytes:
    levels = chance.choice((150, 250, 990, 5000, 100_000))
    condition = '{"not":' * levels + '{"fact":"LEG-F04","op":"==","value":true}' + "}" * levels
    if chance.random() < 0.5:
        return b"[" * levels + b"]" * levels
    whole = _written(structure())
    return whole.replace(
        b'"tags":["training"]', b'"shown_if":' + condition.encode() + b',"tags":["training"]', 1
    )


def _bomb(chance: Random) -> bytes:
    """A thousand megabytes of one byte, compressed, without ever making them."""
    packer = zlib.compressobj(9)
    block = packer.compress(chance.choice((b"[", b" ", b"x")) * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    return block + block[2:] * 999


def _many(chance: Random) -> bytes:
    """Short in the file, long in memory: each part of it is a fault."""
    data, odd = structure(), chance.choice(("{}", "[]", "1", '"x"', '{"a":{}}', "[[]]", "null"))
    place = chance.choice(("items", "facts", "domains", "institutions", "states"))
    data[place] = "HERE"
    return _written(data).replace(b'"HERE"', f"[{','.join([odd] * 3_000_000)}]".encode())


def _with(path: Path, packed: bytes, digest: bytes, chance: Random) -> None:
    """In place of the one that is there, or beside it with an assessment of its own."""
    with unguarded(path) as raw:
        (old,) = raw.execute("SELECT fingerprint FROM instrument").fetchone()
        raw.execute("INSERT OR REPLACE INTO instrument VALUES (?, 'other', '1.0', ?)", (digest, packed))
        if chance.random() < 0.5:
            raw.execute("UPDATE assessment SET instrument = ? WHERE instrument = ?", (digest, old))
            raw.execute("DELETE FROM instrument WHERE fingerprint = ?", (old,))
            return
        identity = chance.randbytes(16)
        raw.execute("INSERT INTO assessment VALUES (?, ?)", (identity, digest))
        row = new_row(raw, chance)
        row[1] = identity
        put(raw, row, [])


def another_form(path: Path, chance: Random) -> None:
    form = changed(chance)
    _with(path, zlib.compress(form), hashlib.sha256(form).digest(), chance)


def broken_form(path: Path, chance: Random) -> None:
    form = _written(structure())
    packed = zlib.compress(form)
    broken = (packed[:-9], packed + b"x", form, b"", packed[9:], zlib.compress(form[:-9]), zlib.compress(b""),
              zlib.compress(b"\xef\xbb\xbf" + form), zlib.compress(form.decode().encode("utf-16")))  # fmt: skip
    chosen = chance.choice(broken)
    digest = hashlib.sha256(chance.choice((form, chosen))).digest()
    _with(path, chosen, digest, chance)


def deep_form(path: Path, chance: Random) -> None:
    form = _deep(chance)
    _with(path, zlib.compress(form), hashlib.sha256(form).digest(), chance)


def form_without_end(path: Path, chance: Random) -> None:
    _with(path, _bomb(chance), chance.randbytes(32), chance)


def form_of_many(path: Path, chance: Random) -> None:
    form = _many(chance)
    _with(path, zlib.compress(form, 1), hashlib.sha256(form).digest(), chance)


KINDS: dict[str, tuple[int, Alter]] = {
    "another questionnaire": (16, another_form),
    "a broken questionnaire": (4, broken_form),
    "a deep questionnaire": (3, deep_form),
}
BOMBS: dict[str, tuple[int, Alter]] = {
    "a questionnaire without end": (1, form_without_end),
    "a questionnaire of many": (1, form_of_many),
}
