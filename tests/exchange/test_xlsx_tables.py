"""Workbooks: what a person sees in them is what the assessment says, and what is not is never handed over."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from needsassess.assessment import facts
from needsassess.assessment.values import answered
from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress, silent
from needsassess.exchange import xlsx_tables
from needsassess.exchange.tables import write
from needsassess.exchange.xlsx_rows import Cells
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.table_book import Book
from needsassess.services.table_sheets import sheets
from needsassess.services.tables import Row
from tests.conftest import NewFile
from tests.helpers.planned import one_of_each

NOTES = (
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\tx",
    "＝1",
    "<r>bold</r>",
    "_x0041_",
    "_x005F_x0041_",
    " blanks ",
    "two\nlines",
    "été 漢字 🎈 العربية",
    "https://example.org",
    "{=1}",
    "'=1",
    "1.50",
)


class OneNote(Book):
    """A book whose answers are these notes, without a file behind it."""

    def __init__(self, notes: list[str]) -> None:
        self.language, self.sheets, self.latest = "en", sheets("en"), 0
        self.expected = Counter(answers=len(notes), facts=0, gaps=0)
        self._notes = notes

    def rows(self, progress: Progress):  # type: ignore[no-untyped-def]
        yield from (("answers", answer(note)) for note in self._notes)


def answer(note: str) -> Row:
    head = ("abc", "XA", "LEG-01", "police", "Police", "Title", 2, None, None, None)
    return (*head, note, "", False, False, None, True, False, "1.0")


@pytest.fixture
def filled(new_file: NewFile) -> AssessmentFile:
    file = new_file(shipped=True, period=["2026-03-02", "2026-03-13"])
    file.record(answering.institution("police", "police", "=HYPERLINK(0)"))
    for number, note in enumerate(NOTES, start=1):
        file.record(answering.note(f"LEG-{number:02}", "police", note))
    file.record(answering.level("LEG-01", "police", 1) | answering.desired("LEG-01", "police", 3))
    file.record(one_of_each())
    for code, text in {"LEG-F05": "yes", "ICO-F01": "3.5", "LEI-F01": "42"}.items():
        value = facts.parsed(file.instrument.fact_by_code[code], text)
        file.record(answering.fact(code, "police", answered(value)))
    return file


def test_all_of_it_is_there_and_texts_stay_texts(filled: AssessmentFile, tmp_path: Path) -> None:
    out = tmp_path / "o.xlsx"
    counted = write(Book(filled.path, "en"), out, "xlsx", silent())
    all_of_it = {"answers": len(NOTES), "facts": 3, "gaps": 1, "plan": 1, "activities": 1}
    assert counted.found == counted.expected == all_of_it
    workbook = load_workbook(out)
    answers = workbook["Answers"]
    head = [cell.value for cell in answers[1]]
    found = {row[2].value: row[head.index("Note")] for row in answers.iter_rows(min_row=2)}
    for number, note in enumerate(NOTES, start=1):
        cell = found[f"LEG-{number:02}"]
        assert cell.data_type in ("s", "inlineStr")
        assert unescape(cell.value) == note
    assert found["LEG-01"].quotePrefix
    assert not found["LEG-12"].quotePrefix
    for name in zipfile.ZipFile(out).namelist():
        assert not re.search(rb"<(f|hyperlink)[ >/]", zipfile.ZipFile(out).read(name)), name


def test_numbers_and_days_are_such_with_the_formats_a_person_would_set(
    filled: AssessmentFile, tmp_path: Path
) -> None:
    out = tmp_path / "o.xlsx"
    write(Book(filled.path, "en"), out, "xlsx", silent())
    workbook = load_workbook(out)
    assert workbook["Assessments"]["F2"].value == datetime(2026, 3, 2)
    assert workbook["Assessments"]["F2"].number_format == "yyyy-mm-dd"
    score = workbook["Scores"]["E2"]
    assert (score.value, score.number_format) == (0.25, "0.0%")
    values = {row[2].value: row[6].value for row in workbook["Facts"].iter_rows(min_row=2)}
    assert values == {"LEG-F05": "yes", "ICO-F01": 3.5, "LEI-F01": 42}
    for sheet in workbook:
        assert sheet.freeze_panes.endswith("2")
        assert sheet.auto_filter.ref.startswith("A1:")


def test_rows_are_as_high_as_their_texts(tmp_path: Path) -> None:
    out = tmp_path / "o.xlsx"
    notes = ["short", "a\nb\nc", "x" * 100, "漢" * 40, "x" * 5000, "short again"]
    write(OneNote(notes), out, "xlsx", silent())
    sheet = load_workbook(out)["Answers"]
    assert [sheet.row_dimensions[row].height for row in range(2, 8)] == [None, 45, 30, 30, 405, None]
    assert sheet.row_dimensions[1].height > 30


def test_equal_contents_give_equal_bytes_in_each_language(filled: AssessmentFile, tmp_path: Path) -> None:
    for name, language in (("1.xlsx", "fr"), ("2.xlsx", "fr"), ("3.xlsx", "en")):
        write(Book(filled.path, language), tmp_path / name, "xlsx", silent())
    first, second, third = ((tmp_path / name).read_bytes() for name in ("1.xlsx", "2.xlsx", "3.xlsx"))
    assert first == second != third
    assert load_workbook(tmp_path / "1.xlsx").sheetnames[1] == "Réponses"


TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
ESCAPES = st.lists(st.sampled_from(("_x005F", "_x0041_", "_", "<r>", "</r>", "&", "x"))).map("".join)


@settings(max_examples=12, deadline=None)
@given(st.lists(TEXT | ESCAPES.filter(bool), max_size=60))
def test_any_text_comes_back_as_it_was(notes: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "o.xlsx"
        assert write(OneNote(notes), out, "xlsx", silent()).found["answers"] == len(notes)


def test_what_no_cell_can_hold_is_refused_or_spelt_out(tmp_path: Path) -> None:
    out = tmp_path / "o.xlsx"
    write(OneNote(["a\ufffeb", "x" * 32_767]), out, "xlsx", silent())
    assert [row[10] for row in load_workbook(out)["Answers"].values][1] == "a[U+FFFE]b"
    for text in ("x" * 32_768, "🎈" * 16_384):
        with pytest.raises(Refused, match=r"abc, XA, LEG-01, police\) is longer than a cell"):
            write(OneNote([text]), tmp_path / "none.xlsx", "xlsx", silent())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.xlsx"]


def test_numbers_that_a_spreadsheet_would_round_are_texts() -> None:
    from datetime import date
    from decimal import Decimal

    from needsassess.exchange.xlsx_cells import written

    assert written(Decimal("1234567890.1234567")) == "1234567890.1234567"
    assert written(9007199254740991) == "9007199254740991"
    assert written(Decimal("3.50")) == 3.5
    assert written(date(1890, 1, 1)) == "1890-01-01"


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_tables, "MOST_ROWS", 2)
    with pytest.raises(Refused, match="more rows than a sheet"):
        write(OneNote(["a", "b", "c"]), tmp_path / "o.xlsx", "xlsx", silent())


@pytest.mark.parametrize("spoilt", ["lost row", "changed cell", "rows never written"])
def test_what_is_not_read_back_is_never_handed_over(
    spoilt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, page = OneNote(["a", "b", "c"]), xlsx_tables._Page
    whole = page.write

    def lossy(self: object, row: Row) -> tuple[object, ...]:
        if spoilt == "changed cell":
            return whole(self, (*row[:10], "other", *row[11:])) and row  # type: ignore[arg-type]
        if spoilt == "lost row" and row[10] == "c":
            return row
        return whole(self, row)  # type: ignore[arg-type]

    if spoilt == "rows never written":
        book.expected["answers"] = 4
    monkeypatch.setattr(page, "write", lossy)
    with pytest.raises(Refused, match="nothing was kept"):
        write(book, tmp_path / "o.xlsx", "xlsx", silent())
    assert list(tmp_path.iterdir()) == []


PLAIN = '<c r="K2" s="1" t="inlineStr"><is><t>a</t></is></c>'


@pytest.mark.parametrize(
    ("cells", "is_sound"),
    [
        (PLAIN, True),
        ('<c r="K2" s="1"><f>1+1</f><v>2</v></c>', False),
        ('<c r="K2" s="1" t="str"><f>"a"</f><v>a</v></c>', False),
        ('<c r="K2" s="1" t="str"><v>a</v></c>', False),
        (PLAIN.replace("<t>", "<r><t>").replace("</t>", "</t></r>"), False),
        (PLAIN.replace("K2", "T2"), False),
        (f'{PLAIN}<c r="T2" s="1"><v>1</v></c>', False),
        (f'{PLAIN}</row><row r="3">', False),
    ],
)
def test_only_plain_texts_at_their_places_are_taken_for_them(
    cells: str, is_sound: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Cells.of

    def other(self: Cells, row: int, cell: str | float | date) -> str:
        return cells if (self.at, row, cell) == (10, 2, "a") else whole(self, row, cell)

    monkeypatch.setattr(Cells, "of", other)
    if is_sound:
        write(OneNote(["a"]), tmp_path / "o.xlsx", "xlsx", silent())
    else:
        with pytest.raises(Refused, match="nothing was kept"):
            write(OneNote(["a"]), tmp_path / "o.xlsx", "xlsx", silent())
        assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write(OneNote(["a"]), tmp_path / "o.xlsx", "xlsx", stopped)
    assert list(temporary.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["temporary"]
