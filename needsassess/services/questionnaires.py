"""The questionnaires that this program ships, in the form that is embedded in a file."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from needsassess.instrument import reader
from needsassess.instrument.canonical import canonical_form, fingerprint
from needsassess.instrument.model import Instrument


class Shipped(NamedTuple):
    """An instrument with its canonical form and that form's SHA-256."""

    instrument: Instrument
    form: bytes
    fingerprint: bytes

    @property
    def row(self) -> tuple[bytes, str, str, bytes]:
        """(fingerprint, id, version, canonical form), as a file takes it."""
        return self.fingerprint, self.instrument.id, self.instrument.version, self.form


def carried(instrument: Instrument) -> Shipped:
    form = canonical_form(instrument)
    return Shipped(instrument, form, fingerprint(form))


@cache
def shipped() -> Shipped:
    """What a new assessment is made with."""
    return carried(reader.read(reader.shipped_folder()))


def newest(name: str) -> Shipped | None:
    """The newest version of a questionnaire; None where this program ships no such questionnaire."""
    found = reader.folders(name)
    if not found:
        return None
    return shipped() if found[-1] == reader.shipped_folder() else carried(reader.read(found[-1]))
