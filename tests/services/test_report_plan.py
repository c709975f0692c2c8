"""The action plan: every gap and measure in order, with who, when and how far; else what is recommended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from needsassess.assessment.planned import Measure
from needsassess.services import answering, planning
from needsassess.services.report_blocks import Marks
from needsassess.services.report_figures import Matrix
from needsassess.services.report_kinds import Kind
from tests.conftest import NewFile
from tests.helpers.planned import MEASURE, one_of_each
from tests.helpers.reports import everything, reported, rows_of, section

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    """Gaps on LEG-01 (planned, level 2 feasible) and LEG-02 (not planned); CAP-03 reached, with a measure."""
    made = new_file()
    values = answering.institution("police", "police", "Unit 7") | one_of_each("LEG-01")
    for item, level in (("LEG-01", 1), ("LEG-02", 2), ("CAP-03", 4)):
        values |= answering.level(item, "police", level) | answering.desired(item, "police", 4)
    values |= planning.measure("CAP-03", Measure("Keep it up"), "k")
    made.record(values)
    return made


def test_a_planned_gap_prints_its_measures_with_all_they_say(file: AssessmentFile) -> None:
    rows = [row.text() for row in rows_of(reported(file, Kind.PLAN), "measures", "2 LEG-01")]
    told = "\n".join(rows).replace("\u00a0", " ")
    for said in (
        f"Action: {MEASURE.action}",
        f"Indicator: {MEASURE.indicator}",
        "policy_advice (en) police (en) (Unit 7), with @ITU 1 Mar 2026 – 28 Feb 2027 over 1 million",
        "Level 2 is feasible by 31 December 2027.",
        "Assistance: =UNODC (active).",
    ):
        assert said in told
    assert "Not planned yet" not in told


def test_three_levels_stand_on_one_bar_with_their_numbers(file: AssessmentFile) -> None:
    row = rows_of(reported(file, Kind.PLAN), "measures", "2 LEG-01")[0]
    assert row.cells[-1].marks == Marks(1, 2, 4)
    assert row.cells[-1].text == "1 → 2 → 4"
    assert rows_of(reported(file, Kind.PLAN), "measures", "1 LEG-02")[0].cells[-1].text == "2 → 4"


def test_a_gap_that_is_not_planned_prints_what_is_recommended(file: AssessmentFile) -> None:
    rows = [row.text() for row in rows_of(reported(file, Kind.PLAN), "measures", "1 LEG-02")]
    told = "\n".join(rows).replace("\u00a0", " ")
    assert "Not planned yet. Recommended:" in told
    assert "training (en): LEG-02: act (en) [E/RES/2019/19, op. 6]" in told


def test_a_measure_on_what_is_no_gap_is_listed_with_why(file: AssessmentFile) -> None:
    told = section(reported(file, Kind.PLAN), "beside")
    assert "The desired level has been reached." in told
    assert "Keep it up" in told


def test_a_measure_on_an_item_that_is_not_asked_is_listed_too(new_file: NewFile) -> None:
    file = new_file(depth="rapid")
    file.record(planning.measure("LEG-02", Measure("Later")))
    told = section(reported(file, Kind.PLAN), "beside")
    assert "Depth or conditions leave this item out." in told
    assert "Later" in told


def test_the_summary_counts(file: AssessmentFile) -> None:
    told = section(reported(file, Kind.PLAN), "summary")
    assert (
        "The plan covers 2 gaps. 1 measure is planned, for 1 gap. 1 measure is for an item that is not a gap."
        in told
    )
    assert "For 1 gap nothing is planned yet. 1 of them is a priority gap: LEG-02" in told
    assert "A feasible level and its date are stated for 1 gap." in told
    assert "Lead institution 1 1" in told
    french = section(reported(file, Kind.PLAN, "fr"), "summary")
    assert "Le plan porte sur 2 lacunes. 1 mesure est prévue, pour 1 lacune." in french


def test_nothing_to_plan_is_said(new_file: NewFile) -> None:
    text = everything(reported(new_file(), Kind.PLAN))
    assert "so no gap can be stated" in text
    assert "No measure is planned yet." in text
    assert "No measure has a time frame yet." in text
    assert "Every measure belongs to a gap." not in text


def test_no_priority_gap_is_not_said_where_no_gap_can_be_stated(new_file: NewFile) -> None:
    told = section(reported(new_file()), "assistance")
    assert "so no gap can be stated" in told
    assert "There is no priority gap" not in told


@pytest.mark.parametrize(
    ("last", "columns"), [(date(2026, 12, 31), 2), (date(2028, 3, 1), 5), (date(2060, 1, 1), 12)]
)
def test_the_calendar_has_half_years_or_years(file: AssessmentFile, last: date, columns: int) -> None:
    file.record(planning.measure("LEG-01", Measure("x", first=date(2026, 1, 1), last=last), "m"))
    blocks = next(s for s in reported(file, Kind.PLAN).sections if s.key == "calendar").blocks
    (matrix,) = (block for block in blocks if isinstance(block, Matrix))
    assert len(matrix.heads) == columns + 1
    assert {cell.text for _, cells in matrix.rows for cell in cells} == {"1"}
