"""The versions of its questionnaire that an assessment carries, read from its log."""

from __future__ import annotations

from collections.abc import Iterable

from needsassess.assessment.heads import Heads
from needsassess.assessment.versions import Versions, moves
from needsassess.instrument.model import Instrument
from needsassess.storage.log import Log

Known = dict[str, Instrument]  # by fingerprint in hexadecimal; what was read once is not read again


def versions_of(log: Log, began: bytes, heads: Iterable[tuple[str, Heads]], known: Known) -> Versions:
    """Which version counts of an assessment that began with one and has these heads; adds to `known`.

    Raises ValueError where what it moved to can be no version of the same questionnaire.
    """
    moved = moves(heads)
    for name in (began.hex(), *moved):
        if name not in known:
            known[name] = log.instrument(bytes.fromhex(name))
    return Versions(began.hex(), {name: known[name] for name in (began.hex(), *moved)}, moved)
