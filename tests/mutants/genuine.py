"""Revisions whose identity is right and only the rules can refuse them, and some that nothing refuses."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from random import Random
from typing import Any

from tests.helpers.tiny import FACTS, INSTITUTIONS, ITEMS
from tests.mutants.rows import unguarded
from tests.mutants.schemas import Alter

_INTO = "INSERT OR IGNORE INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LONG = "x" * 20_001
_SAID = ('{"status":"answered","value":%d}', '{"status":"%s"}', '{"reason":"%s","status":"not_applicable"}')
VALUES = (
    "null", "true", "false", "0", "1", "4", "5", "-1", "2.0", "1e400", "-0", "00", "NaN", "Infinity", "9" * 400,
    "9" * 5000, '""', '"x"', '"XA"', '"Xanadu"', '"xa"', '"\\u0041"', '"a\\u0000b"', '"\\ud800"', '"a\\nb"',
    '"\u202e"',
    f'"{_LONG}"', '"police"', '"claimed"', '"high"', '"draft"', "[]", "{}", '[["x"]]', '["a","b"]',
    '["2026-01-01"]',
    '["2026-01-01","2026-02-01"]', '["2026-02-01","2026-01-01"]', '["20260101","20260201"]',
    "[" * 990 + "]" * 990,
    "[" * 50_000 + "]" * 50_000, "[" * 100, "{", '{"a":1,"a":2}', '{"b":1,"a":2}', "[1, 2]", " 1", "1 ",
    "'x'", "",
    '"training"', '"under_50"', '"planned"', '"2026-03-31"', '"20260331"', '"2026-02-30"', f'"{"ab" * 16}"',
    '{"by":"2027-12-31","level":2}', '{"by":"2027-12-31","level":5}', '{"by":"2027","level":2}',
    '{"by":[],"level":2}',
    '{"by":"2027-12-31","level":true}', '{"by":"2027-12-31"}', '{"by":"2027-12-31","level":2,"more":1}',
    _SAID[0] % 3, _SAID[0] % 9, _SAID[0] % -1, _SAID[1] % "dont_know", _SAID[1] % "answered",
    _SAID[1] % "maybe",
    _SAID[2] % "because", _SAID[2] % " ", '{"status":["x"]}', '{"status":"answered","value":2.5}',
    '{"status":"answered","value":true}', '{"status":"answered","value":["own"]}',
    '{"reason":5,"status":"refused"}',
    '{"more":1,"status":"refused"}', '{"reason":"r","status":"answered","value":2}', '{"value":2}',
    '{"status":"answered","value":"2026-01-01"}', '{"status":"answered","value":"1e999999999"}',
    '{"status":"answered","value":"٣"}', '{"status":"answered","value":{"a":[]}}', f'"{"é" * 300_000}"',
    "[" + "[]," * 300_000 + "[]]", "[" + '"a",' * 100_000 + '"a"]', '"x" y', '1],["', '"x",[]',
)  # fmt: skip
_FIELDS = ("response", "desired", "evidence", "note", "parked", "urgency", "name", "kind", "removed", "x", "")
_PLANNED = (
    *(
        "provider",
        "title",
        "assistance",
        "first",
        "last",
        "budget",
        "status",
        "action",
        "lead",
        "cost",
        "indicator",
    ),
    *("removed", "feasible", "sensitive", "confirmed", "former", "x"),
)
_AUTHORS = ("M", "", "x" * 20_000, "x" * 20_001, "a\nb", "a\0b", '"', "\\", "é\u202e", "\ud800", "{name}", "%s")
_WALLS = (
    0,
    1,
    1_790_000_000_000,
    8_999_999_999_999,
    9_000_000_000_000,
    9_000_000_000_001,
    -1,
    2**62,
    2**63 - 1,
)
_COUNTERS = (0, 1, 2**31 - 1, 2**31, -1)


def subject(chance: Random) -> str:
    item, who = (
        chance.choice((*ITEMS, "LEG-99", "", "leg-01", "x" * 70)),
        chance.choice((*INSTITUTIONS, "p.1", "é")),
    )
    fact, field = chance.choice((*FACTS, "LEG-F99")), chance.choice(_FIELDS)
    key, planned = chance.choice(("a", "B.2", "x" * 64, "x" * 65, "", "é")), chance.choice(_PLANNED)
    profile = chance.choice(
        ("former", "country", "title", "period", "language", "depth", "team", "round", "status", "x")
    )
    odd = ("", "/", "profile", "x" * 300, "/" * 200_000, "a/" * 300, 'profile/"title', "profile/title\n",
           "é/b/c",
           "profile//title", "answer/LEG-01/police/note/", "profile/ti\0tle",
           f"change/{'ab' * 16}/reason")  # fmt: skip
    return chance.choice((
        f"answer/{item}/{who}/{field}", f"answer/{ITEMS[0]}/police/{field}", f"fact/{fact}/{who}/{field}",
        f"settled/{item}/{field}", f"profile/{profile}", f"institution/{who}/{field}",
        f"respondent/{who}/{field}", f"activity/{item}/{key}/{planned}", f"measure/{item}/{key}/{planned}",
        f"settled/{ITEMS[0]}/{planned}", f"answer/{ITEMS[0]}/police/{planned}", chance.choice(odd),
    ))  # fmt: skip


def content(row: list[Any], parents: list[bytes]) -> bytes:
    """What the identity is the SHA-256 of, whatever is in the columns."""
    _, assessment, about, value, author, replica, wall, counter, change, reverts = row
    replaced = ",".join(f'"{parent.hex()}"' for parent in sorted(parents))
    reverted = f'"{reverts.hex()}"' if reverts is not None else "null"
    quoted = json.dumps(about, ensure_ascii=False)
    return (
        f'[1,"{assessment.hex()}",{quoted},{value},[{replaced}],{json.dumps(author, ensure_ascii=False)},'
        f'"{replica.hex()}",{wall},{counter},"{change.hex()}",{reverted}]'
    ).encode(errors="surrogatepass")


def put(raw: sqlite3.Connection, row: list[Any], parents: list[bytes]) -> bytes:
    """The row under the identity that it has by right."""
    row[0] = hashlib.sha256(content(row, parents)).digest()
    stored = [part.encode(errors="surrogatepass") if isinstance(part, str) else part for part in row]
    places = ["CAST(? AS TEXT)" if isinstance(part, str) else "?" for part in row]
    raw.execute(f"INSERT OR IGNORE INTO revision VALUES ({', '.join(places)})", stored)
    raw.executemany("INSERT OR IGNORE INTO parent VALUES (?, ?)", [(row[0], parent) for parent in parents])
    return row[0]


def new_row(raw: sqlite3.Connection, chance: Random) -> list[Any]:
    """One that nothing refuses, to be spoilt."""
    (assessment,) = chance.choice(raw.execute("SELECT id FROM assessment").fetchall())
    change = chance.randbytes(16)
    note = f"answer/{chance.choice(ITEMS)}/police/note"
    return [b"", assessment, note, f'"{chance.random()}"', "M", b"m" * 16, 1_790_000_000_000, 0, change, None]


def known(raw: sqlite3.Connection, row: list[Any]) -> list[bytes]:
    """Of the same subject."""
    same = "SELECT id FROM revision WHERE assessment = ? AND subject = ?"
    return [found for (found,) in raw.execute(same, row[1:3])]


def no_fault(path: Path, chance: Random) -> None:
    """Sound revisions, one on another: these must be merged."""
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        last = put(raw, row, chance.choice(([], known(raw, row))))
        for number in range(chance.choice((0, 3, 200))):
            row[3], row[6] = f'"{number}"', row[6] + number
            last = put(raw, row, [last])


def another_subject_or_value(path: Path, chance: Random) -> None:
    with unguarded(path) as raw:
        for _ in range(chance.choice((1, 1, 4))):
            row = new_row(raw, chance)
            row[2], row[3] = subject(chance), chance.choice(VALUES)
            put(raw, row, chance.choice(([], known(raw, row))))


def another_person_or_time(path: Path, chance: Random) -> None:
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        for place, choices in ((4, _AUTHORS), (5, (b"", b"m" * 15, b"m" * 17)), (6, _WALLS), (7, _COUNTERS),
                               (8, (b"", b"c" * 17)), (9, (b"", b"r" * 16, b"r" * 15))):  # fmt: skip
            if chance.random() < 0.3:
                row[place] = chance.choice(choices)
        put(raw, row, [])


def another_family(path: Path, chance: Random) -> None:
    """Identities are right; parents are of another subject or assessment, missing, or twice the same."""
    with unguarded(path) as raw:
        row = new_row(raw, chance)
        every = [one[0] for one in raw.execute("SELECT id FROM revision")]
        if chance.random() < 0.2:
            row[1] = chance.randbytes(16)
        parents = chance.choice((every[:1], every[:30], [chance.randbytes(32)], [b""], [b"x" * 31], [row[1]]))
        put(raw, row, [*known(raw, row)[: chance.randrange(3)], *parents])


def written_again(path: Path, chance: Random) -> None:
    """One revision says something else, and all that follow it have their identities by right again."""
    with unguarded(path) as raw:
        rows = raw.execute("SELECT * FROM revision").fetchall()
        parents: dict[bytes, list[bytes]] = {}
        for revision, parent in raw.execute("SELECT revision, parent FROM parent"):
            parents.setdefault(revision, []).append(parent)
        victim, value, became = chance.choice(rows)[0], chance.choice(VALUES), {}
        raw.execute("DELETE FROM revision")
        raw.execute("DELETE FROM parent")
        for row in sorted(rows, key=lambda row: (row[6], row[7])):
            texts = [part.decode() if place in {2, 3, 4} else part for place, part in enumerate(row)]
            texts[3] = value if row[0] == victim else texts[3]
            became[row[0]] = put(raw, texts, [became.get(one, one) for one in parents.get(row[0], [])])
        heads = "SELECT assessment, subject, id FROM revision WHERE id NOT IN (SELECT parent FROM parent)"
        raw.execute("DELETE FROM head")
        raw.execute(f"INSERT INTO head {heads}")


KINDS: dict[str, tuple[int, Alter]] = {
    "sound revisions": (6, no_fault),
    "another subject or value": (24, another_subject_or_value),
    "another person or time": (10, another_person_or_time),
    "another family": (8, another_family),
    "a log written again": (8, written_again),
}
