"""Cells of activities and of measures, read one by one: which columns there are, and what each says."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.assessment.values import Json, Money, Progression, Urgency
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.services.batch_cells import Cells, day_of, level_of, one_of, yes_or_no
from needsassess.services.row_faults import BadCell, RowFaults
from needsassess.services.table_sheets import sheets


class Sort(NamedTuple):
    """What the rows of a file are: the kind of their subjects, which is the column of their keys too.

    `fields` are what each says of itself, `main` the one without which it is nothing, `said` those that it has
    unless it says else; `of_item` are columns that say something of its item.
    """

    kind: str
    sheet: str
    path: Callable[[str, str, str], str]
    fields: tuple[str, ...]
    main: str
    said: dict[str, Json]
    of_item: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Those that are taken, in the order of the documentation."""
        return "item", self.kind, *self.fields, *self.of_item, "removed"

    @property
    def known(self) -> frozenset[str]:
        """Those that may be there: an export of ours may come back."""
        (own,) = (sheet for sheet in sheets("en") if sheet.key == self.sheet)
        return frozenset(self.columns) | {column.key for column in own.columns}


_DAYS = ("first", "last")
ACTIVITIES = Sort(
    "activity",
    "activities",
    subjects.activity,
    ("provider", "title", "assistance", *_DAYS, "budget", "status", "note", "sensitive"),
    "provider",
    {"status": str(Progression.ACTIVE)},
)
MEASURES = Sort(
    "measure",
    "plan",
    subjects.measure,
    ("action", "assistance", "lead", "partner", *_DAYS, "cost", "indicator", "sensitive"),
    "action",
    {},
    ("feasible", "feasible_by", "urgency"),
)
SORTS = {sort.kind: sort for sort in (ACTIVITIES, MEASURES)}
_CHOICES: dict[str, tuple[str, ...]] = {
    "budget": tuple(map(str, Money)),
    "cost": tuple(map(str, Money)),
    "status": tuple(map(str, Progression)),
    "urgency": tuple(map(str, Urgency)),
}


def given(cells: Cells, sort: Sort, instrument: Instrument, faults: RowFaults) -> dict[str, Json]:
    """Field → value, of the cells that are filled in and right."""
    found: dict[str, Json] = {}
    for name in sort.fields:
        if cells.get(name):
            with faults.of(name):
                found[name] = _value(name, cells, instrument)
    return found


def _value(name: str, cells: Cells, instrument: Instrument) -> Json:
    if name == "sensitive":
        return yes_or_no(name, cells) or None
    if name in _DAYS:
        return day_of(name, cells)
    if name == "assistance":
        return one_of(name, cells, instrument.assistance)
    return one_of(name, cells, _CHOICES[name]) if name in _CHOICES else cells[name]


def removed(cells: Cells) -> bool | None:
    """True, or nothing: what a file names is there again where it was removed."""
    return (yes_or_no("removed", cells) or None) if cells.get("removed") else None


def of_item(cells: Cells, item: str, faults: RowFaults) -> dict[str, Json]:
    """Subject → value, of what a row says of its item: what is feasible by when, and how urgent it is."""
    said: dict[str, Json] = {}
    for name, read in _OF_ITEM.items():
        if cells.get(name):
            with faults.of(name):
                said[name] = read(name, cells)
    values: dict[str, Json] = {}
    level, by = cells.get("feasible"), cells.get("feasible_by")
    if bool(level) != bool(by):
        why = Refused(N_("needs both feasible and feasible_by, or none of them."))
        faults.found.append(BadCell("feasible_by" if level else "feasible", why))
    elif {"feasible", "feasible_by"} <= said.keys():
        values[subjects.settled(item, "feasible")] = {"by": said["feasible_by"], "level": said["feasible"]}
    if "urgency" in said:
        values[subjects.settled(item, "urgency")] = said["urgency"]
    return values


_OF_ITEM: dict[str, Callable[[str, Cells], Json]] = {
    "feasible": lambda name, cells: level_of(cells[name], name),
    "feasible_by": day_of,
    "urgency": lambda name, cells: one_of(name, cells, _CHOICES[name]),
}


def check_days(first: Json, last: Json) -> None:
    """Days as the log keeps them; either may be open."""
    if isinstance(first, str) and isinstance(last, str) and last < first:
        raise BadCell(
            "last", Refused(N_("ends on {last}, before it begins on {first}."), first=first, last=last)
        )


def key_of(cells: Cells, sort: Sort) -> str:
    """What the row calls itself; empty where it has no name."""
    key = cells.get(sort.kind, "")
    if key and not subjects.is_key(key):
        why = N_(
            "“{found}” is no key. It has 1 to 64 letters without accents, digits, dots, dashes or underscores."
        )
        raise BadCell(sort.kind, Refused(why, found=key[:40]))
    return key
