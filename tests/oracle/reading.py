"""Reads an assessment file with sqlite3 alone: what stands, and the questionnaire that counts."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple


class Told(NamedTuple):
    """`subjects` maps a subject to its heads' values, the one that counts first; `last` change in ms."""

    id: str
    form: dict[str, Any]
    subjects: dict[str, list[Any]]
    last: int

    def one(self, subject: str) -> Any:
        return self.subjects.get(subject, [None])[0]

    def keys(self, kind: str, *more: str) -> list[str]:
        """Of institutions, activities or measures: those that are named and not removed."""
        start = "/".join((kind, *more, ""))
        at = start.count("/")
        found = {s.split("/")[at] for s, v in self.subjects.items() if s.startswith(start) and v[0] is not None}
        return sorted(key for key in found if not self.one(f"{start}{key}/removed"))


_HEADS = """
SELECT subject, value, wall FROM revision
WHERE assessment = ? AND id NOT IN (SELECT parent FROM parent)
ORDER BY wall DESC, counter DESC, replica DESC, id DESC
"""


def read(path: Path) -> list[Told]:
    """Every assessment of a file, by its identity."""
    base = sqlite3.connect(path)
    forms = {
        mark: json.loads(zlib.decompress(form))
        for mark, form in base.execute("SELECT fingerprint, form FROM instrument")
    }
    begun = base.execute("SELECT id, instrument FROM assessment ORDER BY id").fetchall()
    found = [_told(base, one, first, forms) for one, first in begun]
    base.close()
    return found


def _told(base: sqlite3.Connection, one: bytes, first: bytes, forms: dict[bytes, Any]) -> Told:
    subjects: dict[str, list[Any]] = defaultdict(list)
    for subject, value, _ in base.execute(_HEADS, (one,)):
        subjects[subject].append(json.loads(value))
    moved = [s.split("/")[1] for s, v in subjects.items() if s.startswith("questionnaire/") and True in v]
    marks = {first, *(bytes.fromhex(mark) for mark in moved)}
    counts = max(marks, key=lambda mark: ([int(n) for n in forms[mark]["version"].split(".")], mark))
    (last,) = base.execute("SELECT max(wall) FROM revision WHERE assessment = ?", (one,)).fetchone()
    return Told(one.hex(), forms[counts], dict(subjects), last)


def key_of(form: dict[str, Any], code: str) -> str:
    """The key under which a code of this version is kept, by the steps that led to it."""
    for step in reversed(form.get("steps", [])):
        if code in (*step.get("new", ()), *step.get("changed", ())):
            return f"{code}.{step['later']}"
        code = {new: old for old, new in step.get("renamed", {}).items()}.get(code, code)
    return code
