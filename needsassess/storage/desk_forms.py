"""The questionnaires that sources carry: held against their fingerprints, and what they let a revision say."""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from typing import Any

from pydantic import ValidationError

from needsassess.assessment.incoming import Checks
from needsassess.assessment.quick_checks import QuickChecks
from needsassess.assessment.versions import MOVED, Versions, are_of_one
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.canonical import LARGEST_FORM, fingerprint, from_canonical
from needsassess.instrument.model import Instrument
from needsassess.storage import desk_sql as sql
from needsassess.storage.blame import of_target
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place

_MOST_VERSIONS = 50  # of the questionnaire of one assessment
_MOST_FORMS = 16 * 1024 * 1024  # bytes of all questionnaires of one file
Row = tuple[bytes, bytes, bytes | None]  # assessment, its questionnaire there, and in the target


class Forms:
    """On the connection of a desk, with `target` as the name of what is merged into."""

    def __init__(self, raw: sqlite3.Connection, target: Place) -> None:
        self._raw = raw
        self._target = target
        self.versions: dict[int, dict[bytes, str]] = defaultdict(dict)  # that count, by file and assessment
        self.forget()

    def forget(self) -> None:
        """All that was read: after a refusal the next file that has it brings it again."""
        self._instruments: dict[bytes, Instrument] = {}
        self._checks: dict[tuple[bytes, ...], Checks] = {}  # by the versions that an assessment carries
        self.quick = QuickChecks()
        self._size = 0  # bytes of the questionnaires in `_instruments`

    def lay_out(self, number: int, path: Place, there: list[Row]) -> dict[bytes, Checks]:
        """The assessments of a file with what they carry; by assessment, what its revisions must be."""
        if self._size > _MOST_FORMS // 2:  # the next might carry as much
            self.forget()
        moved = self._moved(path)
        return {row[0]: self._checks_of(number, path, row, moved[row[0]]) for row in there}

    def _moved(self, path: Place) -> dict[bytes, dict[str, bool]]:
        """By assessment, to which other versions of its questionnaire it moved, and whether that stands."""
        found: dict[bytes, dict[str, bool]] = defaultdict(dict)
        for assessment, subject, stands in self._raw.execute(sql.MOVED):
            if named := MOVED.fullmatch(subject):
                found[assessment][named[1]] = bool(stands)
            if len(found[assessment]) > _MOST_VERSIONS:
                raise _too_many(path)
        return found

    def _checks_of(
        self, number: int, path: Place, row: tuple[bytes, bytes, bytes | None], moved: dict[str, bool]
    ) -> Checks:
        assessment, digest, known = row
        if not (is_key(assessment, 16) and is_key(digest, 32)):
            raise damaged(path)
        if known not in (None, digest):
            raise _other_questionnaire(path)
        digests = (digest, *sorted({bytes.fromhex(name) for name in moved} - {digest}))
        if digests not in self._checks:
            self._checks[digests] = self._checks_by(path, digests)
        carried = {one.hex(): self._instruments[one] for one in digests}
        self.versions[number][assessment] = Versions(digest.hex(), carried, moved).counts.version
        self._raw.execute("INSERT INTO staged_assessment VALUES (?, ?, ?)", (number, assessment, digest))
        rows = ((number, one) for one in digests)
        self._raw.executemany("INSERT INTO staged_carried VALUES (?, ?) ON CONFLICT DO NOTHING", rows)
        return self._checks[digests]

    def _checks_by(self, path: Place, digests: tuple[bytes, ...]) -> Checks:
        for digest in digests:
            if digest not in self._instruments:
                self._instruments[digest] = self._read(path, digest)
        carried = {digest.hex(): self._instruments[digest] for digest in digests}
        if not are_of_one(carried.values()):
            raise _other_questionnaire(path)
        return Checks(*carried.values(), moved=carried)

    def _read(self, path: Place, digest: bytes) -> Instrument:
        """The questionnaire that the target has, or the one of the source where it is what it says it is."""
        if here := self._raw.execute(sql.FORM_HERE, (digest,)).fetchone():
            with of_target(self._target):
                return self._unpacked(self._target, digest, here)[1]
        there = self._raw.execute(sql.FORM_THERE, (digest,)).fetchone()
        form, instrument = self._unpacked(path, digest, there)
        values = (digest, instrument.id, instrument.version, zlib.compress(form, 9))
        self._raw.execute("INSERT OR IGNORE INTO staged_instrument VALUES (?, ?, ?, ?)", values)
        return instrument

    def _unpacked(self, path: Place, digest: bytes, row: Any) -> tuple[bytes, Instrument]:
        try:
            form = zlib.decompressobj().decompress(row[0], LARGEST_FORM)
            self._size += len(form)
            if self._size > _MOST_FORMS:
                raise _too_many(path)
            if fingerprint(form) != digest:
                raise Refused(N_("The questionnaire in the file is not the one its fingerprint names."))
            return form, from_canonical(form)
        except ValidationError as error:
            raise Refused(
                N_("The questionnaire in “{name}” cannot be read. Update first."), name=path.name
            ) from error
        except (ValueError, TypeError, zlib.error, RecursionError) as error:
            raise damaged(path) from error


def _too_many(path: Place) -> Refused:
    return Refused(N_("“{name}” carries too many questionnaires."), name=path.name)


def _other_questionnaire(path: Place) -> Refused:
    return Refused(N_("“{name}” has an assessment under another questionnaire than here."), name=path.name)


def is_key(value: object, size: int) -> bool:
    return isinstance(value, bytes) and len(value) == size
