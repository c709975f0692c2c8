"""Which paragraphs and letters of A/74/130 the items cite, and why the others are out of scope."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from needsassess.instrument.model import Instrument
from needsassess.instrument.reader import rows


class Place(NamedTuple):
    """A paragraph, or one lettered item of it."""

    paragraph: int
    letter: str


class Reason(StrEnum):
    """Why a place stands for no item."""

    ACHIEVEMENT = "achievement"
    TREATY_POSITION = "treaty_position"
    FORUM_POSITION = "forum_position"
    HEADING = "heading"
    CONTEXT = "context"


def places(folder: Path) -> list[Place]:
    """Every paragraph and lettered item of the replies, paras 5 to 416, in order."""
    return [Place(int(row["paragraph"]), row["letter"]) for row in rows(folder / "places.csv")]


def out_of_scope(folder: Path) -> dict[Place, Reason]:
    return {
        Place(int(row["paragraph"]), row["letter"]): Reason(row["reason"])
        for row in rows(folder / "out_of_scope.csv")
    }


def cited(instrument: Instrument) -> set[Place]:
    return {Place(c.paragraph, c.letter or "") for item in instrument.items for c in item.citations}


def coverage_faults(instrument: Instrument, folder: Path) -> Iterator[str]:
    """Places in neither list, in both, or that the report does not have."""
    every, taken, left = set(places(folder)), cited(instrument), set(out_of_scope(folder))
    for what, found in (
        ("is neither cited nor out of scope", every - taken - left),
        ("is both cited and out of scope", taken & left),
        ("does not exist", (taken | left) - every),
    ):
        for place in sorted(found):
            letter = f" ({place.letter})" if place.letter else ""
            yield f"A/74/130, para. {place.paragraph}{letter} {what}"
