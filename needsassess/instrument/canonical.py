"""The canonical form of an instrument: sorted JSON in UTF-8, and its SHA-256."""

from __future__ import annotations

import hashlib
import json

from needsassess.instrument.model import Instrument


def canonical_form(instrument: Instrument) -> bytes:
    """The same bytes for the same instrument, whatever files it was read from."""
    data = instrument.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(form: bytes) -> bytes:
    """SHA-256 of a canonical form; 32 bytes."""
    return hashlib.sha256(form).digest()


def from_canonical(form: bytes) -> Instrument:
    """The instrument that an assessment file carries; raises pydantic's ValidationError where it is none."""
    return Instrument.model_validate_json(form)
