"""Whatever a file of answers holds, it is refused with a sentence or turned into values that are allowed."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment import rules, subjects
from needsassess.assessment.state import State
from needsassess.assessment.versions import Versions
from needsassess.base.errors import Refused
from needsassess.services.batch import ANSWER_COLUMNS, FACT_COLUMNS, Batch
from needsassess.services.batch_cells import Row, Table
from needsassess.services.csv_table import read
from tests.helpers.tiny import FACTS, INSTITUTIONS, ITEMS, tiny

NOISE = st.text(max_size=8)
PLACE = st.sampled_from((*INSTITUTIONS, "", "a/b")) | NOISE
STATUS = st.sampled_from(("", "dont_know", "refused", "not_applicable", "answered"))
LEVEL = st.sampled_from(("", "0", "4", "5", " 1 ", "٣")) | NOISE
EVIDENCE = st.sampled_from(("", "seen", "verified")) | NOISE
ANSWER = st.tuples(st.sampled_from(ITEMS) | NOISE, PLACE, LEVEL, LEVEL, STATUS, NOISE, EVIDENCE, NOISE)
VALUE = st.sampled_from(("", "1", "-1", "3.5", "NaN", "1e9", "2026-03-31", "yes", "2026-02-30", ";", "9" * 400))
FACT = st.tuples(st.sampled_from(FACTS) | NOISE, PLACE, VALUE | NOISE, STATUS, NOISE)


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    return Table("t.csv", columns, tuple(Row(line, row) for line, row in enumerate(rows, start=2)))


@settings(max_examples=150, deadline=None)
@given(st.lists(ANSWER | st.tuples(NOISE), max_size=6), st.lists(FACT, max_size=6))
def test_every_row_is_a_fault_or_allowed_values(
    answers: list[tuple[str, ...]], facts: list[tuple[str, ...]]
) -> None:
    versions = Versions("ab", {"ab": tiny()}, {})
    batch = Batch(versions, State())
    batch.read(_table(ANSWER_COLUMNS, answers), ANSWER_COLUMNS, batch.answer)
    batch.read(_table(FACT_COLUMNS, facts), FACT_COLUMNS, batch.fact)
    for subject, value in batch.values.items():
        rules.check(subjects.parse(subject), value, versions.counts)
    assert all(str(fault) for fault in batch.faults)
    cells = [max(1, sum(map(len, rows))) for rows in (answers, facts)]  # a table without rows is a fault itself
    assert len(batch.faults) <= sum(cells)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60) | st.text(alphabet='a,;"\n\r\x00é', max_size=60).map(str.encode))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(data)
        with suppress(Refused):
            table = read(path)
            assert table.header
            assert [row.line for row in table.rows] == sorted({row.line for row in table.rows})
