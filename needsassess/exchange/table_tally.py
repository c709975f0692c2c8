"""What was written of each table, row by row, and whether all of it was read back."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Hashable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import IO

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.tables import Counted, Sheet, Tables

_CHUNK = 1 << 20


class Tally:
    """Keeps a number for each row: eight bytes, so that a million rows take no more than eight megabytes."""

    def __init__(self) -> None:
        self._rows: dict[str, array[int]] = {}

    def add(self, sheet: str, cells: tuple[Hashable, ...]) -> None:
        self._rows.setdefault(sheet, array("q")).append(hash(cells))

    def check(self, sheet: Sheet, found: Iterator[tuple[Hashable, ...]]) -> int:
        """How many rows were read back; refused at the first that is not as it was written."""
        at = 0
        written = self._rows.get(sheet.key, array("q"))
        for at, (wanted, cells) in enumerate(zip_longest(written, found), start=1):
            if cells is None or hash(cells) != wanted:
                raise Refused(
                    N_("Row {row} of “{table}” was not read back as it was written, so nothing was kept."),
                    row=at + 1,
                    table=sheet.title,
                )
        return at


def counted(book: Tables, rows: Mapping[str, int], stream: IO[bytes]) -> Counted:
    """Refused where less was read back than the assessments hold; `rows` by the key of a sheet."""
    titles = {sheet.key: sheet.title for sheet in book.sheets}
    for key, wanted in book.expected.items():
        if rows[key] != wanted:
            raise Refused(
                N_("Only {found} of {wanted} were found in “{table}”, so nothing was kept."),
                found=rows[key],
                wanted=wanted,
                table=titles[key],
            )
    found = {key: rows[key] for key in book.expected}
    return Counted(dict(book.expected), found, sha256_of(stream))


def sha256_of(stream: IO[bytes]) -> str:
    """Of the whole stream, in hexadecimal."""
    digest = hashlib.sha256()
    stream.seek(0)
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def sha256_of_file(path: Path) -> str:
    with path.open("rb") as stream:
        return sha256_of(stream)
