"""How commands print: aligned tables, numbers in the person's language, JSON."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any

NONE = "–"


def plain(text: str) -> str:
    """Text from a file, without what could steer a terminal."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def table(header: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Columns as wide as their widest cell; those in `right` aligned to the right, the last never padded."""
    lines = [tuple(map(plain, row)) for row in (header, *rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    to_the_right = set(right)
    return "\n".join(
        "  ".join(
            _padded(cell, widths[place], to_the_right=place in to_the_right) for place, cell in enumerate(line)
        ).rstrip()
        for line in lines
    )


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(bool(unicodedata.combining(c)) for c in text)


def _padded(text: str, width: int, *, to_the_right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if to_the_right else text + blanks


def percent(share: Fraction | None) -> float | None:
    """Per cent with one decimal, rounded half to even; None where there is none."""
    return None if share is None else float(round(share * 100, 1))


def number(value: float | None, language: str) -> str:
    """One decimal, as written in that language."""
    if value is None:
        return NONE
    return f"{value:.1f}".replace(".", "," if language == "fr" else ".")


def as_json(value: Any) -> str:
    """ASCII, so that it arrives whole whatever the terminal reads."""
    return json.dumps(value, indent=1)


def as_json_lines(values: Iterable[Any]) -> str:
    return "\n".join(map(json.dumps, values))


def telling() -> Callable[[int, int], None] | None:
    """How far it is, where somebody is looking."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, total: int) -> None:
        print(f"\r{done} / {total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)

    return tell
