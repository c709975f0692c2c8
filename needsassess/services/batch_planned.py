"""Rows of activities or of measures turned into values: all of them checked first, then taken as one change."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from needsassess.assessment import subjects
from needsassess.assessment.values import Json, canonical
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_cells import (
    BadCell,
    Cells,
    Table,
    check_export,
    code_of,
    in_column,
    of_line,
    rows_of,
)
from needsassess.services.change import Change
from needsassess.services.planned_cells import Sort, check_days, given, key_of, of_item, removed

Values = dict[str, Json]


def take(file: AssessmentFile, table: Table, sort: Sort) -> Change:
    """One change from the whole table, so that one undo takes it back; or refused with every fault."""
    return file.record(checked(file, table, sort))


def checked(file: AssessmentFile, table: Table, sort: Sort) -> Values:
    """What the table comes to, nothing of it recorded; or refused with every fault."""
    rows = _Rows(file, sort)
    rows.read(table)
    if rows.faults:
        raise ManyRefusals(N_("Nothing of {names} was taken:"), list(rows.faults), names=table.name)
    return rows.values


@dataclass
class _Rows:
    """What the rows of one file come to: values by subject, and a fault for each that is not taken."""

    file: AssessmentFile
    sort: Sort
    values: Values = field(default_factory=dict)
    faults: list[Refused] = field(default_factory=list)
    _seen: dict[tuple[str, str], int] = field(default_factory=dict)
    _said: dict[str, int] = field(default_factory=dict)  # of items, in which line

    def read(self, table: Table) -> None:
        if not self._has_known_columns(table):
            return
        for line, cells in rows_of(table, self.faults):
            try:
                check_export(cells, self.file.id.hex())
                self.values |= self._row(cells, line)
            except Refused as why:
                self.faults.append(of_line(table, line, why))

    def _has_known_columns(self, table: Table) -> bool:
        header = [name.strip() for name in table.header]
        wrong = [name for at, name in enumerate(header) if name not in self.sort.known or name in header[:at]]
        columns = ",".join(self.sort.columns)
        if wrong:
            why = N_(
                "“{column}”, in the first line of “{name}”, is not known or is there twice. Known: {columns}"
            )
            self.faults.append(Refused(why, column=wrong[0][:40], name=table.name, columns=columns))
        elif "item" not in header:
            why = N_("The first line of “{name}” must name “item”, and any of: {columns}")
            self.faults.append(Refused(why, name=table.name, columns=columns))
        return not self.faults

    def _row(self, cells: Cells, line: int) -> Values:
        item = code_of("item", cells, self.file.versions)
        values = dict(self._planned(cells, item, line))
        about = of_item(cells, item)
        for path, value in (values | about).items():
            with in_column(subjects.parse(path).field):
                self.file.versions.check(path, value)
        for path, value in about.items():
            self._say_once(path, value, line)
        return values | about

    def _planned(self, cells: Cells, item: str, line: int) -> Iterator[tuple[str, Json]]:
        """What differs of the activity or measure itself; nothing of a row that only says more of its item."""
        version, _ = self.file.versions.of(item)
        said, key = given(cells, self.sort, version), key_of(cells, self.sort)
        if not (said or key):
            return
        key = key or self._named(item, said)
        first = self._seen.setdefault((item, key), line)
        if first != line:
            raise Refused(N_("repeats line {first}; keep one of them."), first=first)
        now = self._now(item, key)
        self._check(cells, said, now)
        if not _exists(now):
            said = self.sort.said | said
        for name, value in (said | {"removed": removed(cells)}).items():
            if _new(now[name], value):
                yield self.sort.path(item, key, name), value

    def _check(self, cells: Cells, said: Values, now: Values) -> None:
        if not _exists(now) and cells.get("removed") == "yes":
            raise BadCell("removed", Refused(N_("There is nothing with that key to remove.")))
        if not _exists(now) and self.sort.main not in said:
            why = N_("is new but has no {column}; add it, or the key of one that is there.")
            raise BadCell(self.sort.main, Refused(why, column=self.sort.main))
        check_days(said.get("first", now["first"]), said.get("last", now["last"]))

    def _now(self, item: str, key: str) -> Values:
        """Field → what stands."""
        paths = {name: self.sort.path(item, key, name) for name in (*self.sort.fields, "removed")}
        return {name: self.file.state.value(path) for name, path in paths.items()}

    def _named(self, item: str, said: Values) -> str:
        """The key of one that says just this already; else one that the same row gives on every machine.

        Where that one was changed or removed since, it stays as it is, and the row is a new one.
        """
        whole = dict.fromkeys(self.sort.fields) | self.sort.said | said
        found = self.file.state.activities if self.sort.kind == "activity" else self.file.state.measures
        for key in found(item):
            now = self.sort.said | {name: value for name, value in self._now(item, key).items() if value}
            if all(not _new(now.get(name), value) for name, value in whole.items()):
                return key
        named = hashlib.sha256(canonical([self.sort.kind, item, whole]).encode()).hexdigest()[:32]
        return uuid.uuid4().hex if _exists(self._now(item, named)) else named

    def _say_once(self, path: str, value: Json, line: int) -> None:
        """Several measures of an item may say the same of it, and nothing else."""
        first = self._said.setdefault(path, line)
        if first != line and self.values.get(path) != value:
            column = subjects.parse(path).field
            said = N_("says another {column} than line {first}; let both say the same.")
            raise BadCell(column, Refused(said, column=column, first=first))


def _exists(now: Values) -> bool:
    return any(value is not None for value in now.values())


def _new(now: Json, said: Json) -> bool:
    """Blanks at the ends of a text do not come back from a file; an empty text, and no, is nothing said."""
    return said != ((now.strip() if isinstance(now, str) else now) or None)
