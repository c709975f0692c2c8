"""The questionnaire that this version ships, in the form that is embedded in a new file."""

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


@cache
def shipped() -> Shipped:
    instrument = reader.read(reader.shipped_folder())
    form = canonical_form(instrument)
    return Shipped(instrument, form, fingerprint(form))
