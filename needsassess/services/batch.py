"""Rows of answers and facts turned into values: the whole of them checked first, then taken as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from needsassess.assessment import facts, subjects
from needsassess.assessment.state import State
from needsassess.assessment.values import WITHOUT_LEVEL, Evidence, Json, Response, Status, answered
from needsassess.assessment.versions import Versions
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.texts import N_
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_cells import (
    Cells,
    Table,
    cells_of,
    check_export,
    code_of,
    day_of,
    level_of,
    of_line,
    one_of,
    response_of,
    yes_or_no,
)
from needsassess.services.change import Change
from needsassess.services.row_faults import BadCell, RowFaults, check_values
from needsassess.services.table_sheets import sheets

Values = dict[str, Json]
Turn = Callable[[Cells, RowFaults], Values]

ANSWER_COLUMNS = ("item", "institution", "level", "desired", "status", "note", "evidence", "reason")
FACT_COLUMNS = ("fact", "institution", "value", "status", "note")
_COLUMN_OF = {"answer_response": "reason", "fact_response": "value", "institution_kind": "institution"}
_SHEETS = {sheet.key: frozenset(column.key for column in sheet.columns) for sheet in sheets("en")}


@dataclass
class Batch:
    """What rows come to: values by subject, and a fault for each row that is not taken.

    `identity`, in hexadecimal, is of the assessment; a row that names another is not taken.
    """

    versions: Versions
    state: State
    identity: str = ""
    values: Values = field(default_factory=dict)
    faults: list[Refused] = field(default_factory=list)

    def read(self, table: Table, columns: tuple[str, ...], turned: Turn) -> None:
        """Turn every row of `table`; its first two columns together name a row, once."""
        seen: dict[tuple[str, str], int] = {}
        also = _SHEETS["facts" if columns is FACT_COLUMNS else "answers"]  # an export of ours may come back
        for line, cells in cells_of(table, columns, also, self.faults):
            faults = RowFaults()
            values = self._row(cells, columns, turned, faults)
            first = line if faults.found else seen.setdefault((cells[columns[0]], cells[columns[1]]), line)
            if first != line:
                faults.found.append(Refused(N_("repeats line {first}; keep one of them."), first=first))
            self.faults += [of_line(table, line, why) for why in faults.found]
            if not faults.found:
                self.values |= values

    def _row(self, cells: Cells, columns: tuple[str, ...], turned: Turn, faults: RowFaults) -> Values:
        """Every cell is looked at; its value only where it is known of what it is."""
        with faults.of():
            check_export(cells, self.identity)
        with faults.of():
            cells[columns[0]] = code_of(columns[0], cells, self.versions)
        values = turned(cells, faults)
        if not faults.has("version", *columns[:2]):
            check_values(values, self.versions, faults, **_COLUMN_OF)
        return values

    def answer(self, cells: Cells, faults: RowFaults) -> Values:
        """Empty cells leave what is there; a level and a status exclude each other."""
        item, key = cells["item"], cells["institution"]
        values = self._institution(key, faults)
        given = "level" if cells["level"] else "status" if cells["status"] else "reason"
        with faults.of(given):
            response = response_of(cells)
            if response:
                values[subjects.answer(item, key, "response")] = response.to_json()
        if cells["desired"]:
            with faults.of("desired"):
                values |= answering.desired(item, key, level_of(cells["desired"], "desired"))
        if cells["note"]:
            values |= answering.note(item, key, cells["note"])
        if cells["evidence"]:
            with faults.of("evidence"):
                values |= answering.evidence(item, key, Evidence(one_of("evidence", cells, tuple(Evidence))))
        return values | self._kept(cells, subjects.answer(item, key, ""), faults)

    def fact(self, cells: Cells, faults: RowFaults) -> Values:
        """As `answer`; where a fact does not apply, its note is the reason."""
        code, key = cells["fact"], cells["institution"]
        values = self._institution(key, faults)
        with faults.of("status" if cells["status"] else "value"):
            response = self._known(cells, told=not faults.has("version", "fact"))
            if response:
                values |= answering.fact(code, key, response)
        if cells["note"]:
            values |= answering.fact_note(code, key, cells["note"])
        return values | self._kept(cells, subjects.fact(code, key, ""), faults)

    def _known(self, cells: Cells, *, told: bool) -> Response | None:
        """`told`: whether it is known of which fact it is the value."""
        if cells["value"] and cells["status"]:
            raise Refused(N_("has a value and a status; keep one of them."))
        if cells["status"]:
            status = Status(one_of("status", cells, WITHOUT_LEVEL))
            reason = cells.get("reason") or (cells["note"] if status is Status.NOT_APPLICABLE else "")
            return Response(status, None, reason)
        if not (cells["value"] and told):
            return None
        version, own = self.versions.of(cells["fact"])
        return answered(facts.parsed(version.fact_by_code[own], cells["value"]))

    def _kept(self, cells: Cells, path: str, faults: RowFaults) -> Values:
        """Whether it is sensitive, and when it was confirmed; a file need not have these columns."""
        values: Values = {}
        if cells.get("sensitive"):
            with faults.of("sensitive"):
                values[f"{path}sensitive"] = yes_or_no("sensitive", cells) or None
        if cells.get("confirmed"):
            with faults.of("confirmed"):
                values[f"{path}confirmed"] = day_of("confirmed", cells)
        return values

    def _institution(self, key: str, faults: RowFaults) -> Values:
        """Nothing where it takes part already; else it is added, where the questionnaire knows it."""
        if key in self.state.institutions:
            return {}
        if key not in self.versions.counts.institutions:
            why = Refused(N_("The questionnaire has no institution {name}."), name=key)
            faults.found.append(BadCell("institution", why))
            return {}
        known = self.state.value(subjects.institution(key, "name"))  # it may have taken part before
        return answering.institution(key, key, str(known or ""))


def take(file: AssessmentFile, answers: Table | None, given_facts: Table | None) -> Change:
    """One change from both tables, so that one undo takes it back; or refused with every fault."""
    return file.record(checked(file, answers, given_facts))


def checked(file: AssessmentFile, answers: Table | None, given_facts: Table | None) -> Values:
    """What both tables come to, nothing of it recorded; or refused with every fault."""
    batch = Batch(file.versions, file.state, file.id.hex())
    if answers:
        batch.read(answers, ANSWER_COLUMNS, batch.answer)
    if given_facts:
        batch.read(given_facts, FACT_COLUMNS, batch.fact)
    if batch.faults:
        names = ", ".join(dict.fromkeys(table.name for table in (answers, given_facts) if table))
        raise ManyRefusals(N_("Nothing of {names} was taken:"), list(batch.faults), names=names)
    return batch.values
