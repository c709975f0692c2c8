"""Rows of activities or of measures turned into values: all of them checked first, then taken as one change."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.assessment.values import Json, canonical
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_cells import Cells, Table, check_export, code_of, of_line, rows_of
from needsassess.services.change import Change
from needsassess.services.planned_cells import Sort, check_days, given, key_of, of_item, removed
from needsassess.services.row_faults import BadCell, RowFaults, check_values

Values = dict[str, Json]
_NO_KEY = "new"  # of a row that is not taken


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


class _Row(NamedTuple):
    """One row of which item and key are known (an empty key: none is named), and what is wrong with it."""

    item: str
    key: str
    line: int
    cells: Cells
    faults: RowFaults


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
            faults = RowFaults()
            values = self._row(cells, line, faults)
            self.faults += [of_line(table, line, why) for why in faults.found]
            if not faults.found:
                self.values |= values

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

    def _row(self, cells: Cells, line: int, faults: RowFaults) -> Values:
        """Every cell is looked at; of an item that is not known, nothing is held against what stands."""
        item, key = "", ""
        with faults.of():
            check_export(cells, self.file.id.hex())
        with faults.of():
            item = code_of("item", cells, self.file.versions)
        with faults.of():
            key = key_of(cells, self.sort)
        with faults.of():
            removed(cells)
        version = self.file.versions.of(item)[0] if item else self.file.versions.counts
        said, about = given(cells, self.sort, version, faults), of_item(cells, item, faults)
        if not item or faults.has(self.sort.kind):
            return {}
        values = self._planned(_Row(item, key, line, cells, faults), said)
        check_values(values | about, self.file.versions, faults)
        if not faults.found:
            self._say_once(about, line, faults)
        return values | about

    def _planned(self, row: _Row, said: Values) -> Values:
        """What differs of the activity or measure itself; nothing of a row that only says more of its item."""
        if not (said or row.key):
            return {}
        if not row.key and not row.faults.found:
            row = row._replace(key=self._named(row.item, said))
        now = self._now(row.item, row.key) if row.key else {}
        with row.faults.of():
            self._check_line(row)
            self._check(row, said, now)
        if not _exists(now):
            said = self.sort.said | said
        gone = None if row.faults.has("removed") else removed(row.cells)
        changed = {n: v for n, v in (said | {"removed": gone}).items() if _new(now.get(n), v)}
        return {self.sort.path(row.item, row.key or _NO_KEY, name): value for name, value in changed.items()}

    def _check_line(self, row: _Row) -> None:
        """A row with faults has no key of its own yet."""
        first = self._seen.setdefault((row.item, row.key), row.line) if row.key else row.line
        if first != row.line:
            raise Refused(N_("repeats line {first}; keep one of them."), first=first)

    def _check(self, row: _Row, said: Values, now: Values) -> None:
        """Against what stands."""
        main = self.sort.main
        if not row.faults.has("first", "last"):
            with row.faults.of():
                check_days(said.get("first", now.get("first")), said.get("last", now.get("last")))
        if not _exists(now) and row.cells.get("removed") == "yes":
            raise BadCell("removed", Refused(N_("There is nothing with that key to remove.")))
        if not _exists(now) and main not in said:
            why = N_("is new but has no {column}; add it, or the key of one that is there.")
            raise BadCell(main, Refused(why, column=main))

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

    def _say_once(self, about: Values, line: int, faults: RowFaults) -> None:
        """Several measures of an item may say the same of it, and nothing else."""
        for path, value in about.items():
            first = self._said.setdefault(path, line)
            if first != line and self.values.get(path) != value:
                column = subjects.parse(path).field
                why = N_("says another {column} than line {first}; let both say the same.")
                faults.found.append(BadCell(column, Refused(why, column=column, first=first)))


def _exists(now: Values) -> bool:
    return any(value is not None for value in now.values())


def _new(now: Json, said: Json) -> bool:
    """Blanks at the ends of a text do not come back from a file; an empty text, and no, is nothing said."""
    return said != ((now.strip() if isinstance(now, str) else now) or None)
