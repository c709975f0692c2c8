"""Too many of what is few: parents of one revision, assessments, questionnaires, long texts, long histories."""

from __future__ import annotations

import hashlib
import json
import zlib
from pathlib import Path
from random import Random

from tests.helpers.tiny import structure
from tests.mutants.genuine import content, new_row, put
from tests.mutants.rows import unguarded
from tests.mutants.schemas import Alter


def parents(path: Path, chance: Random) -> None:
    """A revision that replaces a great many, none of them there."""
    count = chance.choice((1_000, 50_000, 400_000))
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        every = [number.to_bytes(32) for number in range(count)]
        row[0] = hashlib.sha256(content(row, every)).digest()
        raw.execute(
            "INSERT INTO revision VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?, ?, ?)", row
        )
        raw.executemany("INSERT INTO parent VALUES (?, ?)", ((row[0], parent) for parent in every))


def assessments(path: Path, chance: Random) -> None:
    """A great many assessments, each without a word."""
    with unguarded(path) as raw:
        (digest,) = raw.execute("SELECT fingerprint FROM instrument").fetchone()
        count = chance.choice((1_000, 200_000))
        raw.executemany(
            "INSERT INTO assessment VALUES (?, ?)", ((n.to_bytes(16), digest) for n in range(count))
        )


def questionnaires(path: Path, chance: Random) -> None:
    """Each assessment with a questionnaire of its own, all of them sound."""
    data = structure()
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        for number in range(chance.choice((10, 300))):
            data["states"] = [str(number), *(["x" * 20_000] if number % 2 else [])]
            form = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
            digest, row[1] = hashlib.sha256(form).digest(), number.to_bytes(16)
            raw.execute("INSERT INTO instrument VALUES (?, 'tiny', '1.0', ?)", (digest, zlib.compress(form, 1)))
            raw.execute("INSERT INTO assessment VALUES (?, ?)", (row[1], digest))
            put(raw, row, [])


def long_values(path: Path, chance: Random) -> None:
    """As long as SQLite is let read, and many of them."""
    texts = ("[" + "{}," * 4_000_000 + "{}]", "[" + "1," * 7_000_000 + "1]", '"' + "é" * 7_000_000 + '"',
             "[" * 8_000_000, " " * 15_000_000, "[" + '"",' * 4_000_000 + '""]')  # fmt: skip
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        row[2], row[3] = chance.choice((row[2], "profile/team", "profile/period")), chance.choice(texts)
        put(raw, row, [])


def long_subjects(path: Path, chance: Random) -> None:
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        row[2] = chance.choice(("/" * 15_000_000, "answer/" + "x" * 15_000_000, "a/" * 7_000_000))
        put(raw, row, [])


def authors(path: Path, chance: Random) -> None:
    """Each revision by somebody of a name as long as may be."""
    with unguarded(path) as raw:
        row, last = new_row(raw, chance), b""
        for number in range(600):
            row[4] = chr(0x4E00 + number) * chance.choice((300, 20_000))
            last = put(raw, row, [last] if last else [])


BOMBS: dict[str, tuple[int, Alter]] = {
    "parents without number": (1, parents),
    "assessments without number": (1, assessments),
    "questionnaires without number": (1, questionnaires),
    "long values": (1, long_values),
    "long subjects": (1, long_subjects),
    "long names": (1, authors),
}
