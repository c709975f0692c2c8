"""Rows of answers and facts turned into values: the whole of them checked first, then taken as one change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from needsassess.assessment import facts, rules, subjects
from needsassess.assessment.state import State
from needsassess.assessment.values import WITHOUT_LEVEL, Evidence, Json, Response, Status, answered
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import TOP_LEVEL, Instrument
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile, Change

Cells = dict[str, str]
Values = dict[str, Json]

ANSWER_COLUMNS = ("item", "institution", "level", "desired", "status", "note", "evidence", "reason")
FACT_COLUMNS = ("fact", "institution", "value", "status", "note")
_LEVELS = {str(level): level for level in range(TOP_LEVEL + 1)}


class Row(NamedTuple):
    """One row of a file, with the number of its first line."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A file of rows under a header; `name` is what messages call it."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass
class Batch:
    """What rows come to: values by subject, and a fault for each row that is not taken."""

    instrument: Instrument
    state: State
    values: Values = field(default_factory=dict)
    faults: list[Refused] = field(default_factory=list)

    def read(self, table: Table, columns: tuple[str, ...], turned: Callable[[Cells], Values]) -> None:
        """Turn every row of `table`; its first two columns together name a row, once."""
        seen: dict[tuple[str, str], int] = {}
        for line, cells in _cells(table, columns, self.faults):
            try:
                values = self._checked(turned(cells))
                first = seen.setdefault((cells[columns[0]], cells[columns[1]]), line)
                if first != line:
                    raise Refused(N_("repeats line {first}."), first=first)
                self.values |= values
            except Refused as why:
                self.faults.append(_of_line(table, line, why))

    def _checked(self, values: Values) -> Values:
        for subject, value in values.items():
            rules.check(subjects.parse(subject), value, self.instrument)
        return values

    def answer(self, cells: Cells) -> Values:
        """Empty cells leave what is there; a level and a status exclude each other."""
        item, key = cells["item"], cells["institution"]
        if item not in self.instrument.item_by_code:
            raise Refused(N_("The questionnaire has no item {code}."), code=item)
        values = self._institution(key)
        response = _response(cells)
        if response:
            values[subjects.answer(item, key, "response")] = response.to_json()
        if cells["desired"]:
            values |= answering.desired(item, key, _level(cells["desired"], "desired"))
        if cells["note"]:
            values |= answering.note(item, key, cells["note"])
        if cells["evidence"]:
            values |= answering.evidence(item, key, Evidence(_one_of("evidence", cells, tuple(Evidence))))
        return values

    def fact(self, cells: Cells) -> Values:
        """As `answer`; where a fact does not apply, its note is the reason."""
        code, key = cells["fact"], cells["institution"]
        if code not in self.instrument.fact_by_code:
            raise Refused(N_("The questionnaire has no fact {code}."), code=code)
        values = self._institution(key)
        if cells["value"] and cells["status"]:
            raise Refused(N_("has a value and a status; keep one of them."))
        if cells["status"]:
            status = Status(_one_of("status", cells, WITHOUT_LEVEL))
            reason = cells["note"] if status is Status.NOT_APPLICABLE else ""
            values |= answering.fact(code, key, Response(status, None, reason))
        elif cells["value"]:
            value = facts.parsed(self.instrument.fact_by_code[code], cells["value"])
            values |= answering.fact(code, key, answered(value))
        if cells["note"]:
            values |= answering.fact_note(code, key, cells["note"])
        return values

    def _institution(self, key: str) -> Values:
        """Nothing where it takes part already; else it is added, where the questionnaire knows it."""
        if key in self.state.institutions:
            return {}
        if key not in self.instrument.institutions:
            raise Refused(N_("The questionnaire has no institution {name}."), name=key)
        return answering.institution(key, key)


def take(file: AssessmentFile, answers: Table | None, given_facts: Table | None) -> Change:
    """One change from both tables, so that one undo takes it back; or refused with every fault."""
    batch = Batch(file.instrument, file.state)
    if answers:
        batch.read(answers, ANSWER_COLUMNS, batch.answer)
    if given_facts:
        batch.read(given_facts, FACT_COLUMNS, batch.fact)
    if batch.faults:
        names = ", ".join(table.name for table in (answers, given_facts) if table)
        raise ManyRefusals(N_("Nothing of {names} was taken:"), list(batch.faults), names=names)
    return file.record(batch.values)


def _cells(table: Table, columns: tuple[str, ...], faults: list[Refused]) -> Iterator[tuple[int, Cells]]:
    """The rows that have as many cells as the header, with blanks around them removed."""
    header = tuple(name.strip() for name in table.header)
    if sorted(header) != sorted(columns):
        faults.append(
            Refused(
                N_("The first line of “{name}” must be: {columns}"), name=table.name, columns=",".join(columns)
            )
        )
        return
    if not table.rows:
        faults.append(Refused(N_("“{name}” has no rows under its header."), name=table.name))
    for line, cells in table.rows:
        if len(cells) != len(header):
            why = Refused(N_("has {found} cells instead of {wanted}."), found=len(cells), wanted=len(header))
            faults.append(_of_line(table, line, why))
        else:
            yield line, {name: _lines(cell) for name, cell in zip(header, cells, strict=True)}


def _lines(cell: str) -> str:
    """A cell without blanks around it, its line ends as one line feed each."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _of_line(table: Table, line: int, why: Refused) -> Refused:
    return Refused(N_("{name}, line {line}: {why}"), name=table.name, line=line, why=why)


def _response(cells: Cells) -> Response | None:
    level, status, reason = cells["level"], cells["status"], cells["reason"]
    if level and status:
        raise Refused(N_("has a level and a status; keep one of them."))
    if level:
        return answered(_level(level, "level"), reason)
    if status:
        return Response(Status(_one_of("status", cells, WITHOUT_LEVEL)), None, reason)
    if reason:
        raise Refused(N_("has a reason without a status; write it as a note, or add the status."))
    return None


def _level(text: str, column: str) -> int:
    if text not in _LEVELS:
        raise Refused(
            N_("“{found}” in {column} is not a level from 0 to {top}."),
            found=_short(text),
            column=column,
            top=TOP_LEVEL,
        )
    return _LEVELS[text]


def _one_of(column: str, cells: Cells, allowed: tuple[str, ...]) -> str:
    if cells[column] not in allowed:
        raise Refused(
            N_("“{found}” in {column} is not one of: {allowed}."),
            found=_short(cells[column]),
            column=column,
            allowed=", ".join(allowed),
        )
    return cells[column]


def _short(text: str) -> str:
    """Enough of a cell to find it again."""
    return text if len(text) <= 40 else f"{text[:39]}…"
