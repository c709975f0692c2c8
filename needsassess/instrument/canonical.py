"""The canonical form of an instrument: sorted JSON in UTF-8, and its SHA-256."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache

from needsassess.instrument.model import Instrument

# Bytes and parts of a form; the shipped one has 0.7 million, 2,407 objects and 17,799 commas. Each part of a
# forged one can be a fault, and a fault takes a thousand times its length.
LARGEST_FORM = 8 * 1024 * 1024
_MOST_OBJECTS, _MOST_COMMAS = 20_000, 200_000


def canonical_form(instrument: Instrument) -> bytes:
    """The same bytes for the same instrument, whatever files it was read from."""
    data = instrument.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(form: bytes) -> bytes:
    """SHA-256 of a canonical form; 32 bytes."""
    return hashlib.sha256(form).digest()


@lru_cache(maxsize=4)  # nearly every file carries the same one, and reading it takes longer than all the rest
def from_canonical(form: bytes) -> Instrument:
    """The instrument that an assessment file carries; raises pydantic's ValidationError where it is none,
    ValueError where it is too large to be one."""
    if len(form) > LARGEST_FORM or form.count(b"{") > _MOST_OBJECTS or form.count(b",") > _MOST_COMMAS:
        raise ValueError("no questionnaire is as large")
    return Instrument.model_validate_json(form)
