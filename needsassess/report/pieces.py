"""What is laid out once and may be cut into pieces for several pages."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any, Self

from reportlab.platypus.flowables import Flowable

_OF_PLATYPUS = ("canv", "_postponed")  # noted while it tries a page; nothing of a piece


class Piece(Flowable):  # type: ignore[misc]
    def piece(self, **changes: Any) -> Self:
        """Itself with some of its parts."""
        part = copy(self)
        part.__dict__.update(changes)
        for name in _OF_PLATYPUS:
            part.__dict__.pop(name, None)
        return part


def fitting(heights: Iterable[float], room: float) -> int:
    """How many of these heights fit one after the other."""
    fit = 0
    for height in heights:
        room -= height
        if room < 0:
            break
        fit += 1
    return fit
