"""What the heat map of countries shows, as a workbook that another library opens."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import openpyxl
import pytest

from needsassess.base.progress import silent
from needsassess.exchange.tables import write
from needsassess.services import answering, rollup
from needsassess.services.rollup_tables import RollupBook
from tests.helpers.assessments import levels
from tests.helpers.merging import merged
from tests.helpers.shares import helps, share
from tests.helpers.tiny import tiny


@pytest.fixture
def made(new_file, tmp_path):
    files = []
    for country, level in (("XA", 1), ("XB", 3)):
        file = new_file(f"{country}.needs", country=country, round="2026", period=["2026-01-01", "2026-02-01"])
        values = answering.institution("police", "police")
        values |= answering.level("LEG-01", "police", level) | answering.desired("LEG-01", "police", 4)
        file.record(values | helps("LEG-01", "k1", "=ITU") | helps("LEG-01", "k2", "UNODC"))
        file.close()
        files.append(file.path)
    path = tmp_path / "all.needs"
    merged(path, files)
    found = rollup.shares(path, silent())
    return RollupBook(rollup.rollup(found), rollup.instruments(path, found), "en")


def sheet(path, title):
    rows = openpyxl.load_workbook(path)[title].iter_rows(values_only=True)
    head = next(rows)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_country_gap_and_overlap_is_in_the_workbook(made, tmp_path):
    path = tmp_path / "view.xlsx"
    counted = write(made, path, "xlsx", silent())
    assert counted.found == {"countries": 2, "gaps": 1, "overlaps": 2} == dict(counted.expected)
    first = sheet(path, "Countries and domains")[0]
    share = made.rollup.shares[0]
    assert first["Country"] == "XA"
    assert first["Last day"].date() == date(2026, 2, 1)
    assert Fraction(first["Score"]).limit_denominator() == share.overall.score == Fraction(1, 4)
    assert (first["Answered"], first["Applicable"]) == (share.overall.answered, share.overall.applicable)
    assert sheet(path, "Common gaps")[0]["Countries with the gap"] == 2
    assert {row["Active providers"] for row in sheet(path, "Several providers")} == {"=ITU; UNODC"}


def test_csv_has_the_same_rows(made, tmp_path):
    counted = write(made, tmp_path / "csv", "csv", silent())
    assert counted.found["countries"] == 2
    lines = (tmp_path / "csv" / "countries.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("assessment,country,name,round,last_day,answered")


def test_nobody_helps_is_told_of_an_assessment_without_a_country_too():
    values = levels("LEG-01", ("police", 0)) | {"answer/LEG-01/police/desired": 4}
    found = rollup.rollup([share(1, values, country=""), share(2, values, country="XB")])
    rows = RollupBook(found, {"tiny": tiny()}, "en").rows(silent())
    assert [row[-1] for key, row in rows if key == "gaps"] == ["000000000000, XB"]
